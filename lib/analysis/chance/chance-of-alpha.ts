import { type ChanceAt, normalEnd } from '@/lib/analysis/chance/chance';
import { countAddressed, type StanceCounts } from '@/lib/analysis/stance-counts';

/**
 * Where `agreementBeyondChance` lies over n propositions when two draw their stances from the same
 * pool. Its level is 0 by definition. Its range is that of a normal figure whose variance is exact in
 * the first order: α is 1 − Dₒ/Dₑ with both from the same stances, so that what counts of each
 * proposition is δ(a, b) − g(a) − g(b), where g is how far a stance is from the pool on average.
 * Over a handful of propositions the range is rough; nothing that small is put at the head.
 *
 * @returns for n; `null` where n is 0 or all stances of the pool are the same.
 */
export function chanceOfAlpha(pool: StanceCounts): ChanceAt {
  const spread = spreadOfOne(pool);
  return (n) => {
    if (n === 0 || spread === null) return null;
    const reach = Math.min(1, (normalEnd * spread) / Math.sqrt(n));
    return { level: 0, range: { low: -reach, high: reach }, draws: 0 };
  };
}

/** The standard deviation of α over a single proposition; `null` without variation in the pool. */
function spreadOfOne(pool: StanceCounts): number | null {
  const all = countAddressed(pool);
  const shares = pool.map((count) => count / all);
  const distance = (from: number, to: number) => rankDistance(shares, from, to);
  const mean = (of: (place: number) => number) =>
    shares.reduce((sum, weight, place) => sum + (weight > 0 ? weight * of(place) : 0), 0);
  const fromPool = shares.map((_, from) => mean((to) => distance(from, to)));
  const expected = mean((place) => fromPool[place] as number);
  if (!(expected > 0)) return null;
  const square = mean((from) =>
    mean((to) => (distance(from, to) - (fromPool[from] as number) - (fromPool[to] as number)) ** 2),
  );
  return Math.sqrt(Math.max(0, square - expected ** 2)) / expected;
}

/** δ² of the ordinal scale between two stances by their places, from shares in place of counts. */
function rankDistance(shares: readonly number[], from: number, to: number): number {
  if (from === to) return 0;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const ends = (shares[low] as number) + (shares[high] as number);
  const between = shares.slice(low, high + 1).reduce((sum, share) => sum + share, 0);
  return (between - ends / 2) ** 2;
}
