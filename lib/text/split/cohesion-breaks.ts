import { type Closer, listReadings } from '@/lib/text/labels/label-readings';
import { type Paragraph, splitLines } from '@/lib/text/paragraphs';
import { contentTerms } from '@/lib/text/similar/content-terms';

/** A place where the thread seems to break; `paragraph` is the index of the one that begins there. */
export type CohesionBreak = { paragraph: number; score: number; reasons: string[] };

/** What speaks for a break, and how much; named so that they can be argued about. */
const breakWeights = {
  extraBlankLines: 0.45,
  vocabularyDip: 0.35,
  topicNamedAgain: 0.45,
  afterClosing: 0.15,
  /** Against: the paragraph leans on the one before it. */
  leansBack: -0.6,
};

const LEANS_BACK =
  /^(?:but|and|so|yet|or|nor|instead|however|therefore|thus|hence|moreover|furthermore|additionally|also|even so|still|nevertheless|nonetheless|meanwhile|finally|lastly|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|similarly|likewise|conversely|by contrast|in contrast|in addition|in response|in turn|in fact|indeed|for example|for instance|as a result|as such|of course|on the other hand|rather|consequently|accordingly|this|these|those|that|such|they|it|he|she|his|her|their|its)\b/i;
const CLOSES =
  /^(?:finally|lastly|in (?:conclusion|short|sum|the end|closing)|ultimately|to conclude|to sum up|overall)\b|\bin the (?:un)?likely event\b|\bthe world would be\b/i;

/** Each side of a break needs this many words to be a contribution. */
const MIN_SIDE_WORDS = 60;
/** Paragraphs compared on either side. */
const WINDOW = 3;
/** Breaks that score less are not worth a look. */
const MIN_SCORE = 0.2;

/**
 * Where a new voice may begin in a text that names nobody: ranked proposals, best first, each with
 * its reasons; none of them a fact. Looks for extra blank lines, paragraphs whose vocabulary turns
 * away from what came before, and openings that name the topic afresh; paragraphs that lean back
 * ("But", "Instead", "This …") speak against.
 *
 * @param topic text that states the topic (title, introduction); may be empty
 * Source: lexical cohesion after Hearst 1997 (TextTiling), with the signals named above. O(text).
 */
export function findCohesionBreaks(
  text: string,
  paragraphs: readonly Paragraph[],
  topic: string,
): CohesionBreak[] {
  const bags = paragraphs.map((paragraph) => countTerms(paragraph.text));
  const words = paragraphs.map((paragraph) => paragraph.text.split(/\s+/).length);
  const total = words.reduce((sum, count) => sum + count, 0);
  const cohesion = paragraphs.map((_, index) =>
    index === 0
      ? 1
      : cosine(sumBags(bags, index - WINDOW, index), sumBags(bags, index, index + WINDOW)),
  );
  const dips = depthsOf(cohesion);
  const topicTerms = properTerms(
    splitLines(topic)
      .map((line) => withoutLabel(line.text))
      .join('\n'),
  );
  const breaks: CohesionBreak[] = [];
  let wordsBefore = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = wordsBefore;
    wordsBefore += words[index] ?? 0;
    if (index === 0 || before < MIN_SIDE_WORDS || total - before < MIN_SIDE_WORDS) continue;
    const previous = paragraphs[index - 1]?.text ?? '';
    const found = weigh({
      gap: text.slice(paragraphs[index - 1]?.end ?? 0, paragraph.start),
      dip: dips[index] ?? 0,
      opening: firstSentence(withoutLabel(paragraph.text)),
      previous,
      topicTerms,
    });
    if (found.score >= MIN_SCORE) breaks.push({ paragraph: index, ...found });
  }
  return breaks.sort((a, b) => b.score - a.score || a.paragraph - b.paragraph);
}

type Signals = {
  gap: string;
  dip: number;
  opening: string;
  previous: string;
  topicTerms: Set<string>;
};

function weigh(signals: Signals): { score: number; reasons: string[] } {
  const reasons: string[] = [];
  let score = 0;
  if ((signals.gap.match(/\n/g)?.length ?? 0) > 2) {
    score += breakWeights.extraBlankLines;
    reasons.push('Extra blank lines come before it.');
  }
  if (signals.dip > 0.05) {
    score += breakWeights.vocabularyDip * Math.min(1, signals.dip * 2);
    reasons.push('The vocabulary turns here.');
  }
  const openingTerms = properTerms(signals.opening);
  const named = [...openingTerms].filter(
    (term) => signals.topicTerms.has(term) && !signals.previous.includes(term),
  );
  if (named.length >= 2) {
    score += breakWeights.topicNamedAgain * Math.min(1, named.length / 3);
    reasons.push(`It names the topic afresh (${named.slice(0, 4).join(', ')}).`);
  }
  if (CLOSES.test(signals.previous)) {
    score += breakWeights.afterClosing;
    reasons.push('The paragraph before it reads like an ending.');
  }
  if (LEANS_BACK.test(signals.opening)) score += breakWeights.leansBack;
  return { score: Math.max(0, Math.min(1, score)), reasons };
}

/**
 * How deep the cohesion dips at each gap, seen from the peaks on either side: the highest places to
 * be reached without a step down. Each peak is that of the neighbour where the way leads up to it.
 */
function depthsOf(cohesion: readonly number[]): number[] {
  const at = (index: number) => cohesion[index] ?? 0;
  const left: number[] = [];
  for (let index = 0; index < cohesion.length; index += 1)
    left[index] = index > 1 && at(index - 1) >= at(index) ? (left[index - 1] ?? 0) : at(index);
  const right: number[] = [];
  for (let index = cohesion.length - 1; index >= 0; index -= 1)
    right[index] =
      index + 1 < cohesion.length && at(index + 1) >= at(index)
        ? (right[index + 1] ?? 0)
        : at(index);
  return cohesion.map((here, index) => (left[index] ?? 0) - here + ((right[index] ?? 0) - here));
}

function firstSentence(paragraph: string): string {
  return /^[\s\S]{1,300}?[.!?。！？](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph.slice(0, 300);
}

/** Capitalised words, which is what names of people, places and institutions are made of. */
/** What stands before the words, a name or a time, is not what they are about. */
function withoutLabel(paragraph: string): string {
  const label = listReadings(paragraph).find(({ closer }) => !WITHIN_WORDS.has(closer));
  return label === undefined ? paragraph : paragraph.slice(label.contentAt);
}

/** What stands between words as well as behind a label. */
const WITHIN_WORDS: ReadonlySet<Closer> = new Set(['dash', 'stop', 'gap', 'end']);

function properTerms(text: string): Set<string> {
  const words = text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => contentTerms(word).length > 0));
}

function countTerms(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const term of contentTerms(text)) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}

function sumBags(
  bags: readonly Map<string, number>[],
  from: number,
  to: number,
): Map<string, number> {
  const sum = new Map<string, number>();
  for (const bag of bags.slice(Math.max(0, from), to))
    for (const [term, count] of bag) sum.set(term, (sum.get(term) ?? 0) + count);
  return sum;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [term, count] of a) dot += count * (b.get(term) ?? 0);
  const length = (bag: ReadonlyMap<string, number>) =>
    Math.sqrt([...bag.values()].reduce((sum, count) => sum + count * count, 0));
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}
