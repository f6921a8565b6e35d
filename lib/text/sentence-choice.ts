import { paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';
import { splitSentences } from '@/lib/text/sentences';

type Span = { start: number; end: number };

/**
 * The first sentence of a paragraph (`by` 1), or its last (−1); null for an empty one. A stage note is
 * none, unless the paragraph holds nothing else.
 */
export function edgeSentence(text: string, paragraph: Span, by: 1 | -1): Span | null {
  const at = by === 1 ? 0 : -1;
  return saidIn(text, paragraph).at(at) ?? sentencesIn(text, paragraph).at(at) ?? null;
}

/** The sentence of a paragraph that holds an offset, or the last one before it; null for an empty one. */
export function sentenceAt(text: string, paragraph: Span, offset: number): Span | null {
  const sentences = sentencesIn(text, paragraph);
  return sentences.findLast((one) => one.start <= offset) ?? sentences[0] ?? null;
}

/** Words with the rest of the sentences that they begin and end in; as they are outside any. */
export function wholeSentences(text: string, paragraph: Span, words: Span): Span {
  const { start } = sentenceAt(text, paragraph, words.start) ?? words;
  const { end } = sentenceAt(text, paragraph, words.end - 1) ?? words;
  return { start: Math.min(start, words.start), end: Math.max(end, words.end) };
}

/**
 * The sentence after (`by` 1) or before (−1) the chosen words, over the ends of paragraphs and past stage
 * notes; or null.
 */
export function sentenceBeside(text: string, chosen: Span, by: 1 | -1): Span | null {
  const around = sentencesAround(text, chosen, by);
  if (by === 1) return around.find((one) => one.start >= chosen.end) ?? null;
  return around.findLast((one) => one.end <= chosen.start) ?? null;
}

/** The chosen words with one sentence more (`by` 1) or less (−1) at their end, over paragraphs; or null. */
export function stretchOver(text: string, chosen: Span, by: 1 | -1): Span | null {
  const { start } = chosen;
  if (by === 1) {
    const more = sentencesAround(text, chosen, 1).find((one) => one.end > chosen.end);
    return more ? { start, end: more.end } : null;
  }
  const last = { start: chosen.end - 1, end: chosen.end };
  const kept = sentencesAround(text, last, -1).findLast(
    (one) => one.end < chosen.end && one.end > start,
  );
  return kept ? { start, end: kept.end } : null;
}

/** The sentences of the paragraph where the words end (or begin) and of the next one (or the one before). */
function sentencesAround(text: string, chosen: Span, by: 1 | -1): Span[] {
  const paragraphs = splitParagraphs(text);
  const at = paragraphIndexAt(paragraphs, by === 1 ? chosen.end - 1 : chosen.start) ?? 0;
  const around = paragraphs.slice(Math.max(0, by === 1 ? at : at - 1), by === 1 ? at + 2 : at + 1);
  return around.flatMap((paragraph) => saidIn(text, paragraph));
}

/** The sentences of a paragraph that somebody says: without “[laughter]” and “(applause)”. */
function saidIn(text: string, paragraph: Span): Span[] {
  return sentencesIn(text, paragraph).filter(
    ({ start, end }) => !isStageNote(text.slice(start, end)),
  );
}

/** Words that are only in brackets; in round ones no more than two, as one also says a sentence in them. */
function isStageNote(words: string): boolean {
  return /^(\[[^\]]*\][.…]?\s*|\([^\s)]+(\s[^\s)]+)?\)[.…]?\s*)+$/u.test(words);
}

/** The sentences of a paragraph, by their places in its text. */
export function sentencesIn(text: string, paragraph: Span): Span[] {
  return splitSentences(text.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
    start: start + paragraph.start,
    end: end + paragraph.start,
  }));
}
