import { foldForMatching } from '@/lib/text/anchor/fold-for-matching';
import { snapToGrapheme } from '@/lib/text/anchor/graphemes';

/** A text as it is searched, and for each of its code units which of the text it stands for. */
export type SearchedText = { folded: string; starts: Uint32Array; ends: Uint32Array };

/** Words found; offsets in UTF-16 code units of the text. */
export type FoundWords = { start: number; end: number };

/** What Unicode does not take apart, and readers take for one letter all the same. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  // A stroke that only makes a word longer on paper.
  ـ: '',
};

/** Signs that stand above or below a letter without making another of it. Those of kana do. */
const ACCENTS =
  /(?![\u3099\u309a])(?=\p{Mn})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Syriac}]/gu;

/**
 * Makes a text ready to be searched: without case, accents and points of vowels, kinds of quotation
 * marks and dashes, in every script; letters that others rest on, such as the vowel signs of
 * Devanagari, stay. O(text).
 */
export function searchedText(text: string): SearchedText {
  const plain = foldForMatching(text);
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  for (let at = 0; at < plain.text.length; ) {
    const sign = String.fromCodePoint(plain.text.codePointAt(at) ?? 0);
    const next = at + sign.length;
    const folded = known.get(sign) ?? foldSign(sign);
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
    at = next;
  }
  return { folded: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function foldSign(sign: string): string {
  const letters = sign.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
  return [...letters].map((letter) => LETTERS[letter] ?? letter).join('');
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

/**
 * Where words stand in a text, in order, none within another; none for a query without a letter, digit
 * or sign. O(text).
 *
 * @param most no more than so many
 */
export function findWords(text: SearchedText, query: string, most: number): FoundWords[] {
  const wanted = searchedText(query.trim()).folded;
  const found: FoundWords[] = [];
  if (wanted === '') return found;
  let at = text.folded.indexOf(wanted);
  while (at >= 0 && found.length < most) {
    const after = at + wanted.length;
    found.push({ start: text.starts[at] ?? 0, end: text.ends[after - 1] ?? 0 });
    at = text.folded.indexOf(wanted, after);
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
