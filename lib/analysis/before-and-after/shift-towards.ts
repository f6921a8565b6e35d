import type { Measured } from '@/lib/analysis/measured';
import { agreement } from '@/lib/analysis/pair/agreement';
import { notAddressed, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { cellsOf, cellsOfPair, type StanceRow } from '@/lib/analysis/stance-row';

/** How far someone moved towards each commentator, and towards whom most. */
export interface ShiftDirection {
  readonly towards: readonly (Measured & { readonly commentatorId: string })[];
  /** The commentator approached most; `null` when nobody was approached, or two equally. */
  readonly nearest: string | null;
}

/**
 * How much a voter moved towards a commentator: their agreement after minus before, −1…1, over the
 * propositions that the commentator addresses and the voter voted on both times. Positive is
 * nearer. n counts those propositions; with none the value is `null`.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function shiftTowards(
  before: StanceRow,
  after: StanceRow,
  commentator: StanceRow,
): Measured {
  const [first, second] = cellsOfPair(before, after, 'shiftTowards');
  const [target] = cellsOfPair(commentator, before, 'shiftTowards');
  for (let place = 0; place < target.length; place++) {
    if (first[place] === notAddressed || second[place] === notAddressed) {
      target[place] = notAddressed;
    }
  }
  const { value: then, n } = agreement(first, target);
  const { value: now } = agreement(second, target);
  return { value: then === null || now === null ? null : now - then, n };
}

/**
 * Towards which commentator a voter moved.
 *
 * @param commentators their stances on the same propositions, in the same order.
 */
export function directionOfShift(
  before: StanceRow,
  after: StanceRow,
  commentators: StanceMatrix,
): ShiftDirection {
  const first = cellsOf(before, 'directionOfShift');
  const second = cellsOf(after, 'directionOfShift');
  const towards = commentators.commentatorIds.map((commentatorId, row) => ({
    commentatorId,
    ...shiftTowards(first, second, rowOf(commentators, row)),
  }));
  const best = Math.max(...towards.map(({ value }) => value ?? 0), 0);
  const leaders = towards.filter(({ value }) => value === best);
  return {
    towards,
    nearest: best > 0 && leaders.length === 1 ? (leaders[0]?.commentatorId ?? null) : null,
  };
}
