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
  for (const { piece } of piecesOf(text))
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
  for (const { from, piece } of piecesOf(text)) {
    for (const { index, segment, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike) yield { end: from + index + segment.length };
    }
  }
}

/** Signs between which no word goes on, in any script. */
const BETWEEN_WORDS = /[\s。，、；：！？「」『』（）《》]/;
const EACH_BETWEEN = new RegExp(BETWEEN_WORDS, 'g');
/**
 * The segmenter takes time with the square of what it is given at once, and a moment each time. A run without a
 * space or a stop that is longer is counted in parts, and may come to a word more for each.
 */
const LONGEST_PIECE = 1_000;

/** A text in pieces that end after a space or a stop, where there is one, each as long as may be. */
function* piecesOf(text: string): Generator<{ from: number; piece: string }> {
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    // The segmenter goes on over some of them between digits.
    yield { from, piece: text.slice(from, to).replace(EACH_BETWEEN, ' ') };
    from = to;
  }
}

function endOfPiece(text: string, from: number): number {
  const most = from + LONGEST_PIECE;
  if (most >= text.length) return text.length;
  for (let at = most; at > from; at -= 1) if (BETWEEN_WORDS.test(text.charAt(at - 1))) return at;
  const isWithinPair = /[\udc00-\udfff]/.test(text.charAt(most));
  return isWithinPair ? most + 1 : most;
}
