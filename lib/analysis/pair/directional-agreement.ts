import { type Measured, measuredFrom } from '@/lib/analysis/measured';
import { cellsOfPair, forEachShared, type StanceRow } from '@/lib/analysis/stance-row';

/** The largest product of two stances, 2 × 2. */
const largestProduct = 4;

/**
 * Whether two commentators pull the same way, and how hard: the mean of a·b over the n propositions
 * that both address, scaled from −4…4 to 0…1. 1: both fully on the same side everywhere;
 * ½: no common direction; 0: fully opposed everywhere.
 *
 * Two mild stances on the same side count for less than two strong ones, so that a commentator
 * compared with themself reaches 1 only with extreme stances. Nothing shared gives `null`.
 *
 * Source: the scalar product of G. Rabinowitz & S. E. Macdonald, "A directional theory of issue
 * voting", American Political Science Review 83 (1989).
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function directionalAgreement(a: StanceRow, b: StanceRow): Measured {
  const [first, second] = cellsOfPair(a, b, 'directionalAgreement');
  let n = 0;
  let product = 0;
  forEachShared(first, second, (x, y) => {
    n++;
    product += x * y;
  });
  return measuredFrom(n, () => directionalFrom(product, n));
}

/** The scaled measure from the sum of products over n shared propositions. */
export function directionalFrom(product: number, n: number): number {
  return 0.5 + product / (2 * largestProduct * n);
}
