import { type Measured, measuredFrom } from '@/lib/analysis/measured';
import { cellsOfPair, forEachShared, type StanceRow } from '@/lib/analysis/stance-row';

/**
 * Of the propositions on which both take a side (a stance other than 0), the share on which it is
 * the same side, from 0 to 1. n counts those propositions; with none the value is `null`.
 *
 * How strongly either holds the position plays no part, nor does a proposition on which one of
 * them is mixed or silent.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function sideAgreement(a: StanceRow, b: StanceRow): Measured {
  const [first, second] = cellsOfPair(a, b, 'sideAgreement');
  let n = 0;
  let same = 0;
  forEachShared(first, second, (x, y) => {
    if (x === 0 || y === 0) return;
    n++;
    if (x > 0 === y > 0) same++;
  });
  return measuredFrom(n, () => same / n);
}
