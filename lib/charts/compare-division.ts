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
 * against three before one against five, and both before where one side is taken), then by how many take a
 * side, as the lists of the first screen have it, then by polarisation and by how many address it. Two who are
 * far apart on one side are not divided.
 */
export function compareDivision(a: Division, b: Division): number {
  return (
    evenness(b) - evenness(a) ||
    taking(b) - taking(a) ||
    (b.polarisation ?? -1) - (a.polarisation ?? -1) ||
    b.n - a.n
  );
}

/** How many take a side, where both are taken. */
function taking({ sides: { affirming, rejecting } }: Division): number {
  return affirming > 0 && rejecting > 0 ? affirming + rejecting : 0;
}

function evenness({ sides }: Division): number {
  return splitEvenness({ ...sides, undecided: 0 }) ?? 0;
}
