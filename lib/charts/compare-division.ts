import { type Sides, splitEvenness } from '@/lib/analysis/proposition/proposition-kind';

/** How divided the commentators are on one proposition. */
export type Division = {
  /** How many are on each side. */
  readonly sides: Pick<Sides, 'affirming' | 'rejecting'>;
  /** 0 to 1; null where nobody addresses it. */
  readonly polarisation: number | null;
  /** How many address it. */
  readonly n: number;
};

/**
 * The one order of "most divided first": the more evenly those who take a side are split the earlier (three
 * against three before one against five, and both before where one side is taken), then by polarisation,
 * then by how many address it. Two who are far apart on one side are not divided.
 */
export function compareDivision(a: Division, b: Division): number {
  return evenness(b) - evenness(a) || (b.polarisation ?? -1) - (a.polarisation ?? -1) || b.n - a.n;
}

function evenness({ sides }: Division): number {
  return splitEvenness({ ...sides, undecided: 0 }) ?? 0;
}
