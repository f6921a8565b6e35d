import { splitParagraphs } from '@/lib/text/paragraphs';
import { sentencesIn, wholeSentences } from '@/lib/text/sentence-choice';

/** A stretch of a text to be read by itself: sentences that are quoted from, with those beside them. */
export type Stretch = {
  /** In UTF-16 code units of the text, as `told`. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The sentences that are quoted from. */
  readonly told: { readonly start: number; readonly end: number };
};

/** A stretch has so many code units at most. */
const MOST = 1_500;

/**
 * The sentences in which quoted words stand, with the one before and the one after them in their paragraph: enough
 * to follow them by. Without these where it would be long.
 *
 * @param pieces offsets into the text (UTF-16), in its order, not overlapping
 * @returns null where the words stand in several paragraphs or in none, or are too long
 */
export function stretchAround(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
): Stretch | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const paragraph = splitParagraphs(text).find(
    (one) => first && last && first.start >= one.start && last.end <= one.end,
  );
  if (!first || !last || !paragraph) return null;
  const told = wholeSentences(text, paragraph, { start: first.start, end: last.end });
  const sentences = sentencesIn(text, paragraph);
  const start = sentences.findLast((one) => one.end <= told.start)?.start ?? told.start;
  const end = sentences.find((one) => one.start >= told.end)?.end ?? told.end;
  const whole = end - start <= MOST ? { start, end } : told;
  if (whole.end - whole.start > MOST) return null;
  return { ...whole, words: text.slice(whole.start, whole.end), told };
}
