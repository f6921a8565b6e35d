import { confidenceWeightedDistribution } from '@/lib/analysis/proposition/confidence-weighted-distribution';
import type { Stance } from '@/lib/analysis/stance-matrix';
import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import type { DebateView } from '@/lib/view/view';
import { capital } from '@/lib/words/capital';
import { stanceWords } from '@/lib/words/stance-words';

/**
 * From so many commentators of the debate on a row shows how many hold each stance instead of who does:
 * whomever a filter leaves, so that the picture does not change its kind while somebody filters.
 */
export const HISTOGRAM_FROM = 12;

/**
 * How many a full column stands for: the largest number that holds one stance on one proposition of the
 * debate, whatever is filtered or on a slide, so that a commentator is as tall in every row. At least 1.
 * Cost: one step a position.
 */
export function fullColumn({ positions }: Pick<DebateView, 'positions'>): number {
  const counts = new Map<string, number>();
  let full = 1;
  for (const { propositionId, stance } of positions) {
    const key = `${stance} ${propositionId}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > full) full = count;
  }
  return full;
}

/** How many hold each stance when each counts by how sure they are, of `n` who say so. */
export type WeightedCounts = { readonly counts: readonly number[]; readonly n: number };

/**
 * The counts of the five stances weighted by confidence: they add up to the number of those who say how
 * sure they are, so that they can be read beside plain counts. null where nobody does, or nobody is sure
 * at all.
 */
export function weightedCounts(
  held: readonly { readonly stance: Stance; readonly confidence: number | null }[],
): WeightedCounts | null {
  const { shares, n } = confidenceWeightedDistribution(held);
  return shares === null ? null : { counts: shares.map((share) => share * n), n };
}

/** The weighted counts of those of a row on show. */
export function weightedOf({ bands }: Pick<SpectrumRow, 'bands'>): WeightedCounts | null {
  return weightedCounts(bands.flatMap(({ marks }) => marks));
}

/** A weighted count beside a plain one: "5.8". */
export function formatWeighted(count: number): string {
  return count.toFixed(1);
}

/** The heading of a column of the table with weighted counts. */
export function weightedLabel(stance: Stance): string {
  return `${capital(stanceWords(stance))}, weighted by confidence`;
}

/** The stop of the arrow keys at the column of a stance. */
export function stopOfStance(stance: Stance): string {
  return `column${stance}`;
}

/** The stop at the column in which a commentator stands in a row, hidden or not; null where in none. */
export function stopOfCommentator(
  { bands }: Pick<SpectrumRow, 'bands'>,
  commentatorId: string,
): string | null {
  const band = bands.find(({ marks, faint }) =>
    [...marks, ...faint].some(({ commentator }) => commentator.id === commentatorId),
  );
  return band ? stopOfStance(band.stance) : null;
}
