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
  for (const piece of piecesOf(text))
    for (const part of segmenter.segment(piece)) if (part.isWordLike) words += 1;
  return words;
}

/**
 * Where the `most`-th word of a text ends, as an offset, where more follow; null where the text has no more
 * words than that. Words as `countWords` counts them. O(text) up to there.
 */
export function endOfWords(text: string, most: number): number | null {
  let words = 0;
  let end = 0;
  for (const word of wordsOf(text)) {
    if (words === most) return end;
    words += 1;
    end = word.end;
  }
  return null;
}

function* wordsOf(text: string): Generator<{ end: number }> {
  if (!UNSPACED.test(text)) {
    for (const { index, 0: word } of text.matchAll(WORD)) yield { end: index + word.length };
    return;
  }
  let from = 0;
  for (const piece of piecesOf(text)) {
    from = text.indexOf(piece, from);
    for (const { index, segment, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike) yield { end: from + index + segment.length };
    }
    from += piece.length;
  }
}

/** Signs between which no word goes on, in any script. */
const BETWEEN_WORDS = /[\s。，、；：！？「」『』（）《》]+/;
/**
 * The segmenter takes time with the square of what it is given at once. A run without a space or a
 * stop that is longer is counted in parts, and may come to a word more for each.
 */
const LONGEST_PIECE = 1_000;

function* piecesOf(text: string): Generator<string> {
  for (const run of text.split(BETWEEN_WORDS)) {
    let from = 0;
    while (from < run.length) {
      let to = Math.min(run.length, from + LONGEST_PIECE);
      const isWithinPair = /[\udc00-\udfff]/.test(run.charAt(to));
      if (isWithinPair) to += 1;
      yield run.slice(from, to);
      from = to;
    }
  }
}
