import type { StanceCounts } from '@/lib/analysis/stance-counts';
import { columnOf, notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** Where an index of agreement lies when nobody agrees on purpose: when stances are only drawn. */
export interface Chance {
  /** Its mean over all that can be drawn. */
  readonly level: number;
  /** What it stays within in 95 of 100 draws; `null` where nobody has drawn. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** How many draws the range rests on; 0 where it is computed from all of them. */
  readonly draws: number;
}

/** The chance of an index of two commentators over so many propositions; `null` where it has none. */
export type ChanceAt = (n: number) => Chance | null;

/** What a figure is beside chance. */
export type AgainstChance = 'closer' | 'no-closer' | 'further';

/** The share of draws beyond either end of a range. */
export const chanceTail = 0.025;

/** Of the normal distribution: what leaves `chanceTail` above it. */
export const normalEnd = 1.959964;

/** Equal figures that were computed in another order differ by less. */
const rounding = 1e-9;

/**
 * Whether a figure lies beyond what chance gives in 95 of 100 draws; `null` where either is missing.
 * Of forty figures that are drawn, one lies above that range and one below it.
 */
export function againstChance(value: number | null, chance: Chance | null): AgainstChance | null {
  if (value === null || !chance?.range) return null;
  if (value > chance.range.high + rounding) return 'closer';
  return value < chance.range.low - rounding ? 'further' : 'no-closer';
}

/** How often each stance is held in a whole matrix: what chance draws from. One step a cell. */
export function pooledStances(matrix: StanceMatrix): StanceCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const place of matrix.propositionIds.keys()) {
    for (const cell of columnOf(matrix, place)) {
      if (cell !== notAddressed) counts[(cell + 2) as 0 | 1 | 2 | 3 | 4]++;
    }
  }
  return counts;
}
