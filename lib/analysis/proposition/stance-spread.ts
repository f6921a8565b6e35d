import { countAddressed, requireCounts, type StanceCounts } from '@/lib/analysis/stance-counts';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';

/** From where to where the stances on a proposition reach; all `null` when nobody addresses it. */
export interface StanceSpread {
  readonly lowest: Stance | null;
  readonly highest: Stance | null;
  /** highest − lowest: the length of the bar on the stance spectrum, 0…4. */
  readonly range: number | null;
  readonly mean: number | null;
  readonly n: number;
}

/**
 * The lowest, highest and mean stance on a proposition among those who address it.
 *
 * @throws Error when a count is negative or not a number.
 */
export function stanceSpread(counts: StanceCounts): StanceSpread {
  requireCounts(counts, 5, 'stanceSpread');
  const n = countAddressed(counts);
  const held = stances.filter((_, place) => (counts[place] ?? 0) > 0);
  const lowest = held.at(0);
  const highest = held.at(-1);
  if (lowest === undefined || highest === undefined) {
    return { lowest: null, highest: null, range: null, mean: null, n };
  }
  const sum = stances.reduce<number>(
    (total, stance, place) => total + stance * (counts[place] ?? 0),
    0,
  );
  return { lowest, highest, range: highest - lowest, mean: sum / n, n };
}
