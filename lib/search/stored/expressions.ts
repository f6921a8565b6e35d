import { isWrittenKey } from '@/lib/search/index-keys';

// What is asked of SQLite's full-text index, in its own language. Keys hold letters, digits and '=' alone, so
// nothing in them can be taken for a sign of it (`lib/search/tokens.ts`).

/** A word that is looked for, as its key, and the words of the index that are spelt much like it. */
export type AskedWord = { key: string; like: readonly string[] };

/** How documents are found by some words. */
export type Expressions = {
  /** Holds them as they were asked for, as words or beginnings of words. */
  found: string;
  /** The same documents; a word itself counts once more than what only begins with it. */
  weighed: string;
  /** Holds some of them in another spelling only; null: nothing is spelt much like them. */
  similar: string | null;
};

const word = (key: string) => `"${key}"`;
const either = (of: readonly string[]) => `(${of.join(' OR ')})`;
const all = (of: readonly string[]) => `(${of.join(' AND ')})`;
const without = (set: string, other: string) => `(${set} NOT ${other})`;

/** Whether a word may be the beginning of what is found. */
export const isBeginning = (key: string) => !isWrittenKey(key) && key.length >= 2;

const beginning = ({ key }: AskedWord) => (isBeginning(key) ? `${word(key)}*` : word(key));
const weighed = (asked: AskedWord) =>
  isBeginning(asked.key) ? either([word(asked.key), beginning(asked)]) : word(asked.key);
const alike = ({ like }: AskedWord) => like.map(word);

/** What holds every word. */
export function everyWord(asked: readonly AskedWord[]): Expressions {
  const found = all(asked.map(beginning));
  const any = all(asked.map((one) => either([beginning(one), ...alike(one)])));
  const isSpeltLike = asked.some(({ like }) => like.length > 0);
  return {
    found,
    weighed: all(asked.map(weighed)),
    similar: isSpeltLike ? without(any, found) : null,
  };
}

/** What holds some word; what holds one of them in another spelling only is similar. */
export function someWord(asked: readonly AskedWord[]): Expressions {
  const similar = asked.flatMap((one) =>
    one.like.length === 0 ? [] : [without(either(alike(one)), beginning(one))],
  );
  const found = oneOf(asked);
  const weighing = either(asked.map(weighed));
  if (similar.length === 0) return { found, weighed: weighing, similar: null };
  return {
    found: without(found, either(similar)),
    weighed: without(weighing, either(similar)),
    similar: either(similar),
  };
}

/** What holds every word itself, not only as a beginning. */
export const wholeWords = (asked: readonly AskedWord[]) => all(asked.map(({ key }) => word(key)));

/** What holds one of the words, as a word or a beginning. */
export const oneOf = (asked: readonly AskedWord[]) => either(asked.map(beginning));

/** What of `someWord` holds one of its rare words, weighed by them alone, and what holds none of them. */
export function byRareWords(
  { found, similar }: Expressions,
  rare: readonly AskedWord[],
): { weighed: string; rest: string } {
  const weighing = either(rare.map(weighed));
  return {
    weighed: similar === null ? weighing : without(weighing, similar),
    rest: without(found, oneOf(rare)),
  };
}
