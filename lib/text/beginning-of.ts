import { snapToGrapheme } from '@/lib/text/anchor/graphemes';

/**
 * The beginning of some words, of at most `most` UTF-16 code units, as fields are bounded; all of them where they
 * are no longer. What a reader takes for one sign, such as a family emoji, is not cut in half.
 */
export function beginningOf(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = snapToGrapheme(words, most, 'before');
  // One sign that is longer by itself: better a part of it than nothing.
  return words.slice(0, end === 0 ? most : end);
}

/** The same with an ellipsis in its last place, where something is left out. */
export function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${beginningOf(words, most - 1).trimEnd()}…`;
}
