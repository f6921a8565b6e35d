import { splitSentences } from '@/lib/text/sentences';

type Span = { start: number; end: number };

/**
 * The sentence to choose next in a paragraph: where none is chosen the first (`by` 1) or the last
 * (−1), else the one after or before the chosen words, staying at the ends. Null for an empty paragraph.
 * Offsets are of the contribution's text.
 */
export function stepSentence(
  text: string,
  paragraph: Span,
  chosen: Span | null,
  by: 1 | -1,
): Span | null {
  const sentences = sentencesIn(text, paragraph);
  if (!chosen) return sentences.at(by === 1 ? 0 : -1) ?? null;
  if (by === 1) {
    return sentences.find((one) => one.start >= chosen.end) ?? sentences.at(-1) ?? null;
  }
  return sentences.findLast((one) => one.end <= chosen.start) ?? sentences[0] ?? null;
}

/** The chosen words with one sentence more at their end (`by` 1), or one less (−1), never none. */
export function stretchSentences(text: string, paragraph: Span, chosen: Span, by: 1 | -1): Span {
  const sentences = sentencesIn(text, paragraph);
  if (by === 1) {
    const next = sentences.find((one) => one.end > chosen.end);
    return next ? { start: chosen.start, end: next.end } : chosen;
  }
  const kept = sentences.findLast((one) => one.end < chosen.end && one.end > chosen.start);
  return kept ? { start: chosen.start, end: kept.end } : chosen;
}

function sentencesIn(text: string, paragraph: Span): Span[] {
  return splitSentences(text.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
  }));
}
