const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** A sentence without the white space around it; offsets in UTF-16 code units. */
export type Sentence = { start: number; end: number };

/**
 * The sentences of a text in order, by the Unicode rules for sentence boundaries (UAX #29). What
 * lies between two of them is white space. An empty text has none. O(text).
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const words = segment.trim();
    if (words === '') continue;
    const start = index + segment.indexOf(words);
    sentences.push({ start, end: start + words.length });
  }
  return sentences;
}
