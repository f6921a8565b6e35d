import type { Measured } from '@/lib/analysis/measured';
import { countAddressed, requireCounts } from '@/lib/analysis/stance-counts';

/**
 * How much agreement a distribution of stances shows, from 0 (half at either end) to 1 (all hold
 * the same stance): 1 + Σ f log₂(1 − |x − μ| / d), with f the shares, μ the mean stance and d the
 * scale's length.
 *
 * @param counts how many hold each stance, in the order of the scale (two categories or more,
 *   equally far apart). Those who are silent are not counted; with nobody the value is `null`.
 *
 * Source: W. J. Tastle & M. J. Wierman, "Consensus and dissention: A measure of ordinal
 * dispersion", International Journal of Approximate Reasoning 45 (2007).
 *
 * @throws Error on fewer than two categories or a negative count.
 */
export function consensus(counts: readonly number[]): Measured {
  requireCounts(counts, 2, 'consensus');
  const n = countAddressed(counts);
  if (n === 0) return { value: null, n };
  const length = counts.length - 1;
  const mean = counts.reduce((sum, count, place) => sum + count * place, 0) / n;
  let value = 1;
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue;
    value += (count / n) * Math.log2(1 - Math.abs(place - mean) / length);
  }
  return { value: Math.min(1, Math.max(0, value)), n };
}
