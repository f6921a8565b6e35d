import { canonicalOrder } from '@/lib/analysis/many/canonical-order';
import { type PairwiseMatrix, pairOffset } from '@/lib/analysis/pair/pairwise-matrix';

/** How far apart commentators are, in the order of their ids, for scaling and linkage. */
export interface CommentatorDistances {
  /** For each row here, its place in the pairwise matrix. */
  readonly rows: Uint32Array;
  /** The pair (i, j), j ≤ i, at `pairOffset(i, j)`; a commentator's distance to themself is 0. */
  readonly distances: Float64Array;
  /** Places of those who share nothing with anybody; they are in no row. */
  readonly apart: readonly number[];
}

/**
 * 1 − a pairwise measure. A pair for which the measure is undefined is taken to be as far apart as
 * pairs are on average (`mean-distance`): not near, not far. Commentators who share nothing with
 * anybody are left out. Cost: 8 bytes a pair.
 *
 * @param keep whether a commentator, by place, is looked at at all.
 */
export function distancesOf(
  pairwise: PairwiseMatrix,
  keep: (row: number) => boolean = () => true,
): CommentatorDistances {
  const order = canonicalOrder(pairwise.ids).filter(keep);
  const apart: number[] = [];
  const rows = order.filter((row) => {
    const joined = order.some((other) => other !== row && defined(pairwise, row, other));
    if (!joined) apart.push(row);
    return joined;
  });
  const distances = new Float64Array((rows.length * (rows.length + 1)) / 2).fill(Number.NaN);
  let sum = 0;
  let count = 0;
  let pair = 0;
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j <= i; j++, pair++) {
      if (i === j) {
        distances[pair] = 0;
        continue;
      }
      const value = pairwise.values[pairOffset(rows[i] as number, rows[j] as number)] as number;
      if (Number.isNaN(value)) continue;
      distances[pair] = 1 - value;
      sum += 1 - value;
      count++;
    }
  }
  const mean = count === 0 ? 0 : sum / count;
  for (let at = 0; at < distances.length; at++) {
    if (Number.isNaN(distances[at])) distances[at] = mean;
  }
  return { rows, distances, apart };
}

function defined(pairwise: PairwiseMatrix, i: number, j: number): boolean {
  return !Number.isNaN(pairwise.values[pairOffset(i, j)]);
}
