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

/**
 * Pairs of propositions that may say the same, the most alike first. A suggestion: words in common
 * prove nothing. Cost: pairs of propositions, times their content words.
 */
export function findSimilarPairs<Id>(
  propositions: readonly { id: Id; text: string }[],
  limit = 50,
): SimilarPair<Id>[] {
  const entries = propositions.map(({ id, text }) => ({
    id,
    bag: new Set(contentTerms(text)),
    denies: isDenial(text),
  }));
  const { rarity, norm } = weighTerms(entries.map(({ bag }) => bag));
  const measured = entries.map((entry) => ({ ...entry, length: norm(entry.bag) }));
  const pairs: SimilarPair<Id>[] = [];
  for (const [at, one] of measured.entries()) {
    for (const other of measured.slice(at + 1)) {
      const sharedTerms = [...one.bag].filter((term) => other.bag.has(term));
      if (sharedTerms.length === 0) continue;
      const dot = sharedTerms.reduce((sum, term) => sum + rarity(term) ** 2, 0);
      const score = dot / (one.length * other.length);
      if (score < MIN_PAIR_SIMILARITY) continue;
      const mayBeOpposite = one.denies !== other.denies;
      pairs.push({ one: one.id, other: other.id, score, sharedTerms, mayBeOpposite });
    }
  }
  return pairs.sort((a, b) => b.score - a.score).slice(0, limit);
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
