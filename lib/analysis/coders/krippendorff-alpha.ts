import {
  type CoderRatings,
  countRatings,
  countUnits,
  type UnitCounts,
} from '@/lib/analysis/coders/coder-ratings';
import { type Interval, percentileInterval } from '@/lib/analysis/percentile-interval';
import { seededRandom } from '@/lib/analysis/seeded-random';

/** What the numbers of a rating mean: names only, an order, or equal steps. */
export type MeasurementScale = 'nominal' | 'ordinal' | 'interval';

export const measurementScales: readonly MeasurementScale[] = ['nominal', 'ordinal', 'interval'];

/** Agreement of several coders beyond chance, with what it rests on. */
export interface KrippendorffAlpha {
  /** `null` when no unit has two ratings, or when all ratings that count are the same. */
  readonly value: number | null;
  /** Units with at least two ratings; the others do not count. */
  readonly n: number;
  /** Ratings in those units. */
  readonly ratings: number;
  readonly scale: MeasurementScale;
  /** From a bootstrap over units; `null` when they are too few. */
  readonly interval: Interval | null;
}

/** With fewer units than this, resampling them says nothing about other units. */
export const fewestUnitsForInterval = 10;

/**
 * How far several coders agree beyond chance: α = 1 − observed / expected disagreement; 1 is
 * perfect, 0 what chance would give, below 0 worse than chance.
 *
 * Ratings may be missing; a unit with fewer than two ratings does not count. With no variation in
 * the ratings nothing can be said, and α is `null`.
 *
 * @param options.scale nominal, ordinal (the default) or interval.
 * @param options.draws how many resamples of units for the interval (0: none); some have no
 *   variation and give no α, so the interval may rest on fewer, which it states.
 * @param options.seed makes the interval repeatable. @param options.level its coverage.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); the interval is a
 * plain bootstrap of units, not his resampling of deviations.
 * Cost: one step a rating, then draws × units (some nanoseconds each: units that are rated alike are
 * only counted).
 *
 * @throws Error on ragged rows or a rating that is no finite number.
 */
export function krippendorffAlpha(
  ratings: CoderRatings,
  options: {
    readonly scale?: MeasurementScale;
    readonly draws?: number;
    readonly seed?: number;
    readonly level?: number;
  } = {},
): KrippendorffAlpha {
  const { scale = 'ordinal', draws = 1000, seed = 1, level = 0.95 } = options;
  const counts = pairableUnits(countUnits(ratings, 'krippendorffAlpha'));
  const n = counts.units.length;
  const like = groupLikeUnits(counts);
  const value = alphaOf(like.counts, scale, like.sizes);
  return {
    value,
    n,
    ratings: counts.units.reduce((sum, unit) => sum + countRatings(unit), 0),
    scale,
    interval:
      value === null || draws === 0 || n < fewestUnitsForInterval
        ? null
        : percentileInterval(drawAlphas(like, scale, draws, seed), level),
  };
}

/** Units that were rated in the same way, which a resample only has to count. */
interface LikeUnits {
  /** One unit of each way of being rated. */
  readonly counts: UnitCounts;
  /** For each unit, which of the ways is its own. */
  readonly wayOf: Uint32Array;
  /** For each way, how many units are rated so. */
  readonly sizes: Uint32Array;
}

function groupLikeUnits(counts: UnitCounts): LikeUnits {
  const ways = new Map<string, number>();
  const units: UnitCounts['units'][number][] = [];
  const wayOf = Uint32Array.from(counts.units, (unit) => {
    const key = unit.map(({ place, count }) => `${place}:${count}`).join(' ');
    const known = ways.get(key);
    if (known !== undefined) return known;
    ways.set(key, units.length);
    units.push(unit);
    return units.length - 1;
  });
  const sizes = new Uint32Array(units.length);
  for (const way of wayOf) sizes[way] = (sizes[way] as number) + 1;
  return { counts: { ...counts, units }, wayOf, sizes };
}

function drawAlphas(like: LikeUnits, scale: MeasurementScale, draws: number, seed: number) {
  const random = seededRandom(seed);
  const { wayOf, counts } = like;
  const units = wayOf.length;
  const drawn = new Uint32Array(counts.units.length);
  const alphas: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    drawn.fill(0);
    for (let place = 0; place < units; place++) {
      const way = wayOf[Math.floor(random() * units)] as number;
      drawn[way] = (drawn[way] as number) + 1;
    }
    const alpha = alphaOf(counts, scale, drawn);
    if (alpha !== null) alphas.push(alpha);
  }
  return alphas;
}

/** α over units that come as often as `sizes` says. */
function alphaOf(counts: UnitCounts, scale: MeasurementScale, sizes: Uint32Array): number | null {
  const size = counts.values.length;
  const coincidences = new Float64Array(size * size);
  const totals = new Float64Array(size);
  let n = 0;
  for (const [index, unit] of counts.units.entries()) {
    const times = sizes[index] as number;
    if (times === 0) continue;
    const ratings = countRatings(unit);
    n += times * ratings;
    for (const [position, { place, count }] of unit.entries()) {
      totals[place] = (totals[place] as number) + times * count;
      for (let other = position + 1; other < unit.length; other++) {
        const second = unit[other];
        if (!second) continue;
        const cell = place * size + second.place;
        coincidences[cell] =
          (coincidences[cell] as number) + (times * 2 * count * second.count) / (ratings - 1);
      }
    }
  }
  return alphaFromCoincidences({ values: counts.values, coincidences, totals, ratings: n }, scale);
}

/** What α is computed from. Cells of `coincidences` lie at size × the lower place + the higher. */
export interface Coincidences {
  /** The categories in ascending order. */
  readonly values: readonly number[];
  /** How often two values meet in a unit, both ways round, each unit by 1 / (its ratings − 1). */
  readonly coincidences: Float64Array;
  /** How often each value is given. */
  readonly totals: Float64Array;
  /** How many ratings that are together. */
  readonly ratings: number;
}

/** α from how often values meet; `null` without variation. @see krippendorffAlpha */
export function alphaFromCoincidences(
  { values, coincidences, totals, ratings }: Coincidences,
  scale: MeasurementScale,
): number | null {
  const size = values.length;
  let observed = 0;
  let expected = 0;
  for (let low = 0; low < size; low++) {
    for (let high = low + 1; high < size; high++) {
      const distance = squaredDistance(values, totals, low, high, scale);
      observed += (coincidences[low * size + high] as number) * distance;
      expected += 2 * (totals[low] as number) * (totals[high] as number) * distance;
    }
  }
  return expected === 0 ? null : 1 - ((ratings - 1) * observed) / expected;
}

/** Krippendorff's δ² of two values, `low` before `high`. */
function squaredDistance(
  values: readonly number[],
  totals: Float64Array,
  low: number,
  high: number,
  scale: MeasurementScale,
): number {
  if (scale === 'nominal') return 1;
  if (scale === 'interval') return ((values[high] as number) - (values[low] as number)) ** 2;
  let between = -((totals[low] as number) + (totals[high] as number)) / 2;
  for (let place = low; place <= high; place++) between += totals[place] as number;
  return between * between;
}

function pairableUnits(counts: UnitCounts): UnitCounts {
  return { ...counts, units: counts.units.filter((unit) => countRatings(unit) >= 2) };
}
