import { type Measured, measuredFrom } from '@/lib/analysis/measured';
import { scaleLength } from '@/lib/analysis/stance-matrix';
import { cellsOfPair, forEachShared, type StanceRow } from '@/lib/analysis/stance-row';

/**
 * How close two commentators are when large differences weigh more than small ones:
 * 1 − √(Σ(a−b)² / n) / 4 over the n propositions that both address, from 0 to 1.
 *
 * Never above the city-block `agreement` of the same rows, and equal to it when all differences
 * are equal. Nothing shared gives `null`.
 *
 * Source: the Euclidean distance among the spatial measures compared by T. Louwerse & M. Rosema,
 * "The design effects of voting advice applications", Acta Politica 49 (2014), divided by its
 * largest possible value.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function euclideanAgreement(a: StanceRow, b: StanceRow): Measured {
  const [first, second] = cellsOfPair(a, b, 'euclideanAgreement');
  let n = 0;
  let squares = 0;
  forEachShared(first, second, (x, y) => {
    n++;
    squares += (x - y) * (x - y);
  });
  return measuredFrom(n, () => euclideanFrom(squares, n));
}

/** The measure from the sum of squared differences over n shared propositions. */
export function euclideanFrom(squares: number, n: number): number {
  return 1 - Math.sqrt(squares / n) / scaleLength;
}
