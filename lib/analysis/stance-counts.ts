import { columnOf, notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { cellsOf, type StanceRow } from '@/lib/analysis/stance-row';

/** How many commentators hold each stance, from −2 to +2. Those who are silent are not in it. */
export type StanceCounts = readonly [number, number, number, number, number];

/**
 * How many hold each stance on one proposition.
 *
 * @throws Error when a value is neither a stance nor missing.
 */
export function countStances(column: StanceRow): StanceCounts {
  return tally(cellsOf(column, 'countStances'));
}

/** How many hold each stance, for every proposition of a matrix in order. One step a cell. */
export function countStancesByProposition(matrix: StanceMatrix): readonly StanceCounts[] {
  return matrix.propositionIds.map((_, column) => tally(columnOf(matrix, column)));
}

/** How many address the proposition: the sum of its counts. */
export function countAddressed(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @throws Error naming the caller when the counts are not counts of at least `least` categories. */
export function requireCounts(counts: readonly number[], least: number, caller: string): void {
  if (counts.length < least) {
    throw new Error(
      `${caller} needs counts of at least ${least} categories: got ${counts.length}.`,
    );
  }
  for (const count of counts) {
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new Error(`${caller} takes counts that are 0 or more: got ${count}.`);
    }
  }
}

function tally(cells: Int8Array): StanceCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    if (cell !== notAddressed) counts[(cell + 2) as 0 | 1 | 2 | 3 | 4]++;
  }
  return counts;
}
