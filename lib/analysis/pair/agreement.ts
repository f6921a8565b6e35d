import { type Measured, measuredFrom } from '@/lib/analysis/measured';
import { scaleLength } from '@/lib/analysis/stance-matrix';
import { cellsOfPair, forEachShared, type StanceRow } from '@/lib/analysis/stance-row';

/**
 * How close two commentators' stances are: 1 − Σ|a−b| / (4n) over the n propositions that both
 * address, from 0 (opposite ends everywhere) to 1 (the same everywhere).
 *
 * A proposition that only one of them addresses, or neither, plays no part; with nothing shared
 * the value is `null`.
 *
 * Source: the city-block measure of voting-advice tools, T. Louwerse & M. Rosema, "The design
 * effects of voting advice applications", Acta Politica 49 (2014).
 * Cost: one step a proposition.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function agreement(a: StanceRow, b: StanceRow): Measured {
  const [first, second] = cellsOfPair(a, b, 'agreement');
  let n = 0;
  let distance = 0;
  forEachShared(first, second, (x, y) => {
    n++;
    distance += Math.abs(x - y);
  });
  return measuredFrom(n, () => 1 - distance / (scaleLength * n));
}
