import { columnOf, notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** For each commentator, in the matrix's order, the group from 0; `null` when in none. */
export type GroupMembership = readonly (number | null)[];

/** How many of a group take each side on a proposition; `seen` includes those who take none. */
export interface SideCounts {
  readonly agree: number;
  readonly disagree: number;
  readonly seen: number;
}

/**
 * For each proposition, in order, the sides of each group's members. Cost: one step a cell.
 *
 * @throws Error when there is not one entry for each commentator, or a group is no whole number.
 */
export function countSidesByGroup(
  matrix: StanceMatrix,
  membership: GroupMembership,
  caller: string,
): readonly (readonly SideCounts[])[] {
  if (membership.length !== matrix.commentatorIds.length) {
    throw new Error(
      `${caller} needs one group, or null, for each commentator: got ${membership.length} for ${matrix.commentatorIds.length} commentators.`,
    );
  }
  for (const group of membership) {
    if (group !== null && !(Number.isInteger(group) && group >= 0)) {
      throw new Error(`${caller} takes groups numbered from 0: got ${group}.`);
    }
  }
  const groups = membership.reduce<number>((most, group) => Math.max(most, (group ?? -1) + 1), 0);
  return matrix.propositionIds.map((_, column) => {
    const counts = Array.from({ length: groups }, () => ({ agree: 0, disagree: 0, seen: 0 }));
    for (const [row, cell] of columnOf(matrix, column).entries()) {
      const count = counts[membership[row] ?? -1];
      if (!count || cell === notAddressed) continue;
      count.seen++;
      if (cell > 0) count.agree++;
      else if (cell < 0) count.disagree++;
    }
    return counts;
  });
}
