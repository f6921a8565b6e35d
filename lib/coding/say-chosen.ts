import { snapToGrapheme } from '@/lib/text/anchor/graphemes';
import { countWords } from '@/lib/text/count-words';

/** So much of long words is told at each of their ends, in UTF-16 code units. */
const TOLD = 60;

/** The chosen words for who hears them: of long ones how they begin and end, which is what keys move. */
export function sayChosen(words: string): string {
  const count = countWords(words);
  const told =
    words.length <= 3 * TOLD
      ? words
      : `${words.slice(0, snapToGrapheme(words, TOLD, 'before'))} … ${words.slice(snapToGrapheme(words, words.length - TOLD, 'after'))}`;
  return `Chosen, ${count} ${count === 1 ? 'word' : 'words'}: ${told}`;
}
