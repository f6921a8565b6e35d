import type { Measured } from '@/lib/analysis/measured';
import type { Stance, StanceMatrix } from '@/lib/analysis/stance-matrix';
import { columnOf, notAddressed, rowOf } from '@/lib/analysis/stance-matrix';
import { cellsOfPair, forEachShared, type StanceRow } from '@/lib/analysis/stance-row';

/** How votes on the same things moved from before to after. */
export interface StanceShift {
  /** The mean of after − before, −4…4; `null` when nobody voted both times. */
  readonly shift: number | null;
  /** The share of votes that changed, 0…1; `null` likewise. */
  readonly moved: number | null;
  readonly up: number;
  readonly down: number;
  readonly unchanged: number;
  /** Votes given both before and after: all of the above rest on these. */
  readonly n: number;
}

/** How many moved from one stance to another; `null` is no vote. */
export interface StanceFlow {
  readonly before: Stance | null;
  readonly after: Stance | null;
  readonly count: number;
}

/**
 * How votes moved: one person's over the propositions, or all people's on one proposition. A vote
 * that is missing on either side is left out.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function stanceShift(before: StanceRow, after: StanceRow): StanceShift {
  const [first, second] = cellsOfPair(before, after, 'stanceShift');
  let n = 0;
  let sum = 0;
  let up = 0;
  let down = 0;
  forEachShared(first, second, (x, y) => {
    n++;
    sum += y - x;
    if (y > x) up++;
    if (y < x) down++;
  });
  const unchanged = n - up - down;
  if (n === 0) return { shift: null, moved: null, up, down, unchanged, n };
  return { shift: sum / n, moved: (up + down) / n, up, down, unchanged, n };
}

/** The share of votes that changed, with how many votes were given both times. */
export function shareMoved(before: StanceRow, after: StanceRow): Measured {
  const { moved, n } = stanceShift(before, after);
  return { value: moved, n };
}

/** How many went from each stance (or none) to each, in the order of the scale, none left out. */
export function stanceFlows(before: StanceRow, after: StanceRow): readonly StanceFlow[] {
  const [first, second] = cellsOfPair(before, after, 'stanceFlows');
  const counts = new Map<string, { before: number; after: number; count: number }>();
  for (const [place, x] of first.entries()) {
    const y = second[place] as number;
    const key = `${x} ${y}`;
    const flow = counts.get(key) ?? { before: x, after: y, count: 0 };
    flow.count++;
    counts.set(key, flow);
  }
  return [...counts.values()]
    .sort((a, b) => a.before - b.before || a.after - b.after)
    .map((flow) => ({ ...flow, before: stanceOf(flow.before), after: stanceOf(flow.after) }));
}

/** The shift on each proposition, over all people. Both matrices must have the same ids in order. */
export function shiftByProposition(
  before: StanceMatrix,
  after: StanceMatrix,
): readonly (StanceShift & { readonly propositionId: string })[] {
  requireSameIds(before, after, 'shiftByProposition');
  return before.propositionIds.map((propositionId, column) => ({
    propositionId,
    ...stanceShift(columnOf(before, column), columnOf(after, column)),
  }));
}

/** The shift of each person, over all propositions. Both matrices must have the same ids in order. */
export function shiftByPerson(
  before: StanceMatrix,
  after: StanceMatrix,
): readonly (StanceShift & { readonly commentatorId: string })[] {
  requireSameIds(before, after, 'shiftByPerson');
  return before.commentatorIds.map((commentatorId, row) => ({
    commentatorId,
    ...stanceShift(rowOf(before, row), rowOf(after, row)),
  }));
}

function stanceOf(cell: number): Stance | null {
  return cell === notAddressed ? null : (cell as Stance);
}

function requireSameIds(before: StanceMatrix, after: StanceMatrix, caller: string): void {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((id, place) => id === b[place]);
  if (
    !same(before.commentatorIds, after.commentatorIds) ||
    !same(before.propositionIds, after.propositionIds)
  ) {
    throw new Error(
      `${caller} needs the same people and propositions, in order, before and after.`,
    );
  }
}
