import type { DraftBlock } from '@/lib/imports/schema';
import { cutBlocks } from '@/lib/imports/split-block';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { labelOfBlock } from '@/lib/imports/swallowed-labels';
import { nameKey } from '@/lib/text/names/person-name';
import { splitLines } from '@/lib/text/paragraphs';
import { familyOf } from '@/lib/text/split/label-groups';
import { exampleOf } from '@/lib/text/split/label-questions';
import { isTimeLine, parseInitialLabel, parseSpeakerLabel } from '@/lib/text/split/speaker-label';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';
import { trimSigns } from '@/lib/text/trim-signs';

/** A label stands within so many code units of its line. */
const LOOKED_AT = 300;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** Marks, brackets, a number or a time before a label. */
const BEFORE = new RegExp(String.raw`^(?:[\s*_#>[({<“"«-]|${TIME}[\])]?|\d{1,4}[.)]?\s)*`, 'u');
/** What parts a label from the words: a colon, a dash, a bracket, a tab, a time, the end of the line. */
const AFTER = new RegExp(
  [
    String.raw`^(?:\s*[([（][^()[\]（）\n]{0,80}[)\]）])?[*_\s\])}>”"»]*`,
    String.raw`(?:[:：]|\s[—–-]{1,2}(?=\s)|\t|[\])}>]|[[(]?${TIME}[\])]?|$)[*_\s]*`,
    String.raw`(?:[[(]${TIME}[\])]\s*|${TIME}\s*$)?`,
  ].join(''),
  'u',
);

/** How a sentence ends. */
const ENDS = /[.!?…。！？]["”’»)]*$/u;

/** The words as a label is written, without marks and the colon after them. */
export function labelOfWords(words: string): string {
  return trimSigns(words.replace(/\s+/g, ' '), /[\s*_#:：[\]<>]/).trim();
}

/** The label with which a paragraph seems to begin, by its form alone; '' where it begins with none. */
export function labelAt(draft: Pick<SplitDraft, 'text'>, block: DraftBlock): string {
  const found = labelOfBlock(draft, block);
  if (found === null) return '';
  const leadsWords = found.contentAt < block.end - block.start;
  return leadsWords || familyOf(found.form) === 'turn' ? found.name : '';
}

/**
 * Every place of a text where a person's label begins a line, in whatever form the text has it: before
 * a colon or a dash, in brackets, in marks, with a time or an affiliation, on a line of its own. Null
 * where it begins none. O(text).
 *
 * @param words the label as the text has it or as the person typed it
 * @param said the block at which the person said so: where the label stands there without any sign
 *   after it ("P1 Well, …"), it is found so elsewhere, too
 */
export function findLabel(
  { text, blocks }: Pick<SplitDraft, 'text' | 'blocks'>,
  words: string,
  said: number | null = null,
): LabelQuestion | null {
  const name = labelOfWords(words);
  const key = nameKey(name);
  if (key === '') return null;
  const places: LabelQuestion['places'] = [];
  const loose: LabelQuestion['places'] = [];
  for (const { start: from, end } of blocks) {
    const lines = splitLines(text.slice(from, end));
    for (const [at, line] of lines.entries()) {
      const head = line.text.slice(0, LOOKED_AT);
      if (!nameKey(head).includes(key)) continue;
      const start = from + line.start;
      const length = lengthOfLabel(head, name, key);
      if (length !== null) {
        const next = lines[at + 1];
        const isAlone = length >= line.text.length;
        const hasTime = isAlone && next !== undefined && isTimeLine(next.text);
        const contentStart = hasTime ? from + next.end : start + length;
        places.push({ start, contentStart: Math.min(contentStart, end) });
      } else if (head.startsWith(name) && /^\s/.test(head.slice(name.length)))
        loose.push({ start, contentStart: Math.min(start + name.length + 1, end) });
    }
  }
  const saidAt = said === null ? undefined : blocks[said]?.start;
  const isLoose = loose.some(({ start }) => start === saidAt);
  const all = isLoose ? [...places, ...loose].sort((a, b) => a.start - b.start) : places;
  if (all.length === 0) return null;
  const label = { name, example: '', taken: false, places: all };
  return { ...label, example: exampleOf(text, label) };
}

/** How much of a line a label takes with what stands around it; null where the line has it not. */
function lengthOfLabel(line: string, name: string, key: string): number | null {
  const parsed = [parseSpeakerLabel(line), parseInitialLabel(line)].flatMap((found) => {
    if (found === null || nameKey(found.name) !== key) return [];
    // "Ann Lee, of all people, said so." is a sentence and no byline.
    const isSentence = familyOf(found.form) === 'section' && ENDS.test(line);
    return isSentence ? [] : [found.contentAt];
  });
  const before = BEFORE.exec(line)?.[0].length ?? 0;
  const rest = line.slice(before);
  const after =
    nameKey(rest.slice(0, name.length)) === key ? AFTER.exec(rest.slice(name.length)) : null;
  if (after !== null) parsed.push(before + name.length + after[0].length);
  // "Name — words" is a name with an affiliation, too: the shorter one leaves the words whole.
  return parsed.length === 0 ? null : Math.min(...parsed);
}

/** The draft with a block at each place of a label, so that a turn can begin there. */
export function cutAtLabel(draft: SplitDraft, { places }: LabelQuestion): SplitDraft {
  return cutBlocks(
    draft,
    places.map(({ start }) => start),
  );
}
