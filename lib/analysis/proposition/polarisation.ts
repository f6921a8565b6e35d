import type { Measured } from '@/lib/analysis/measured';
import { countAddressed, requireCounts } from '@/lib/analysis/stance-counts';

/**
 * How far people stand in camps that are large and far apart: Σᵢ Σⱼ fᵢ² fⱼ |xᵢ − xⱼ|, with f the
 * shares and x the stances. 0 when all hold the same stance, 1 when half stand at either end of
 * the five-step scale.
 *
 * @param counts how many hold each stance, in the order of the scale, one step apart. Those who
 *   are silent are not counted; with nobody the value is `null`.
 *
 * Source: J. Esteban & D. Ray, "On the measurement of polarization", Econometrica 62 (1994), with
 * α = 1 and K = 1.
 *
 * @throws Error on fewer than two categories or a negative count.
 */
export function polarisation(counts: readonly number[]): Measured {
  requireCounts(counts, 2, 'polarisation');
  const n = countAddressed(counts);
  if (n === 0) return { value: null, n };
  let value = 0;
  for (const [i, first] of counts.entries()) {
    for (const [j, second] of counts.entries()) {
      value += (first / n) ** 2 * (second / n) * Math.abs(i - j);
    }
  }
  return { value, n };
}
