import { standardNormalTail } from '@/lib/analysis/before-and-after/standard-normal';

/** Whether votes moved one way more than chance would have them. */
export interface SignedRankTest {
  /** The sum of the ranks of the differences above 0; `null` when nothing changed. */
  readonly statistic: number | null;
  /** Two-sided; `null` when nothing changed. */
  readonly p: number | null;
  readonly method: 'exact' | 'normal' | null;
  /** Differences that are not 0: those the test rests on. */
  readonly n: number;
  readonly unchanged: number;
}

/** Up to this many differences every assignment of signs is counted. */
const mostForExact = 100;

/**
 * Wilcoxon's signed-rank test on differences (after − before), two-sided.
 *
 * Differences of 0 are left out, as Wilcoxon does; equal sizes share their mean rank. With up to
 * `mostForExact` differences the p-value is exact given those ranks (all 2ⁿ signs are equally
 * likely), which stays right with ties; beyond that it is the normal approximation with the
 * correction for ties and for continuity.
 *
 * Source: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945);
 * ties as in M. Hollander & D. A. Wolfe, "Nonparametric Statistical Methods", section 3.1.
 *
 * @throws Error when a difference is not a finite number.
 */
export function wilcoxonSignedRank(differences: readonly number[]): SignedRankTest {
  for (const difference of differences) {
    if (!Number.isFinite(difference)) {
      throw new Error(`wilcoxonSignedRank takes finite differences: got ${difference}.`);
    }
  }
  const changed = differences.filter((difference) => difference !== 0);
  const n = changed.length;
  const unchanged = differences.length - n;
  if (n === 0) return { statistic: null, p: null, method: null, n, unchanged };
  // Doubled ranks are whole numbers even with ties.
  const ranks = doubledRanks(changed.map(Math.abs));
  let doubled = 0;
  for (const [place, difference] of changed.entries()) {
    if (difference > 0) doubled += ranks[place] as number;
  }
  const method = n <= mostForExact ? 'exact' : 'normal';
  const p = method === 'exact' ? exactP(ranks, doubled) : normalP(ranks, doubled);
  return { statistic: doubled / 2, p, method, n, unchanged };
}

/** Twice the mid-rank of each size. */
function doubledRanks(sizes: readonly number[]): number[] {
  const order = [...sizes.keys()].sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const ranks = new Array<number>(sizes.length).fill(0);
  for (let from = 0; from < order.length; ) {
    const size = sizes[order[from] as number];
    let until = from;
    while (until < order.length && sizes[order[until] as number] === size) until++;
    for (const place of order.slice(from, until)) ranks[place] = from + 1 + until;
    from = until;
  }
  return ranks;
}

/** The share of all sign assignments at least as far from the middle as the one observed. */
function exactP(ranks: readonly number[], doubled: number): number {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const share = new Float64Array(total + 1);
  share[0] = 1;
  for (const rank of ranks) {
    for (let sum = total; sum >= 0; sum--) {
      const withRank = sum >= rank ? (share[sum - rank] as number) : 0;
      share[sum] = ((share[sum] as number) + withRank) / 2;
    }
  }
  const far = Math.abs(2 * doubled - total);
  let p = 0;
  for (let sum = 0; sum <= total; sum++) {
    if (Math.abs(2 * sum - total) >= far) p += share[sum] as number;
  }
  return Math.min(1, p);
}

function normalP(ranks: readonly number[], doubled: number): number {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  // The variance of the sum is a quarter of the squared ranks; mid-ranks carry the ties.
  const variance = ranks.reduce((sum, rank) => sum + (rank / 2) ** 2, 0) / 4;
  const distance = Math.max(0, Math.abs(doubled - total / 2) / 2 - 0.5);
  return Math.min(1, 2 * standardNormalTail(distance / Math.sqrt(variance)));
}
