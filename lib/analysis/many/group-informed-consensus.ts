import { countSidesByGroup, type GroupMembership } from '@/lib/analysis/many/group-stances';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/** How far all groups, taken one by one, accept a proposition. */
export interface GroupInformedConsensus {
  readonly propositionId: string;
  /** From near 0 to near 1; `null` without groups, or when none of their members addresses it. */
  readonly value: number | null;
  /** Members of groups who address the proposition. */
  readonly n: number;
  readonly groups: number;
}

/**
 * For each proposition, in order, how far every group accepts it: the product over groups of
 * (agree + 1) / (seen + 2), so that one group that refuses brings it down however large the others.
 *
 * `seen` counts all who address it, a stance of 0 included; a group of which nobody does counts ½.
 * Commentators in no group play no part.
 *
 * Source: C. Small and others, "Polis" (2021), group-informed consensus. Cost: one step a cell.
 *
 * @throws Error when there is not one entry of `membership` for each commentator.
 */
export function groupInformedConsensus(
  matrix: StanceMatrix,
  membership: GroupMembership,
): readonly GroupInformedConsensus[] {
  return countSidesByGroup(matrix, membership, 'groupInformedConsensus').map((groups, column) => {
    const n = groups.reduce((sum, { seen }) => sum + seen, 0);
    return {
      propositionId: matrix.propositionIds[column] as string,
      value:
        n === 0
          ? null
          : groups.reduce((product, { agree, seen }) => (product * (agree + 1)) / (seen + 2), 1),
      n,
      groups: groups.length,
    };
  });
}
