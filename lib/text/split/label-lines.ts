import { cutAtInnerLabels } from '@/lib/text/labels/inner-labels';
import { withoutLabelsInBoxes, withoutLabelsInWords } from '@/lib/text/labels/labels-in-words';
import { isTimeLine } from '@/lib/text/labels/times';
import { nameKey } from '@/lib/text/names/person-name';
import { type Paragraph, splitLines, splitParagraphs } from '@/lib/text/paragraphs';
import {
  type LabelCandidate,
  parseInitialLabel,
  parseSpeakerLabel,
} from '@/lib/text/split/speaker-label';

/** A line with what it might be the label of. */
export type LabelLine = Paragraph & {
  paragraph: number;
  firstInParagraph: boolean;
  /** True when something like running text follows within three lines. */
  leadsProse: boolean;
  candidate: LabelCandidate | null;
  /** The same by the line's form alone: also a name on a line of its own above a short reply. */
  standing: LabelCandidate | null;
  /** True where whoever speaks may quote the label: it is left to be asked about. */
  isQuoted?: boolean;
};

const PROSE_WORDS = 10;
const PROSE_LOOKAHEAD = 3;
const SECTION_FORMS = new Set(['heading', 'byline', 'bare']);

/** All lines of a text that hold something, each with its paragraph and its possible label. O(text). */
export function readLabelLines(text: string): LabelLine[] {
  const paragraphs = splitParagraphs(text);
  const lines = cutAtInnerLabels(splitLines(text));
  const isProse = lines.map((line) => looksLikeProse(line.text));
  const initials = findInitialLabels(lines);
  let paragraph = 0;
  let before = -1;
  const labelled = lines.map((line, index) => {
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= line.start) paragraph += 1;
    const { isInner = false } = line;
    const firstInParagraph = isInner || paragraph !== before;
    before = paragraph;
    const leadsProse = isProse.slice(index + 1, index + 1 + PROSE_LOOKAHEAD).includes(true);
    const parsed = initials.get(index) ?? parseSpeakerLabel(line.text);
    const above = firstInParagraph ? undefined : lines[index - 1];
    const candidate = withTimeBeside(parsed, line, above, lines[index + 1]);
    const usable =
      candidate === null || !SECTION_FORMS.has(candidate.form) || (firstInParagraph && leadsProse);
    return {
      start: line.start,
      end: line.end,
      text: line.text,
      paragraph,
      firstInParagraph,
      leadsProse,
      // Nobody is taken for a speaker at once for a name within a paragraph.
      candidate: usable && !isInner ? candidate : null,
      standing: candidate,
    };
  });
  return withoutLabelsInWords(withoutLabelsInBoxes(withoutLabelsInCode(labelled)));
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;

/**
 * The lines without what looks like a label among code: "port: 8080" between fences is nobody's. Where
 * no label stands outside of them, a talk was set between fences for its look. O(lines).
 */
function withoutLabelsInCode(lines: LabelLine[]): LabelLine[] {
  const fences = lines.flatMap(({ text }, index) => (FENCE.test(text) ? [index] : []));
  const fenced = new Set<number>();
  for (let at = 0; at + 1 < fences.length; at += 2)
    for (let place = fences[at] ?? 0; place <= (fences[at + 1] ?? 0); place += 1) fenced.add(place);
  const isTalkOutside = lines.some(
    ({ candidate }, index) =>
      candidate !== null && !fenced.has(index) && !SECTION_FORMS.has(candidate.form),
  );
  if (fenced.size === 0 || !isTalkOutside) return lines;
  return lines.map((line, index) =>
    fenced.has(index) ? { ...line, candidate: null, standing: null } : line,
  );
}

/** "B. Jones: …", by which "A. Smith: …" is a name and no answer. */
const OTHER_INITIAL = /^(?:\*{0,3})[B-PR-Z]\.\s?\p{Lu}[\p{L}'’-]+(?:\*{0,3}:|\s+\S?\d{1,2}:\d{2})/u;

/**
 * Lines that begin with "A." or "Q." as a name does, by their place: where other initials stand so,
 * or the same name comes back. "A. Yes: …" comes once.
 */
function findInitialLabels(lines: readonly Paragraph[]): Map<number, LabelCandidate> {
  const found = lines.flatMap((line, index) => {
    const label = parseInitialLabel(line.text);
    return label === null ? [] : [[index, label] as const];
  });
  if (found.length === 0) return new Map();
  const counts = new Map<string, number>();
  for (const [, { name }] of found) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const hasOthers = lines.some(({ text }) => OTHER_INITIAL.test(text));
  return new Map(found.filter(([, { name }]) => hasOthers || (counts.get(nameKey(name)) ?? 0) > 1));
}

/**
 * "Name" with a time on the next line, or on the line above in the same paragraph, labels a turn,
 * however short the words are that follow.
 */
function withTimeBeside(
  candidate: LabelCandidate | null,
  line: Paragraph,
  above: Paragraph | undefined,
  next: Paragraph | undefined,
): LabelCandidate | null {
  if (candidate === null || candidate.form !== 'bare' || next === undefined) return candidate;
  if (isTimeLine(next.text))
    return { ...candidate, form: 'timed', contentAt: next.end - line.start };
  if (above === undefined || !isTimeLine(above.text)) return candidate;
  return { ...candidate, form: 'timed' };
}

function looksLikeProse(line: string): boolean {
  if (/^#{1,6}\s/.test(line)) return false;
  if (/\p{sc=Han}/u.test(line)) return line.length >= 20;
  return line.split(/\s+/, PROSE_WORDS).length >= PROSE_WORDS;
}

/**
 * A word that begins in lower case, as far as a word is long: in a run of millions of letters without an end, as
 * scripts without spaces may have, an open number is more than the search can keep.
 */
const LOWER_CASE_WORD = /(?<![\p{L}\p{M}'’-])\p{Ll}[\p{L}\p{M}'’]{1,200}/gu;

/** Lower-case words of the running text: a label made of them is a heading, not a name. O(text). */
export function collectVocabulary(text: string): Set<string> {
  return new Set(text.match(LOWER_CASE_WORD) ?? []);
}
