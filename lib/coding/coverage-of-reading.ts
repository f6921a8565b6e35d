import type { ReadingMarks } from '@/lib/readings/marks-data';
import type { DebateView, PositionView } from '@/lib/view/view';

/** What a coder has done about one commentator on one proposition. */
export type PairState = PositionView | 'not-addressed' | 'not-looked-at';

export type PairCounts = { positions: number; notAddressed: number; notLookedAt: number };

/** How far a reading has come, pair by pair. */
export type ReadingCoverage = {
  state: (commentatorId: string, propositionId: string) => PairState;
  /** By commentator id. */
  byCommentator: ReadonlyMap<string, PairCounts>;
  total: PairCounts;
};

/**
 * For each commentator × proposition: a position, "looked at, not addressed", or not looked at yet,
 * with counts. A position counts even where an older mark says that there is none.
 * O(positions + marks + commentators).
 */
export function coverageOfReading(
  view: Pick<DebateView, 'commentators' | 'propositions' | 'positions'>,
  silences: ReadingMarks['silences'],
): ReadingCoverage {
  const states = new Map<string, PairState>();
  const known = new Set(view.propositions.map(({ id }) => id));
  for (const { commentatorId, propositionId } of silences) {
    if (known.has(propositionId)) states.set(`${commentatorId} ${propositionId}`, 'not-addressed');
  }
  for (const position of view.positions) {
    if (!known.has(position.propositionId)) continue;
    states.set(`${position.commentatorId} ${position.propositionId}`, position);
  }
  const byCommentator = new Map<string, PairCounts>();
  for (const { id } of view.commentators) {
    byCommentator.set(id, { positions: 0, notAddressed: 0, notLookedAt: known.size });
  }
  const total = { positions: 0, notAddressed: 0, notLookedAt: known.size * byCommentator.size };
  for (const [key, state] of states) {
    const counts = byCommentator.get(key.slice(0, key.indexOf(' ')));
    if (!counts) continue;
    const kind = state === 'not-addressed' ? 'notAddressed' : 'positions';
    for (const one of [counts, total]) {
      one[kind] += 1;
      one.notLookedAt -= 1;
    }
  }
  return {
    state: (commentatorId, propositionId) =>
      states.get(`${commentatorId} ${propositionId}`) ?? 'not-looked-at',
    byCommentator,
    total,
  };
}
