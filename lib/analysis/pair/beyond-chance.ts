import { alphaFromCoincidences } from '@/lib/analysis/coders/krippendorff-alpha';
import type { Measured } from '@/lib/analysis/measured';
import { stances } from '@/lib/analysis/stance-matrix';
import { cellsOfPair, forEachShared, type StanceRow } from '@/lib/analysis/stance-row';

/**
 * How far two commentators agree beyond what their own stances, shuffled, would give: Krippendorff's
 * α on the ordinal scale, with the two in the place of coders and the n propositions that both address
 * as units. 1: the same everywhere; 0: what shuffling gives; below 0, and above −1: further apart.
 *
 * With nothing shared, and where all they share is held with one and the same stance, the value is
 * `null`: without variation chance would agree as well.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); see
 * `krippendorffAlpha`, which gives the same figure for any number of commentators.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function agreementBeyondChance(a: StanceRow, b: StanceRow): Measured {
  return beyondChanceOfCells(...cellsOfPair(a, b, 'agreementBeyondChance'));
}

/** `agreementBeyondChance` of cells that are known to be stances or missing. */
export function beyondChanceOfCells(first: Int8Array, second: Int8Array): Measured {
  const size = stances.length;
  const coincidences = new Float64Array(size * size);
  const totals = new Float64Array(size);
  let n = 0;
  forEachShared(first, second, (a, b) => {
    n++;
    const low = Math.min(a, b) + 2;
    const high = Math.max(a, b) + 2;
    totals[low] = (totals[low] as number) + 1;
    totals[high] = (totals[high] as number) + 1;
    coincidences[low * size + high] = (coincidences[low * size + high] as number) + 2;
  });
  const units = { values: stances, coincidences, totals, ratings: 2 * n };
  return { value: alphaFromCoincidences(units, 'ordinal'), n };
}
