import { splitSentences } from '@/lib/text/sentences';

/** A sentence of more words than this is cut within, too: captions of machines have no full stops. */
const LONG_SENTENCE = 25;
/** So many words on either side of where somebody pointed can each be the first of a turn. */
const NEAR_WORDS = 12;
/** Elsewhere in a long sentence, a place each so many words. */
const STEP = 12;
/** More places than this are no choice; those nearest to where somebody pointed are kept. */
const MOST = 200;

/**
 * Where a turn can begin within a paragraph, in order: at its beginning, at each sentence, and within
 * sentences so long that they are none, at words, all of them near where somebody pointed. O(paragraph).
 *
 * @param near UTF-16 code unit of the text where somebody pointed; null where nobody did
 * @returns UTF-16 code units of the text, the first of them `contentStart`
 */
export function listCutPlaces(
  text: string,
  { contentStart, end }: { contentStart: number; end: number },
  near: number | null = null,
): number[] {
  const places = splitSentences(text.slice(contentStart, end)).flatMap((sentence) => {
    const start = contentStart + sentence.start;
    const words = wordsOf(text, start, contentStart + sentence.end);
    if (words.length <= LONG_SENTENCE) return [start];
    const at = near === null ? null : words.filter((place) => place <= near).length - 1;
    return words.filter((_, index) => {
      const isNear = at !== null && at >= 0 && Math.abs(index - at) <= NEAR_WORDS;
      return index % STEP === 0 || (isNear && near !== null && near < contentStart + sentence.end);
    });
  });
  if (places.length === 0) return [contentStart];
  places[0] = contentStart;
  const middle = near === null ? 0 : places.filter((place) => place <= near).length - 1;
  const from = Math.max(0, Math.min(middle - MOST / 2, places.length - MOST));
  return from === 0
    ? places.slice(0, MOST)
    : [contentStart, ...places.slice(from + 1, from + MOST)];
}

/** A run of signs without white space that is longer is no word: its script puts none between words. */
const LONGEST_WORD = 30;
/** The segmenter takes time with the square of what it is given at once. */
const PIECE = 500;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Where the words between two offsets begin. */
function wordsOf(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].flatMap(({ index, 0: run }) => {
    if (run.length <= LONGEST_WORD) return [start + index];
    const places: number[] = [];
    for (let from = 0; from < run.length; from += PIECE)
      for (const part of segmenter.segment(run.slice(from, from + PIECE)))
        if (part.isWordLike && !/^[\udc00-\udfff]/.test(part.segment))
          places.push(start + index + from + part.index);
    return places.length === 0 ? [start + index] : places;
  });
}
