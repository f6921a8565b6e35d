import { contentTerms } from '@/lib/text/similar/content-terms';
import { isDenial, weighTerms } from '@/lib/text/similar/similar-propositions';

export type SimilarPair<Id> = {
  one: Id;
  other: Id;
  /** 0…1: cosine of the content words, rare ones weighing more. */
  score: number;
  /** As `contentTerms` gives them: without endings. */
  sharedTerms: string[];
  /** True when one of the two denies and the other does not: perhaps its opposite. */
  mayBeOpposite: boolean;
};

/** Under this, two propositions of one debate only speak of the same matter. */
const MIN_PAIR_SIMILARITY = 0.5;

/** How near to 1 a score is that of the very same words: sums of fractions are not exact. */
const ALL_BUT_ONE = 1 - 1e-9;

type Entry<Id> = { id: Id; bag: Set<string>; denies: boolean; length: number };

/**
 * Pairs of propositions that may say the same, the most alike first. A suggestion: words in common
 * prove nothing. Cost: pairs that share one of their rarer words, times their words.
 */
export function findSimilarPairs<Id>(
  propositions: readonly { id: Id; text: string }[],
  limit = 50,
): SimilarPair<Id>[] {
  const bags = propositions.map(({ text }) => new Set(contentTerms(text)));
  const { rarity, norm } = weighTerms(bags);
  const entries = propositions.map(
    ({ id, text }, at): Entry<Id> => ({
      id,
      bag: bags[at] as Set<string>,
      denies: isDenial(text),
      length: norm(bags[at] as Set<string>),
    }),
  );
  const users = listUsers(bags);
  let pairs: SimilarPair<Id>[] = [];
  const best = () => pairs.sort((a, b) => b.score - a.score).slice(0, limit);
  for (const [at, one] of entries.entries()) {
    for (const place of findCandidates(one, at, users, rarity)) {
      const pair = comparePair(one, entries[place] as Entry<Id>, rarity);
      if (pair !== null) pairs.push(pair);
    }
    // No more is held than is asked for; what is the very same cannot be outdone.
    if (pairs.length > 2 * limit) pairs = best();
    if (pairs.length >= limit && (pairs[limit - 1]?.score ?? 0) >= ALL_BUT_ONE) break;
  }
  return best();
}

/** By term: the places of those whose content words hold it, in order. */
function listUsers(bags: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const users = new Map<string, number[]>();
  for (const [place, bag] of bags.entries())
    for (const term of bag) {
      const list = users.get(term);
      if (list === undefined) users.set(term, [place]);
      else list.push(place);
    }
  return users;
}

/**
 * Places behind `at` of those that may be alike enough, in order. Its rarest words do: two that share
 * none of them share no more than the rest, and that is too little of the one.
 */
function findCandidates(
  { bag, length }: Pick<Entry<unknown>, 'bag' | 'length'>,
  at: number,
  users: ReadonlyMap<string, readonly number[]>,
  rarity: (term: string) => number,
): number[] {
  const terms = [...bag].sort((a, b) => rarity(b) - rarity(a));
  const found = new Set<number>();
  let rest = length ** 2;
  for (const term of terms) {
    if (Math.sqrt(Math.max(0, rest)) < MIN_PAIR_SIMILARITY * length * ALL_BUT_ONE) break;
    for (const place of users.get(term) ?? []) if (place > at) found.add(place);
    rest -= rarity(term) ** 2;
  }
  return [...found].sort((a, b) => a - b);
}

function comparePair<Id>(
  one: Entry<Id>,
  other: Entry<Id>,
  rarity: (term: string) => number,
): SimilarPair<Id> | null {
  const sharedTerms = [...one.bag].filter((term) => other.bag.has(term));
  if (sharedTerms.length === 0) return null;
  const dot = sharedTerms.reduce((sum, term) => sum + rarity(term) ** 2, 0);
  const score = dot / (one.length * other.length);
  if (score < MIN_PAIR_SIMILARITY) return null;
  const mayBeOpposite = one.denies !== other.denies;
  return { one: one.id, other: other.id, score, sharedTerms, mayBeOpposite };
}

/** The words of a text that stand for some terms, as they are written there, each once. */
export function wordsOfTerms(text: string, terms: readonly string[]): string[] {
  const wanted = new Set(terms);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const found = new Map<string, string>();
  for (const word of words) {
    for (const term of contentTerms(word)) {
      if (wanted.has(term) && !found.has(term)) found.set(term, word.toLocaleLowerCase());
    }
  }
  return [...new Set(found.values())];
}
