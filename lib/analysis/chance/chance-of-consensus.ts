import { type Chance, type ChanceAt, chanceTail } from '@/lib/analysis/chance/chance';
import { stanceDrawer } from '@/lib/analysis/chance/draw-stances';
import { percentileInterval } from '@/lib/analysis/percentile-interval';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { countStances, type StanceCounts } from '@/lib/analysis/stance-counts';

/**
 * Where `consensus` on a proposition lies when each of n who address it draws a stance from the same
 * pool: level and range of so many seeded draws.
 *
 * @returns for n; `null` where n is 0 or the pool is empty. Cost: draws × n steps for each n, once.
 */
export function chanceOfConsensus(pool: StanceCounts, draws = 1000): ChanceAt {
  const drawn = new Map<number, Chance | null>();
  return (n) => {
    if (!drawn.has(n)) drawn.set(n, drawConsensus(pool, n, draws));
    return drawn.get(n) ?? null;
  };
}

function drawConsensus(pool: StanceCounts, n: number, draws: number): Chance | null {
  const draw = stanceDrawer(pool, 1);
  if (draw === null || n === 0) return null;
  const values: number[] = [];
  for (let times = 0; times < draws; times++) {
    const { value } = consensus(countStances(Array.from({ length: n }, draw)));
    if (value !== null) values.push(value);
  }
  const interval = percentileInterval(values, 1 - 2 * chanceTail);
  if (interval === null) return null;
  const level = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { level, range: { low: interval.low, high: interval.high }, draws };
}
