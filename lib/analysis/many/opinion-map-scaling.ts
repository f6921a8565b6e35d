import { axisSign } from '@/lib/analysis/many/axis-sign';
import { distancesOf } from '@/lib/analysis/many/commentator-distances';
import { leadingEigenvectors } from '@/lib/analysis/many/leading-eigenvectors';
import { countAddressedPropositions } from '@/lib/analysis/many/least-to-group';
import { type MapPosition, type OpinionMap, position } from '@/lib/analysis/many/opinion-map';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { pairOffset } from '@/lib/analysis/pair/pairwise-matrix';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/**
 * The opinion map by classical scaling: places in the plane whose distances come as near as can be
 * to 1 − agreement.
 *
 * A pair that shares no proposition is taken to be as far apart as pairs are on average
 * (`mean-distance`); who shares none with anybody gets no place. `varianceExplained` is the axis'
 * share of the sum of squared eigenvalues, since the distances are not exactly those of points in
 * space and some eigenvalues are negative. The commentator furthest out on an axis lies right or up.
 *
 * Source: W. Torgerson, "Multidimensional scaling: I", Psychometrika 17 (1952); the share of
 * squared eigenvalues from K. Mardia, J. Kent & J. Bibby, "Multivariate Analysis" (1979), 14.4.
 * Cost: up to 250 passes over the pairs; 20 bytes a pair.
 */
export function opinionMapScaling(matrix: StanceMatrix): OpinionMap {
  const pairwise = pairwiseAgreement(matrix);
  const { rows, distances } = distancesOf(pairwise);
  const { axes, squares } = scalingAxes(rows.length, distances);
  const positions = new Array<MapPosition | null>(matrix.commentatorIds.length).fill(null);
  for (const [place, row] of rows.entries()) {
    positions[row] = position(axes[0]?.along[place] ?? 0, axes[1]?.along[place] ?? 0);
  }
  const share = (axis: number) => (squares > 0 ? (axes[axis]?.value ?? 0) ** 2 / squares : null);
  return {
    method: 'scaling',
    missing: 'mean-distance',
    commentatorIds: matrix.commentatorIds,
    positions,
    addressed: matrix.commentatorIds.map((_, row) => pairwise.n[pairOffset(row, row)] as number),
    propositions: countAddressedPropositions(matrix),
    varianceExplained: [share(0), share(1)],
    loadings: [],
    n: rows.length,
  };
}

interface ScalingAxis {
  readonly along: Float64Array;
  readonly value: number;
}

/** Axes from the doubly centred squared distances, −½ J D² J, which is never stored. */
function scalingAxes(
  size: number,
  distances: Float64Array,
): { axes: ScalingAxis[]; squares: number } {
  const squared = distances.map((distance) => distance * distance);
  const means = new Float64Array(size);
  timesPairs(squared, new Float64Array(size).fill(1 / size), means);
  const grand = means.reduce((sum, mean) => sum + mean, 0) / size;
  let squares = 0;
  for (let i = 0, pair = 0; i < size; i++) {
    for (let j = 0; j <= i; j++, pair++) {
      const entry =
        ((squared[pair] as number) - (means[i] as number) - (means[j] as number) + grand) / -2;
      squares += (i === j ? 1 : 2) * entry * entry;
    }
  }
  if (!(squares > 1e-20)) return { axes: [], squares: 0 };
  const { values, vectors } = leadingEigenvectors(size, 2, (vector, result) => {
    timesPairs(squared, withoutMean(vector), result);
    result.set(withoutMean(result).map((value) => value / -2));
  });
  const axes = vectors.flatMap((vector, place) => {
    const value = values[place] as number;
    if (!(value > 1e-9 * (values[0] as number))) return [];
    const factor = axisSign(vector) * Math.sqrt(value);
    return [{ along: vector.map((entry) => entry * factor), value }];
  });
  return { axes, squares };
}

/** Writes the symmetric matrix of pairs × `vector` into `result`. */
function timesPairs(pairs: Float64Array, vector: Float64Array, result: Float64Array): void {
  result.fill(0);
  for (let i = 0, pair = 0; i < vector.length; i++) {
    const own = vector[i] as number;
    let sum = 0;
    for (let j = 0; j < i; j++, pair++) {
      const value = pairs[pair] as number;
      sum += value * (vector[j] as number);
      result[j] = (result[j] as number) + value * own;
    }
    result[i] = (result[i] as number) + sum + (pairs[pair++] as number) * own;
  }
}

function withoutMean(vector: Float64Array): Float64Array {
  const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
  return vector.map((value) => value - mean);
}
