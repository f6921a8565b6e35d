import { type CategoryWeights, weightOf } from '@/lib/analysis/coders/category-weights';
import { type CoderRatings, sharedPairs } from '@/lib/analysis/coders/coder-ratings';

/** Agreement of two coders beyond chance, with its parts. */
export interface CohenKappa {
  /** `null` when they share no unit, or when chance alone would make them agree always. */
  readonly value: number | null;
  /** Units that both coders rated. */
  readonly n: number;
  readonly observed: number | null;
  /** What chance would give if each kept to the shares of values that coder used. */
  readonly expected: number | null;
  readonly weights: CategoryWeights;
}

/**
 * How far two coders agree beyond chance: κ = (observed − expected) / (1 − expected); 1 is perfect,
 * 0 what chance would give.
 *
 * Units that only one of them rated are left out. When nearly all ratings are the same value, κ can
 * be near 0 although the two hardly ever differ; `gwetAc` is the measure for that.
 *
 * @param options.weights plain (all differences count alike), linear or quadratic. The length of
 *   the scale cancels out, so it need not be known.
 *
 * Source: J. Cohen, Educational and Psychological Measurement 20 (1960) and Psychological Bulletin
 * 70 (1968). Cost: one step a unit, then one for each pair of values in use.
 *
 * @throws Error when there are not two coders, on ragged rows or a rating that is no finite number.
 */
export function cohenKappa(
  ratings: CoderRatings,
  options: { readonly weights?: CategoryWeights } = {},
): CohenKappa {
  const { weights = 'plain' } = options;
  const pairs = sharedPairs(ratings, 'cohenKappa');
  const n = pairs.length;
  if (n === 0) return { value: null, n, observed: null, expected: null, weights };
  const values = pairs.flat();
  const length =
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)) || 1;
  const first = sharesOf(pairs.map(([value]) => value));
  const second = sharesOf(pairs.map(([, value]) => value));
  let observed = 0;
  for (const [a, b] of pairs) observed += weightOf(a, b, length, weights) / n;
  let expected = 0;
  for (const [a, shareA] of first) {
    for (const [b, shareB] of second) {
      expected += shareA * shareB * weightOf(a, b, length, weights);
    }
  }
  const alwaysByChance = first.size === 1 && second.size === 1 && values[0] === values[1];
  const value = alwaysByChance ? null : (observed - expected) / (1 - expected);
  return { value, n, observed, expected, weights };
}

function sharesOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) counts.set(value, count / values.length);
  return counts;
}
