import { foldForMatching } from '@/lib/text/anchor/fold-for-matching';
import { snapToGrapheme } from '@/lib/text/anchor/graphemes';
import { FOLDED_PART, foldLetters, UNSPACED } from '@/lib/text/fold-letters';

/** A text as it is searched, and for each of its code units which of the text it stands for. */
export type SearchedText = { folded: string; starts: Uint32Array; ends: Uint32Array };

/** Words found; offsets in UTF-16 code units of the text. */
export type FoundWords = { start: number; end: number };

/** White space that parts no words: between signs of scripts that have none, whatever stands beside. */
const NO_WORDS_END = new RegExp(
  `(?<=[${UNSPACED}][\\p{P}\\p{M}]{0,4}) (?=\\p{P}{0,4}[${UNSPACED}])`,
  'gu',
);
/** As much of a text's end and beginning as tells whether words end between two. */
const BESIDE = 10;

/**
 * Makes a text ready to be searched: without case, accents and points of vowels, kinds of quotation
 * marks and dashes, in every script, and with one of each letter that is spelt in several ways
 * (`foldLetters`); letters that others rest on, such as the vowel signs of Devanagari, stay. White
 * space of any kind and length is one space, and none in scripts that have none between words. O(text).
 */
export function searchedText(text: string): SearchedText {
  const plain = foldForMatching(text);
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  for (const { 0: sign, index: at } of plain.text.matchAll(FOLDED_PART)) {
    const next = at + sign.length;
    const folded = known.get(sign) ?? foldLetters(sign);
    known.set(sign, folded);
    const start = plain.starts[at] ?? 0;
    const end = endOf(plain.starts, next, start);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    // An accent is of the letter before it.
    if (folded === '' && ends.length > 0) extendLast(starts, ends, end);
  }
  return withoutIdleSpaces(parts.join(''), starts, ends);
}

function withoutIdleSpaces(folded: string, starts: number[], ends: number[]): SearchedText {
  const idle = new Set(Array.from(folded.matchAll(NO_WORDS_END), ({ index }) => index));
  const kept = (offsets: number[]) =>
    Uint32Array.from(idle.size === 0 ? offsets : offsets.filter((_, at) => !idle.has(at)));
  return {
    folded: idle.size === 0 ? folded : folded.replace(NO_WORDS_END, ''),
    starts: kept(starts),
    ends: kept(ends),
  };
}

/** Where the sign that begins at `start` ends: where the next one begins that is another. */
function endOf(starts: Uint32Array, from: number, start: number): number {
  for (let at = from; at < starts.length; at += 1) {
    const next = starts[at] ?? 0;
    if (next > start) return next;
  }
  return start + 1;
}

function extendLast(starts: readonly number[], ends: number[], end: number): void {
  const last = starts.at(-1);
  for (let at = ends.length - 1; at >= 0 && starts[at] === last; at -= 1) ends[at] = end;
}

/** Texts that follow one another, as they are searched over their ends. */
export type SearchedTexts = {
  texts: readonly SearchedText[];
  folded: string;
  /** Where each begins in `folded`. */
  begins: readonly number[];
};

/** Makes texts ready to be searched one after the other: an end of one parts words as a space does. O(texts). */
export function searchedTexts(texts: readonly SearchedText[]): SearchedTexts {
  const parts: string[] = [];
  const begins: number[] = [];
  let length = 0;
  let before = '';
  for (const { folded } of texts) {
    const between = `${before.slice(-BESIDE)} ${folded.slice(0, BESIDE)}`;
    const isOne = before === '' || folded === '' || between.search(NO_WORDS_END) >= 0;
    const joint = isOne ? '' : ' ';
    begins.push(length + joint.length);
    parts.push(joint, folded);
    length += joint.length + folded.length;
    if (folded !== '') before = folded;
  }
  return { texts, folded: parts.join(''), begins };
}

/** Words found in texts that follow one another: an offset in the one they begin in, one in that they end in. */
export type FoundOver = {
  from: { text: number; start: number };
  to: { text: number; end: number };
};

/**
 * Where words stand in texts that follow one another, in order, none within another, also over the ends
 * of texts; none for a query without a letter, digit or sign. O(texts).
 *
 * @param most no more than so many
 */
export function findWords(searched: SearchedTexts, query: string, most: number): FoundOver[] {
  const wanted = searchedText(query).folded.trim();
  const found: FoundOver[] = [];
  if (wanted === '') return found;
  const { texts, folded, begins } = searched;
  // Hits are in order, and so are the texts that they stand in.
  let text = 0;
  const textAt = (place: number) => {
    while ((begins[text + 1] ?? Number.POSITIVE_INFINITY) <= place) text += 1;
    return text;
  };
  let at = folded.indexOf(wanted);
  while (at >= 0 && found.length < most) {
    const after = at + wanted.length;
    const first = textAt(at);
    const last = textAt(after - 1);
    const start = texts[first]?.starts[at - (begins[first] ?? 0)] ?? 0;
    // One sign may stand for several that are searched: what is found in it again is found already.
    const before = found.at(-1)?.to;
    if (before === undefined || first > before.text || start >= before.end) {
      found.push({
        from: { text: first, start },
        to: { text: last, end: texts[last]?.ends[after - 1 - (begins[last] ?? 0)] ?? 0 },
      });
    }
    at = folded.indexOf(wanted, after);
  }
  return found;
}

/** Words with what stands before and after them, as far as there is room on a line. */
export type WordsInContext = { before: string; words: string; after: string };

/**
 * Words found with their surroundings within a stretch of the text: so many signs on each side, to the
 * next space; “…” where more follows.
 */
export function wordsInContext(
  text: string,
  { start, end }: FoundWords,
  within: FoundWords,
  signs: number,
): WordsInContext {
  const from = Math.max(within.start, snapToGrapheme(text, Math.max(0, start - signs), 'after'));
  const to = Math.min(
    within.end,
    snapToGrapheme(text, Math.min(text.length, end + signs), 'before'),
  );
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from === within.start ? before : `…${before.replace(/^\S{0,20}\s/u, '')}`,
    words: text.slice(start, end),
    after: to === within.end ? after : `${after.replace(/\s\S{0,20}$/u, '')}…`,
  };
}
