import { paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';
import { sentencesIn } from '@/lib/text/sentence-choice';

type Span = { start: number; end: number };

/** Which end of the chosen words is moved. */
export type Edge = 'start' | 'end';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * How far around an end words are looked for, in UTF-16 code units: the segmenter takes time with the
 * square of what it is given.
 */
const WINDOW = 300;

/**
 * The chosen words with their beginning or their end moved by one word, on (`by` 1) or back (−1), in any
 * script. The signs at the ends of a
 * sentence go with the word beside them, so that each step is a word. It goes over
 * paragraphs; null where there is no further word, or none would be left.
 */
export function moveEdgeByWord(text: string, chosen: Span, edge: Edge, by: 1 | -1): Span | null {
  const at = chosen[edge];
  const stops = stopsAround(text, at, edge);
  const next = by === 1 ? stops.find((one) => one > at) : stops.findLast((one) => one < at);
  if (next === undefined) return null;
  const moved = { ...chosen, [edge]: next };
  return moved.start < moved.end ? moved : null;
}

/** Where words begin (or end) around an offset, and all sentences of its paragraph and those beside it. */
function stopsAround(text: string, at: number, edge: Edge): number[] {
  const paragraphs = splitParagraphs(text);
  const index = paragraphIndexAt(paragraphs, edge === 'end' ? at - 1 : at) ?? 0;
  const sentences = paragraphs
    .slice(Math.max(0, index - 1), index + 2)
    .flatMap((paragraph) => sentencesIn(text, paragraph));
  const near = sentences.filter(({ start, end }) => end >= at - WINDOW && start <= at + WINDOW);
  // Signs alone are no word: the first (or last) of a sentence goes with those before (or behind) it.
  const isOutermost = (sentence: Span, word: Span) =>
    !HAS_LETTER.test(
      edge === 'end' ? text.slice(word.end, sentence.end) : text.slice(sentence.start, word.start),
    );
  const words = near.flatMap((sentence) =>
    wordsIn(text, sentence, at).filter((word) => !isOutermost(sentence, word)),
  );
  return [...sentences, ...words].map((one) => one[edge]).sort((a, b) => a - b);
}

/** The words of a sentence near an offset; what is cut off is none. */
function wordsIn(text: string, sentence: Span, at: number): Span[] {
  const from = Math.max(sentence.start, at - WINDOW);
  const to = Math.min(sentence.end, at + WINDOW);
  const words: Span[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(from, to))) {
    const start = from + index;
    const end = start + segment.length;
    const isCut = (start === from && from > sentence.start) || (end === to && to < sentence.end);
    if (isWordLike && !isCut) words.push({ start, end });
  }
  return words;
}
