const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** A sentence without the white space around it; offsets in UTF-16 code units. */
export type Sentence = { start: number; end: number };

/** How much the segmenter is given at once, in UTF-16 code units, as long as a sentence ends in it. */
const PIECE = 1_000;

/**
 * The sentences of a text in order, by the Unicode rules for sentence boundaries (UAX #29). What
 * lies between two of them is white space. An empty text has none. O(text).
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end } of segmentsOf(text)) {
    const segment = text.slice(start, end);
    const words = segment.trim();
    if (words === '') continue;
    const first = start + segment.indexOf(words);
    sentences.push({ start: first, end: first + words.length });
  }
  return sentences;
}

/** Of a sentence that is longer than a piece, with two after it that show where it ends. */
const MOST_OF_LONGER = 3;

/**
 * The sentences with the white space after them. Each step of the segmenter takes time with all that
 * it was given, so it is given a piece, and the next piece from the last boundary that is sure. Sure
 * is one with another after it before the cut: the rules look on as far as the next sign that could
 * end a sentence, and no further.
 */
function* segmentsOf(text: string): Generator<Sentence> {
  let from = 0;
  let length = PIECE;
  while (from < text.length) {
    const most = length === PIECE ? Number.POSITIVE_INFINITY : MOST_OF_LONGER;
    const found: string[] = [];
    for (const { segment } of segmenter.segment(text.slice(from, from + length))) {
      found.push(segment);
      if (found.length === most) break;
    }
    const isWhole = from + length >= text.length && found.length < most;
    const sure = isWhole ? found : found.slice(0, -2);
    length = sure.length === 0 ? 4 * length : PIECE;
    for (const segment of sure) {
      yield { start: from, end: from + segment.length };
      from += segment.length;
    }
  }
}
