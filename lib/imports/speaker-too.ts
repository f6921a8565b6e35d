import type { DraftBlock } from '@/lib/imports/schema';
import { cutBlocks } from '@/lib/imports/split-block';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { labelOfBlock } from '@/lib/imports/swallowed-labels';
import { nameKey } from '@/lib/text/names/person-name';
import { splitLines } from '@/lib/text/paragraphs';
import { findKnownSpeakers } from '@/lib/text/split/known-speakers';
import { familyOf } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { exampleOf } from '@/lib/text/split/label-questions';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';
import { trimSigns } from '@/lib/text/trim-signs';

/** A label stands within so many code units of its line. */
const LOOKED_AT = 300;

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
 * Every place of a text where a person's label begins a line, in any form of label, as a split finds the
 * people who are said to speak. Null where it begins none. O(text).
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
  const own = blocks.flatMap((block, index) => linesAbout(text, block, index, key));
  const { lines } = findKnownSpeakers(own, [name]);
  const places: LabelQuestion['places'] = [];
  const loose: LabelQuestion['places'] = [];
  for (const { start, text: line, candidate, paragraph } of lines) {
    const end = blocks[paragraph]?.end ?? start;
    if (candidate !== null && nameKey(candidate.name) === key)
      places.push({ start, contentStart: Math.min(start + candidate.contentAt, end) });
    else if (line.startsWith(name) && /^\s/.test(line.slice(name.length)))
      loose.push({ start, contentStart: Math.min(start + name.length + 1, end) });
  }
  const saidAt = said === null ? undefined : blocks[said]?.start;
  const isLoose = loose.some(({ start }) => start === saidAt);
  const all = isLoose ? [...places, ...loose].sort((a, b) => a.start - b.start) : places;
  if (all.length === 0) return null;
  const label = { name, example: '', taken: false, places: all };
  return { ...label, example: exampleOf(text, label) };
}

/** The lines of a block that may hold a label, and those below them, which may hold its time. */
function linesAbout(
  text: string,
  { start: from, end }: DraftBlock,
  paragraph: number,
  key: string,
): LabelLine[] {
  let isBelow = false;
  return splitLines(text.slice(from, end)).flatMap((line, at) => {
    const isAbout = nameKey(line.text.slice(0, LOOKED_AT)).includes(key);
    const isWanted = isAbout || isBelow;
    isBelow = isAbout;
    if (!isWanted) return [];
    // What is no reading of running words is a label as any split has it: "## Name".
    const parsed = parseSpeakerLabel(line.text);
    const candidate = parsed?.form === 'heading' ? parsed : null;
    return {
      ...{ ...line, start: from + line.start, end: from + line.end, paragraph },
      ...{ firstInParagraph: at === 0, leadsProse: false, candidate, standing: candidate },
    };
  });
}

/** The draft with a block at each place of a label, so that a turn can begin there. */
export function cutAtLabel(draft: SplitDraft, { places }: LabelQuestion): SplitDraft {
  return cutBlocks(
    draft,
    places.map(({ start }) => start),
  );
}
