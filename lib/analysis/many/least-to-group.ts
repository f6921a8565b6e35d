import { columnOf, notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** As Polis asks: fewer answers say too little of where somebody stands to make a group with others. */
const least = 7;

/**
 * How many propositions somebody must address to make a group with others: seven, or half of them
 * where there are fewer than fourteen. A place by one or two stances is stretched far out, and such
 * places would be the groups.
 *
 * @param propositions how many there are that anybody addresses.
 */
export function leastToGroup(propositions: number): number {
  return Math.min(least, Math.ceil(propositions / 2));
}

/** How many propositions of a matrix somebody addresses. One step a cell. */
export function countAddressedPropositions(matrix: StanceMatrix): number {
  return matrix.propositionIds.filter((_, column) =>
    columnOf(matrix, column).some((cell) => cell !== notAddressed),
  ).length;
}
