import { type CoderRatings, countRatings, countUnits } from '@/lib/analysis/coders/coder-ratings';
import type { Measured } from '@/lib/analysis/measured';

/**
 * The share of pairs of ratings of the same unit that are the same, averaged over units: 0 (never)
 * to 1 (always). Not corrected for chance.
 *
 * Missing ratings are left out; a unit with fewer than two ratings does not count, and n is the
 * number of units that do.
 *
 * Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological
 * Bulletin 76 (1971), with missing ratings as in K. L. Gwet, "Handbook of Inter-Rater
 * Reliability" (2014). Cost: one step a rating.
 *
 * @throws Error on ragged rows or a rating that is no finite number.
 */
export function percentAgreement(ratings: CoderRatings): Measured {
  const shares = agreementByUnit(ratings).flatMap(({ value }) => (value === null ? [] : [value]));
  const n = shares.length;
  return { value: n === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / n, n };
}

/**
 * The same share for each unit, in order, with its number of ratings as n; `null` below two. The
 * lowest are the readings to talk about.
 */
export function agreementByUnit(ratings: CoderRatings): readonly Measured[] {
  return countUnits(ratings, 'percentAgreement').units.map((unit) => {
    const n = countRatings(unit);
    const alike = unit.reduce((sum, { count }) => sum + count * (count - 1), 0);
    return { value: n < 2 ? null : alike / (n * (n - 1)), n };
  });
}
