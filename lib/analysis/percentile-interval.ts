/** A range that covers the middle `level` of what resampling gave. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The share of draws inside, for example 0.95. */
  readonly level: number;
  readonly draws: number;
}

/**
 * The percentile interval of bootstrap draws, by linear interpolation between ordered draws;
 * `null` when there are fewer than two.
 *
 * Source: B. Efron & R. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @throws Error when the level is not between 0 and 1.
 */
export function percentileInterval(draws: readonly number[], level = 0.95): Interval | null {
  if (!(level > 0 && level < 1)) {
    throw new Error(`percentileInterval takes a level between 0 and 1: got ${level}.`);
  }
  if (draws.length < 2) return null;
  const ordered = Float64Array.from(draws).sort();
  const tail = (1 - level) / 2;
  return {
    low: quantile(ordered, tail),
    high: quantile(ordered, 1 - tail),
    level,
    draws: draws.length,
  };
}

function quantile(ordered: Float64Array, share: number): number {
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)] as number;
  const above = ordered[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
