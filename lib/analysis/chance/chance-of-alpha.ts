import { type Chance, type ChanceAt, chanceTail } from '@/lib/analysis/chance/chance';
import { stanceDrawer } from '@/lib/analysis/chance/draw-stances';
import { beyondChanceOfCells } from '@/lib/analysis/pair/beyond-chance';
import { percentileInterval } from '@/lib/analysis/percentile-interval';
import type { StanceCounts } from '@/lib/analysis/stance-counts';

const draws = 1000;

/** Up to so many propositions the range is drawn; beyond, it narrows with the root of their number. */
const mostDrawn = 60;

/**
 * Where `agreementBeyondChance` lies over n propositions when two draw their stances from the same
 * pool. Its level is 0 by definition; what α stays within in 95 of 100 cases is no sum that could be
 * counted out, and rests on a thousand seeded draws.
 *
 * @returns for n; `null` where n is 0 or all stances of the pool are the same.
 * Cost: a thousand × n steps for each n asked for, once.
 */
export function chanceOfAlpha(pool: StanceCounts): ChanceAt {
  const drawn = new Map<number, Chance | null>();
  return (n) => {
    if (n === 0) return null;
    const within = Math.min(n, mostDrawn);
    if (!drawn.has(within)) drawn.set(within, drawAlphas(pool, within));
    const chance = drawn.get(within) ?? null;
    if (!chance?.range || n === within) return chance;
    const narrower = Math.sqrt(within / n);
    const { low, high } = chance.range;
    return { ...chance, range: { low: low * narrower, high: high * narrower } };
  };
}

function drawAlphas(pool: StanceCounts, n: number): Chance | null {
  const draw = stanceDrawer(pool, 1);
  if (draw === null) return null;
  const first = new Int8Array(n);
  const second = new Int8Array(n);
  const alphas: number[] = [];
  for (let times = 0; times < draws; times++) {
    for (let place = 0; place < n; place++) {
      first[place] = draw();
      second[place] = draw();
    }
    const { value } = beyondChanceOfCells(first, second);
    if (value !== null) alphas.push(value);
  }
  const interval = percentileInterval(alphas, 1 - 2 * chanceTail);
  if (interval === null) return null;
  return { level: 0, range: { low: interval.low, high: interval.high }, draws };
}
