/** Words within one line of this many signs or fewer are named whole; longer ones by their ends. */
const LONGEST_WHOLE = 240;
/** How many words of the beginning, and of the end, name what is not named whole. */
const WORDS_OF_AN_END = 6;
/** How far they are looked for: the segmenter takes time with the square of what it is given. */
const LONGEST_END = 120;
/** Pieces of fewer words stand in places that are not meant; named only where there is nothing else. */
const FEW_WORDS = 3;
/** An address is taken as long as this many pieces make it. */
const MOST_PIECES = 8;

/** Stands for what is left out or put in by who quotes; half a character is in no text. */
const GAP = /\[[^[\]]{0,200}\]|\(\s{0,9}(?:…|\.{3,9})\s{0,9}\)|…|\.{3,9}|\p{Cs}/u;
const HALF = /\p{Cs}/gu;
const LINE_END = /[\n\r\u2028\u2029]/u;
const BEGINS_WORD = /[\p{L}\p{N}]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The address of words on a page: a link that scrolls to them and marks them, where the browser can
 * (text fragments of the Web Incubator Community Group); others open the page.
 *
 * Words within one line are named whole up to 240 signs. Longer ones, and those that go over a line
 * end, are named by their first and last words, for only so a browser finds what goes over several
 * paragraphs. Where words were left out (`…`, `[…]`) or are those of who quotes (`[Moscow]`), each
 * piece is named for itself, in order, eight at most. Signs at the ends of a piece are not named:
 * often they are of who quotes, too.
 *
 * @param url of the page; a place that it names (`#part`) stays, other words that it names go
 * @param words as they are quoted, of any length and script
 * @returns the url as it is where the words hold no letter or digit; never throws
 */
export function textFragmentUrl(url: string, words: string): string {
  const named = piecesOf(words).map((piece) => endsOf(piece).map(encodeDirective).join(','));
  if (named.length === 0) return url;
  const page = url.split(':~:', 1)[0] ?? '';
  const directives = named.map((one) => `text=${one}`).join('&');
  return `${page}${page.includes('#') ? '' : '#'}:~:${directives}`;
}

/** A dash says that words stand before or after those to find, so that none of theirs is written as it is. */
function encodeDirective(words: string): string {
  return encodeURIComponent(words.replace(HALF, '')).replaceAll('-', '%2D');
}

/** What is looked for on the page: a quotation without what its writer left out and put in. */
function piecesOf(words: string): string[] {
  const all = words
    .split(GAP)
    .map(trimToWords)
    .filter((piece) => piece !== '');
  const telling = all.filter((piece) => wordsIn(piece.slice(0, LONGEST_END)).length >= FEW_WORDS);
  if (telling.length > 0) return telling.slice(0, MOST_PIECES);
  return all.sort((a, b) => b.length - a.length).slice(0, 1);
}

/** A piece whole, or its beginning and its end. */
function endsOf(piece: string): string[] {
  const lines = piece.split(LINE_END).map(trimToWords).filter(Boolean);
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (lines.length === 1 && first.length <= LONGEST_WHOLE) return [first];
  return [firstWords(first), lastWords(last)];
}

function firstWords(line: string): string {
  const found = wordsIn(line.slice(0, LONGEST_END));
  // The last one may go on.
  const whole = line.length > LONGEST_END && found.length > 1 ? found.slice(0, -1) : found;
  return line.slice(0, whole.slice(0, WORDS_OF_AN_END).at(-1)?.end ?? line.length);
}

function lastWords(line: string): string {
  const from = Math.max(0, line.length - LONGEST_END);
  const found = wordsIn(line.slice(from));
  const whole = from > 0 && found.length > 1 ? found.slice(1) : found;
  return line.slice(from + (whole.slice(-WORDS_OF_AN_END)[0]?.start ?? 0));
}

function wordsIn(text: string): { start: number; end: number }[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/** A text from its first letter or digit to its last, white space in it made one space. */
function trimToWords(text: string): string {
  const signs = [...text];
  const start = signs.findIndex((sign) => BEGINS_WORD.test(sign));
  if (start === -1) return '';
  const end = signs.findLastIndex((sign) => IN_WORD.test(sign));
  return collapse(signs.slice(start, end + 1).join(''));
}

/** As a browser does before it looks; line ends part blocks and stay. */
function collapse(text: string): string {
  return text.replace(/[^\S\n\r\u2028\u2029]+/gu, ' ');
}
