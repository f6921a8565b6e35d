import { contentTerms } from '@/lib/text/similar/content-terms';
import { findStanceCues } from '@/lib/text/similar/stance-cues';

export type SimilarProposition<Id> = {
  id: Id;
  /** 0…1: cosine of the content words, rare ones weighing more. */
  score: number;
  sharedTerms: string[];
  /** True when one of the two denies and the other does not: perhaps its opposite. */
  mayBeOpposite: boolean;
};

/** Under this, two propositions only happen to share a word. */
const MIN_PROPOSITION_SIMILARITY = 0.3;

/**
 * Propositions that may say the same as a new wording, best first, so that duplicates are not born.
 * Words that many propositions use count less. Cost: total length of the propositions.
 */
export function findSimilarPropositions<Id>(
  wording: string,
  known: readonly { id: Id; wording: string }[],
  limit = 5,
): SimilarProposition<Id>[] {
  const bags = known.map((proposition) => new Set(contentTerms(proposition.wording)));
  const wanted = new Set(contentTerms(wording));
  if (wanted.size === 0) return [];
  const { rarity, norm } = weighTerms(bags);
  const denies = isDenial(wording);
  return known
    .map(({ id, wording: other }, index) => {
      const bag = bags[index] ?? new Set<string>();
      const shared = [...wanted].filter((term) => bag.has(term));
      const dot = shared.reduce((sum, term) => sum + rarity(term) ** 2, 0);
      const score = dot === 0 ? 0 : dot / (norm(wanted) * norm(bag));
      return { id, score, sharedTerms: shared, mayBeOpposite: denies !== isDenial(other) };
    })
    .filter(({ score }) => score >= MIN_PROPOSITION_SIMILARITY)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** True where a wording denies something. */
export function isDenial(wording: string): boolean {
  return findStanceCues(wording).some(({ kind }) => kind === 'negation');
}

/** How much each content word tells (words that many use count less), and how long a bag is by that. */
export function weighTerms(bags: readonly ReadonlySet<string>[]) {
  const users = new Map<string, number>();
  for (const bag of bags) for (const term of bag) users.set(term, (users.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(1 + (bags.length + 1) / ((users.get(term) ?? 0) + 1));
  const norm = (bag: ReadonlySet<string>) =>
    Math.sqrt([...bag].reduce((sum, term) => sum + rarity(term) ** 2, 0));
  return { rarity, norm };
}
