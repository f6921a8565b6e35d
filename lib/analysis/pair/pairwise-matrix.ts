import type { Measured } from '@/lib/analysis/measured';

/**
 * A symmetric measure for every pair of commentators, each with itself included.
 *
 * Only one half is kept: the pair (i, j) with j ≤ i lies at i(i+1)/2 + j of `values` and `n`.
 * `values` holds NaN where the measure is undefined; read it through `pairAt`, which gives `null`.
 */
export interface PairwiseMatrix {
  readonly ids: readonly string[];
  readonly values: Float64Array;
  readonly n: Uint32Array;
}

/** Pairwise figures as they are written to a file: square, `null` where undefined. */
export interface PairwiseTable {
  readonly ids: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly n: readonly (readonly number[])[];
}

/** An empty matrix of pairs: every value undefined, every n 0. Cost: 12 bytes a pair. */
export function emptyPairwise(ids: readonly string[]): PairwiseMatrix {
  const pairs = (ids.length * (ids.length + 1)) / 2;
  return {
    ids: [...ids],
    values: new Float64Array(pairs).fill(Number.NaN),
    n: new Uint32Array(pairs),
  };
}

/** Where the pair of two places lies; the order of the two does not matter. */
export function pairOffset(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
}

/**
 * The figure for two commentators by their places in `ids`.
 *
 * @throws Error when there is no such commentator.
 */
export function pairAt(matrix: PairwiseMatrix, i: number, j: number): Measured {
  const value = matrix.values[pairOffset(i, j)];
  const size = matrix.ids.length;
  if (value === undefined || i < 0 || j < 0 || i >= size || j >= size) {
    throw new Error(`pairAt: the matrix has no pair ${i}, ${j}.`);
  }
  return { value: Number.isNaN(value) ? null : value, n: matrix.n[pairOffset(i, j)] as number };
}

/** The whole matrix as nested lists, `null` where undefined, for files and tables. */
export function pairwiseTable(matrix: PairwiseMatrix): PairwiseTable {
  const cells = matrix.ids.map((_, i) => matrix.ids.map((_, j) => pairAt(matrix, i, j)));
  return {
    ids: matrix.ids,
    values: cells.map((row) => row.map((cell) => cell.value)),
    n: cells.map((row) => row.map((cell) => cell.n)),
  };
}
