import { countAddressed, requireCounts, type StanceCounts } from '@/lib/analysis/stance-counts';

/** Shares of a proposition's stances; `shares` is `null` when nobody addresses it. */
export interface StanceDistribution {
  /** One share a stance, −2 first; they sum to 1. */
  readonly shares: readonly number[] | null;
  /** What the shares are of: commentators, or the sum of their weights. */
  readonly total: number;
  /** How many commentators address the proposition. */
  readonly n: number;
}

/**
 * The shares of the five stances among those who address a proposition. Silence is in no share.
 *
 * @throws Error when a count is negative or not a number.
 */
export function stanceDistribution(counts: StanceCounts): StanceDistribution {
  requireCounts(counts, 5, 'stanceDistribution');
  const n = countAddressed(counts);
  return { shares: n === 0 ? null : counts.map((count) => count / n), total: n, n };
}
