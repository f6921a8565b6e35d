import { requireCounts, type StanceCounts } from '@/lib/analysis/stance-counts';
import { notAddressed, type StanceMatrix, stances } from '@/lib/analysis/stance-matrix';

/**
 * Statements as rows of a stance matrix, each with at most one stance a proposition, so that pairs
 * of statements can be counted as pairs of rows.
 *
 * Each commentator has at least one row and theirs stand together: first those of the stances that
 * they take, each once (a commentator who says yes and no to one thing has two), then those of what
 * they say again. What is said again n times stands in the rows whose weights, powers of two, make up
 * n: a row of weight 4 counts as four.
 */
export interface StatementRows {
  readonly matrix: StanceMatrix;
  /** For each row, whose it is: a place among the commentators. */
  readonly owner: Uint32Array;
  readonly weight: Float64Array;
  /** For each row, 1 where it holds what is said again. */
  readonly again: Uint8Array;
}

/** One statement for each position: the rows are those of the matrix. */
export function rowsOfMatrix(matrix: StanceMatrix): StatementRows {
  const size = matrix.commentatorIds.length;
  return {
    matrix,
    owner: Uint32Array.from({ length: size }, (_, row) => row),
    weight: new Float64Array(size).fill(1),
    again: new Uint8Array(size),
  };
}

/**
 * @param statements for each commentator, counts by stance for each proposition.
 *
 * @throws Error when the lists differ in length, or a count is no whole number from 0 up.
 */
export function rowsOfCounts(statements: readonly (readonly StanceCounts[])[]): StatementRows {
  const stride = statements[0]?.length ?? 0;
  const rows: { cells: Int8Array; owner: number; weight: number; again: number }[] = [];
  for (const [owner, list] of statements.entries()) {
    if (list.length !== stride) {
      throw new Error(
        `pairwiseDiscourse compares statements on the same propositions: got ${stride} and ${list.length} of them.`,
      );
    }
    for (const counts of list) requireWhole(counts);
    const added = (weight: number, again: number, taken: (count: number) => boolean) => {
      const cells = stanceLists(list, taken);
      rows.push(...cells.map((row) => ({ cells: row, owner, weight, again })));
      return cells.length;
    };
    if (added(1, 0, (count) => count > 0) === 0) {
      rows.push({ cells: new Int8Array(stride).fill(notAddressed), owner, weight: 1, again: 0 });
    }
    const most = list.reduce((most, counts) => Math.max(most, ...counts), 0);
    for (let weight = 1; weight < most; weight *= 2) {
      added(weight, 1, (count) => Math.floor((count - 1) / weight) % 2 === 1);
    }
  }
  const cells = new Int8Array(rows.length * stride);
  for (const [row, { cells: own }] of rows.entries()) cells.set(own, row * stride);
  return {
    matrix: {
      commentatorIds: rows.map((_, row) => String(row)),
      propositionIds: Array.from({ length: stride }, (_, column) => String(column)),
      cells,
      stride,
      rowIndex: Uint32Array.from(rows, (_, row) => row),
      columnIndex: Uint32Array.from({ length: stride }, (_, column) => column),
    },
    owner: Uint32Array.from(rows, ({ owner }) => owner),
    weight: Float64Array.from(rows, ({ weight }) => weight),
    again: Uint8Array.from(rows, ({ again }) => again),
  };
}

/** The stances that `taken` picks, the first of each proposition in the first row, and so on. */
function stanceLists(
  list: readonly StanceCounts[],
  taken: (count: number) => boolean,
): Int8Array[] {
  const rows: Int8Array[] = [];
  for (const [column, counts] of list.entries()) {
    let row = 0;
    for (const [place, stance] of stances.entries()) {
      const count = counts[place] as number;
      if (count === 0 || !taken(count)) continue;
      rows[row] ??= new Int8Array(list.length).fill(notAddressed);
      (rows[row++] as Int8Array)[column] = stance;
    }
  }
  return rows;
}

function requireWhole(counts: StanceCounts): void {
  requireCounts(counts, 5, 'pairwiseDiscourse');
  for (const count of counts) {
    if (!Number.isSafeInteger(count)) {
      throw new Error(`pairwiseDiscourse counts whole statements: got ${count}.`);
    }
  }
}
