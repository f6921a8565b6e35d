const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.\-‐][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Scripts written without spaces, where a dictionary has to say where words end. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * How many words a text has: runs of letters and digits (hyphenated and apostrophised words are
 * one), and, in scripts without spaces, the words the Unicode segmenter finds. O(text).
 */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  let words = 0;
  for (const part of segmenter.segment(text)) if (part.isWordLike) words += 1;
  return words;
}
