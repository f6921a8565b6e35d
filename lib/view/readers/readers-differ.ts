import type { FoundOtherwise } from '@/lib/view/otherwise';
import type { PropositionView, ReadOtherwise } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';

/** On how many of the pairs that all looked at readers differ: "Two readers differ on 7 of 64 pairs of …". */
export function readersDiffer({ readers, of, cells }: ReadOtherwise): string {
  const pairs = `${countOf(of, 'pair')} of commentator and proposition`;
  const who = readers.length === 1 ? 'Two readers' : `${readers.length + 1} readers`;
  const differ = pairsDiffering({ cells });
  return differ === 0 ? `${who} read all ${pairs} alike` : `${who} differ on ${differ} of ${pairs}`;
}

/** On how many pairs of commentator and proposition any of the readers differs. */
export function pairsDiffering({ cells }: Pick<ReadOtherwise, 'cells'>): number {
  return new Set(cells.map(([proposition, person]) => `${proposition} ${person}`)).size;
}

/**
 * The propositions on which readers are furthest apart on somebody: opposite or distant stances before close
 * ones, and those before what only one of them finds; then in the debate's order.
 *
 * @param stanceOf what the reading that is shown finds, null where it finds none
 * @param most so many at most
 */
export function furthestRead(
  propositions: readonly PropositionView[],
  found: ReadonlyMap<string, readonly FoundOtherwise[]>,
  stanceOf: (propositionId: string, commentatorId: string) => number | null,
  most: number,
): { proposition: PropositionView; one: FoundOtherwise }[] {
  const distance = (proposition: PropositionView, one: FoundOtherwise) => {
    const own = stanceOf(proposition.id, one.commentator.id);
    return own === null || one.stance === null ? 0 : Math.abs(own - one.stance);
  };
  return propositions
    .flatMap((proposition) => {
      const [first, ...rest] = found.get(proposition.id) ?? [];
      if (!first) return [];
      const one = rest.reduce(
        (far, next) => (distance(proposition, next) > distance(proposition, far) ? next : far),
        first,
      );
      return [{ proposition, one, far: distance(proposition, one) }];
    })
    .sort((a, b) => b.far - a.far)
    .slice(0, most)
    .map(({ proposition, one }) => ({ proposition, one }));
}
