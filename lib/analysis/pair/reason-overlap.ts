import type { Measured } from '@/lib/analysis/measured';
import type { Stance } from '@/lib/analysis/stance-matrix';

/** One commentator's position with its reasons; `stance` is `null` when not addressed. */
export interface ReasonedPosition {
  readonly stance: Stance | null;
  /** Ids of the reasons given, each for or against the proposition; several people may share one. */
  readonly reasonIds: readonly string[];
}

/** How the reasons of two commentators on one proposition stand to their conclusions. */
export type ReasonKind =
  | 'same-conclusion-shared-reason'
  | 'same-conclusion-different-reasons'
  | 'opposite-conclusion-shared-reason'
  | 'opposite-conclusion-different-reasons'
  | 'none';

/**
 * What two commentators' reasons on one proposition say: same or opposite conclusion, with a
 * reason in common or none. Conclusions are compared where both take a side; 'none' when either
 * is silent, mixed, or gives no reason.
 */
export function kindOfReasons(a: ReasonedPosition, b: ReasonedPosition): ReasonKind {
  if (!takesSide(a) || !takesSide(b)) return 'none';
  if (a.reasonIds.length === 0 || b.reasonIds.length === 0) return 'none';
  const shared = countShared(new Set(a.reasonIds), new Set(b.reasonIds)) > 0;
  if (isSameSide(a, b)) {
    return shared ? 'same-conclusion-shared-reason' : 'same-conclusion-different-reasons';
  }
  return shared ? 'opposite-conclusion-shared-reason' : 'opposite-conclusion-different-reasons';
}

/**
 * How far two commentators who come to the same conclusion do so for the same reasons: the Jaccard
 * index (shared / all) of the reasons they give on propositions where both take the same side.
 *
 * A reason counts once for each proposition it is given on. n is the number of distinct reasons
 * compared; the value is `null` when neither gives any there.
 *
 * @param a one position a proposition; @param b the same propositions in the same order.
 * @throws Error when the lists differ in length.
 *
 * Source: P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11 (1912).
 */
export function reasonOverlap(
  a: readonly ReasonedPosition[],
  b: readonly ReasonedPosition[],
): Measured {
  if (a.length !== b.length) {
    throw new Error(
      `reasonOverlap compares positions on the same propositions: got ${a.length} and ${b.length} of them.`,
    );
  }
  let shared = 0;
  let n = 0;
  for (const [place, first] of a.entries()) {
    const second = b[place];
    if (!second || !takesSide(first) || !takesSide(second) || !isSameSide(first, second)) continue;
    const firstReasons = new Set(first.reasonIds);
    const secondReasons = new Set(second.reasonIds);
    const common = countShared(firstReasons, secondReasons);
    shared += common;
    n += firstReasons.size + secondReasons.size - common;
  }
  return { value: n === 0 ? null : shared / n, n };
}

function takesSide(position: ReasonedPosition): boolean {
  return position.stance !== null && position.stance !== 0;
}

function isSameSide(a: ReasonedPosition, b: ReasonedPosition): boolean {
  return Math.sign(a.stance ?? 0) === Math.sign(b.stance ?? 0);
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const reason of a) if (b.has(reason)) shared++;
  return shared;
}
