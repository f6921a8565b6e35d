import { foldSpelling, UNSPACED } from '@/lib/text/fold-letters';

/** A word; in scripts whose words stand without spaces each sign counts as one. */
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*)+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** A sentence that was ended: what stands there is meant as it is, and is not the beginning of another. */
const ENDED = /\p{STerm}[\p{Pe}\p{Pf}"']*$/u;

/** From this length on, one letter more or less is a slip and not another word. */
const LONG_WORD = 6;

/** Of a sentence without spaces this much is more than chance. */
const FEWEST_SIGNS = 2;

/** How a text is near to a sentence that exists, the nearest first. */
const NEARNESS = ['whole', 'beginning', 'part'] as const;
type Nearness = (typeof NEARNESS)[number];

/**
 * How near a typed text is to a sentence: the same but for letter case, spelling (`foldSpelling`),
 * signs, spaces and one slip in a long word (`whole`); its beginning, the last word perhaps unfinished;
 * or words that follow one another in it, at most half of it (`part`). Null where it says something
 * else, as far as words can show: one word more, less or other is something else, so that a denial
 * never passes for what it denies, nor what is said of some for what is said of all. A text that ends as a sentence is near to a whole one only. O(length).
 */
function howNear(typed: string, known: string): Nearness | null {
  const own = wordsOf(typed);
  const words = wordsOf(known);
  if (own.length === 0) return null;
  if (isSameButForSlip(own, words)) return 'whole';
  if (ENDED.test(typed.trim()) || own.length > words.length) return null;
  if (isRunAt(words, own, 0)) return 'beginning';
  const isUnspaced = own.every((word) => IS_UNSPACED.test(word));
  if (isUnspaced && own.length < FEWEST_SIGNS) return null;
  const isShort = own.length * 2 <= words.length;
  return isShort && words.some((_, at) => isRunAt(words, own, at)) ? 'part' : null;
}

/**
 * The sentence that a typed text nearly is (see `howNear`), or null: then it is one of its own.
 *
 * @param known the better ones first: of several that are as near, the first is taken
 */
export function findNearlySame<Item extends { text: string }>(
  typed: string,
  known: readonly Item[],
): Item | null {
  const near = known.map((item) => ({ item, nearness: howNear(typed, item.text) }));
  for (const wanted of NEARNESS) {
    const found = near.find(({ nearness }) => nearness === wanted);
    if (found) return found.item;
  }
  return null;
}

function wordsOf(text: string): string[] {
  return foldSpelling(text).toUpperCase().toLowerCase().match(WORD) ?? [];
}

/** Whether the words of `run` stand in `words` from a place on; the last of them may be unfinished. */
function isRunAt(words: readonly string[], run: readonly string[], at: number): boolean {
  const last = run.length - 1;
  return run.every((word, offset) => {
    const there = words[at + offset] ?? '';
    return offset === last ? there.startsWith(word) : there === word;
  });
}

function isSameButForSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const other = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]));
  return (
    other.length === 0 || (other.length === 1 && other.every(([one, two]) => isSlip(one, two)))
  );
}

/** One letter more or less in a long word, but not its first. */
function isSlip(one: string, two: string): boolean {
  const [short, long] = [[...one], [...two]].sort((a, b) => a.length - b.length);
  if (!short || !long || long.length < LONG_WORD || long.length !== short.length + 1) return false;
  const at = long.findIndex((letter, place) => letter !== short[place]);
  return at > 0 && long.filter((_, place) => place !== at).join('') === short.join('');
}
