import {
  type BitPlanesShape,
  bitPlanesShape,
  packColumnBits,
  writeBitPlanes,
} from '@/lib/analysis/fast-pairs/bit-planes';
import { createPlainPairCounter, type PairCounter } from '@/lib/analysis/fast-pairs/pair-counter';
import { createPairKernel } from '@/lib/analysis/fast-pairs/pair-kernel';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/** The pairs of a matrix, ready to be counted. The only file of this folder that others import. */
export interface FastPairs {
  /**
   * What one commentator shares with each before them and themself: at 2j the number of propositions
   * both address, at 2j + 1 the sum of the distances of their stances there. The array is reused
   * from call to call, also by `countSame`.
   */
  readonly countRow: (row: number) => Int32Array;
  /**
   * On how many propositions one commentator takes the very stance of each before them and of
   * themself, at j. The array is reused from call to call, also by `countRow`.
   */
  readonly countSame: (row: number) => Int32Array;
  /**
   * Counts over these columns from now on, in any order; one may come several times (as in a
   * bootstrap). @param columns as many as were prepared for
   */
  readonly chooseColumns: (columns: Uint32Array) => void;
}

/** Below this many words to compare, opening a WebAssembly memory costs more than it saves. */
const leastForKernel = 100_000;

/**
 * How many propositions each two commentators share and how far apart they are on them, 64
 * propositions at a time. Decision 0100 says why this is not a plain loop.
 *
 * @param options.columns which propositions: all of them unless said.
 * @param options.passes how many times all rows will be counted.
 * Cost: a step a cell, then pairs × propositions / 64 steps a pass.
 */
export function prepareFastPairs(
  matrix: StanceMatrix,
  {
    columns = Uint32Array.from(matrix.propositionIds, (_, place) => place),
    passes = 1,
  }: { readonly columns?: Uint32Array; readonly passes?: number } = {},
): FastPairs {
  const bits = packColumnBits(matrix);
  const shape = bitPlanesShape(bits.rows, columns.length);
  const { words, countRow, countSame } = createPairCounter(shape, passes);
  const chooseColumns = (chosen: Uint32Array) => writeBitPlanes(bits, words, chosen);
  chooseColumns(columns);
  return { countRow, countSame, chooseColumns };
}

/**
 * The machine's own bit count where there is WebAssembly and enough to count, plain steps otherwise.
 */
function createPairCounter(shape: BitPlanesShape, passes: number): PairCounter {
  const words = (shape.rows * shape.rows * shape.rowLength * passes) / 2;
  const kernel = words < leastForKernel ? null : createPairKernel(shape);
  return kernel ?? createPlainPairCounter(shape);
}
