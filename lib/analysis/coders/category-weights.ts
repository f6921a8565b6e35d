/** How much two different ratings still agree: not at all, or less the further apart they are. */
export type CategoryWeights = 'plain' | 'linear' | 'quadratic';

/**
 * The agreement of two values on a scale of the given length, 1 when they are the same: 0 (plain),
 * 1 − |a−b| / length (linear) or 1 − (a−b)² / length² (quadratic) when they are not.
 *
 * Source: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), in the form of agreement
 * weights of J. L. Fleiss & J. Cohen (1973).
 */
export function weightOf(a: number, b: number, length: number, weights: CategoryWeights): number {
  if (a === b) return 1;
  if (weights === 'plain') return 0;
  const distance = Math.abs(a - b) / length;
  return weights === 'linear' ? 1 - distance : 1 - distance * distance;
}
