/** How divided the commentators are on one proposition. */
export type Division = {
  /** Both sides are taken. */
  readonly opposed: boolean;
  /** 0 to 1; null where nobody addresses it. */
  readonly polarisation: number | null;
  /** How many address it. */
  readonly n: number;
};

/**
 * The one order of "most divided first": where both sides are taken before where they are not, then
 * by polarisation, then by how many address it. Two who are far apart on one side are not divided.
 */
export function compareDivision(a: Division, b: Division): number {
  return (
    Number(b.opposed) - Number(a.opposed) ||
    (b.polarisation ?? -1) - (a.polarisation ?? -1) ||
    b.n - a.n
  );
}

/** Whether both sides are taken, of counts in the order of the scale: two against, mixed, two for. */
export function isOpposed(counts: readonly [number, number, number, number, number]): boolean {
  return counts[0] + counts[1] > 0 && counts[3] + counts[4] > 0;
}
