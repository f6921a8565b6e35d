import type { PropositionFacts } from '@/lib/view/filter';

/** A heading with the propositions under it. */
type Listed = {
  readonly title: string | null;
  readonly rows: readonly { readonly propositionId: string }[];
};

/** What a hand-out quotes, in the order and under the headings of the spectrum. */
export type Passages = {
  readonly groups: readonly {
    readonly title: string | null;
    readonly items: readonly PropositionFacts[];
  }[];
  /** Propositions on which somebody shown speaks, and that are left out. */
  readonly left: number;
};

/** So many positions are about fifteen sheets. */
const MOST_PASSAGES = 150;

/**
 * The propositions whose words go on a hand-out: those on which somebody shown speaks, one after the other until
 * one would bring more than `most` positions. What follows it is left out too, so that it can be said where the
 * words end.
 *
 * @param facts by which the rows are found; a row of none is left out
 */
export function passagesOf(
  groups: readonly Listed[],
  facts: readonly PropositionFacts[],
  most = MOST_PASSAGES,
): Passages {
  const byId = new Map(facts.map((one) => [one.proposition.id, one]));
  let taken = 0;
  let left = 0;
  const kept = groups.map(({ title, rows }) => ({
    title,
    items: rows.flatMap(({ propositionId }) => {
      const one = byId.get(propositionId);
      if (!one || one.held.length === 0) return [];
      if (left > 0 || taken + one.held.length > most) {
        left += 1;
        return [];
      }
      taken += one.held.length;
      return [one];
    }),
  }));
  return { groups: kept.filter(({ items }) => items.length > 0), left };
}

/** What is said of the words that a hand-out leaves out; '' where it has all. */
export function leftOutWords(left: number, most = MOST_PASSAGES): string {
  if (left === 0) return '';
  const propositions = left === 1 ? 'one more proposition' : `${left} more propositions`;
  return `The words on ${propositions} are left out: a hand-out has those of ${most} positions at most. Filter by a theme, a kind or commentators, and print again.`;
}
