import { type FastPairs, prepareFastPairs } from '@/lib/analysis/fast-pairs/fast-pairs';
import { type Interval, percentileInterval } from '@/lib/analysis/percentile-interval';
import { seededRandom } from '@/lib/analysis/seeded-random';
import {
  columnOf,
  notAddressed,
  type StanceMatrix,
  scaleLength,
} from '@/lib/analysis/stance-matrix';

/** The agreement of a theme or a debate, and what it rests on. */
export interface MeanPairwiseAgreement {
  /** `null` when no two commentators share a proposition. */
  readonly value: number | null;
  /** Propositions that at least two commentators address. */
  readonly n: number;
  /** Pairs of commentators that share at least one proposition. */
  readonly pairs: number;
  /** From a bootstrap over propositions; `null` when they are too few to have one. */
  readonly interval: Interval | null;
}

/** With fewer shared propositions than this a bootstrap says nothing about the debate. */
const fewestForInterval = 10;

/**
 * How much the commentators of a debate (or of the propositions of a theme) agree: the mean of
 * `agreement` over all pairs that share a proposition, from 0 to 1.
 *
 * Pairs that share nothing have no agreement and are not in the mean. The interval resamples the
 * shared propositions with replacement, since another text on the same question would have raised
 * others; it is given from `fewestForInterval` propositions on.
 *
 * @param options.draws how many resamples (0: no interval).
 * @param options.seed makes them repeatable. @param options.level the share of resamples covered.
 * Cost: pairs × propositions / 64 steps, once and once a draw.
 */
export function meanPairwiseAgreement(
  matrix: StanceMatrix,
  options: { readonly draws?: number; readonly seed?: number; readonly level?: number } = {},
): MeanPairwiseAgreement {
  const { draws = 1000, seed = 1, level = 0.95 } = options;
  const shared = sharedColumns(matrix);
  const rows = matrix.commentatorIds.length;
  const all = prepareFastPairs(matrix, {
    columns: shared,
    passes: shared.length < fewestForInterval ? 1 : 1 + draws,
  });
  const { mean, pairs } = meanOverPairs(all, rows);
  if (mean === null || draws === 0 || shared.length < fewestForInterval) {
    return { value: mean, n: shared.length, pairs, interval: null };
  }
  const random = seededRandom(seed);
  const resampled = new Uint32Array(shared.length);
  const means: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    for (let place = 0; place < resampled.length; place++) {
      resampled[place] = shared[Math.floor(random() * shared.length)] as number;
    }
    all.chooseColumns(resampled);
    const drawn = meanOverPairs(all, rows).mean;
    if (drawn !== null) means.push(drawn);
  }
  return { value: mean, n: shared.length, pairs, interval: percentileInterval(means, level) };
}

/** The columns that at least two commentators address. */
function sharedColumns(matrix: StanceMatrix): Uint32Array {
  const columns: number[] = [];
  for (let column = 0; column < matrix.propositionIds.length; column++) {
    if (columnOf(matrix, column).filter((cell) => cell !== notAddressed).length >= 2) {
      columns.push(column);
    }
  }
  return Uint32Array.from(columns);
}

/** The mean agreement of all pairs over the columns now chosen. */
function meanOverPairs(
  { countRow }: FastPairs,
  rows: number,
): { mean: number | null; pairs: number } {
  let pairs = 0;
  let distances = 0;
  for (let row = 1; row < rows; row++) {
    const counts = countRow(row);
    for (let other = 0; other < row; other++) {
      const shared = counts[2 * other] as number;
      if (shared === 0) continue;
      pairs++;
      distances += (counts[2 * other + 1] as number) / shared;
    }
  }
  return { mean: pairs === 0 ? null : 1 - distances / (scaleLength * pairs), pairs };
}
