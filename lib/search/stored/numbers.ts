import { type SearchKind, searchKinds } from '@/lib/search/document';

// The number of a document in the index says what is asked of very many at once: of which kind it is, about
// how long, and in which part of the library it stands. So they are counted without being read, and those of
// a kind stand together, the short ones first.

const SERIALS = 2 ** 20;
const PARTS = 2 ** 20;
const LENGTHS = 64;
const BEFORE_LENGTH = SERIALS * PARTS * 2;
const OF_A_KIND = BEFORE_LENGTH * LENGTHS;

/** Up to so many words lengths are told apart one by one, then in quarters of a doubling. */
const EXACT = 32;

export type Numbered = {
  kind: SearchKind;
  /** Words of title and text. */
  words: number;
  /** Whether it stands in other debates than that of its part, too. */
  elsewhere: boolean;
  part: number;
  /** Tells those of a part apart. */
  serial: number;
};

/**
 * @throws where there are more parts, or more in a part, than a number can say
 */
export function numberOf({ kind, words, elsewhere, part, serial }: Numbered): number {
  if (part >= PARTS || serial >= SERIALS) throw new RangeError('More than the search can number.');
  return (
    searchKinds.indexOf(kind) * OF_A_KIND +
    lengthOf(words) * BEFORE_LENGTH +
    (elsewhere ? SERIALS * PARTS : 0) +
    part * SERIALS +
    serial
  );
}

function lengthOf(words: number): number {
  if (words <= EXACT) return words;
  return Math.min(LENGTHS - 1, EXACT + Math.floor(4 * Math.log2(words / EXACT)));
}

/** The kind of a document by its number. */
export function kindOf(number: number): SearchKind {
  return searchKinds[Math.floor(number / OF_A_KIND)] ?? 'text';
}

/** About how many words a document has, by its number. */
export function wordsOf(number: number): number {
  const length = Math.floor(number / BEFORE_LENGTH) % LENGTHS;
  return length <= EXACT ? length : Math.round(EXACT * 2 ** ((length - EXACT) / 4));
}

/** In which part of the library a document stands. */
export function partOf(number: number): number {
  return Math.floor(number / SERIALS) % PARTS;
}

/** What tells a document apart within its part. */
export function serialOf(number: number): number {
  return number % SERIALS;
}

/** The numbers that documents of a kind have: from the first to before the second. */
export function rangeOf(kind: SearchKind): [from: number, before: number] {
  const at = searchKinds.indexOf(kind);
  return [at * OF_A_KIND, (at + 1) * OF_A_KIND];
}

/** The same in SQL, of the row of a word list. */
export const SQL = {
  kind: '("Words"."rowid" >> 47)',
  elsewhere: '(("Words"."rowid" >> 40) & 1)',
  part: '(("Words"."rowid" >> 20) & 1048575)',
} as const;
