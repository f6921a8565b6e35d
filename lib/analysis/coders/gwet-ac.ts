import { type CategoryWeights, weightOf } from '@/lib/analysis/coders/category-weights';
import { type CoderRatings, countRatings, countUnits } from '@/lib/analysis/coders/coder-ratings';

/** Agreement of several coders beyond chance, steady when one value dominates. */
export interface GwetAc {
  /** `null` when no unit has two ratings, or the scale has fewer than two categories. */
  readonly value: number | null;
  /** Units with at least two ratings. */
  readonly n: number;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly weights: CategoryWeights;
  /** How many values a coder could have given; the figure depends on it. */
  readonly categories: number;
}

/**
 * How far several coders agree beyond chance: AC1 with plain weights, AC2 with linear or quadratic
 * ones; 1 is perfect, 0 what chance would give. Chance is taken to be rarer than κ takes it, which
 * keeps the figure high when coders agree and one value dominates.
 *
 * Missing ratings are left out. A unit with one rating says nothing about agreement but counts
 * towards how often each value is given, as in Gwet's own program.
 *
 * @param options.categories every value that a coder could have given; by default the five stances
 *   for a stance matrix and the values in use for plain rows.
 *
 * Source: K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high
 * agreement", British Journal of Mathematical and Statistical Psychology 61 (2008), and "Handbook
 * of Inter-Rater Reliability" (2014) for AC2. Cost: one step a rating.
 *
 * @throws Error on ragged rows, a rating that is no finite number or is not among the categories.
 */
export function gwetAc(
  ratings: CoderRatings,
  options: { readonly weights?: CategoryWeights; readonly categories?: readonly number[] } = {},
): GwetAc {
  const { weights = 'plain', categories } = options;
  const { values, units } = countUnits(ratings, 'gwetAc', categories);
  const size = values.length;
  const length = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const weigh = (a: number, b: number) =>
    weightOf(values[a] as number, values[b] as number, length, weights);

  const shares = new Float64Array(size);
  let rated = 0;
  let n = 0;
  let observed = 0;
  for (const unit of units) {
    const ratings = countRatings(unit);
    if (ratings === 0) continue;
    rated++;
    let alike = 0;
    for (const { place, count } of unit) {
      shares[place] = (shares[place] as number) + count / ratings;
      const near = unit.reduce((sum, other) => sum + other.count * weigh(place, other.place), 0);
      alike += count * (near - 1);
    }
    if (ratings < 2) continue;
    n++;
    observed += alike / (ratings * (ratings - 1));
  }
  const base = { n, weights, categories: size };
  if (n === 0 || size < 2) return { ...base, value: null, observed: null, expected: null };
  observed /= n;

  let allWeights = 0;
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) allWeights += weigh(a, b);
  const spread = shares.reduce((sum, share) => sum + (share / rated) * (1 - share / rated), 0);
  const expected = (allWeights * spread) / (size * (size - 1));
  return { ...base, value: (observed - expected) / (1 - expected), observed, expected };
}
