import { absencesIn } from '@/lib/view/absence';
import type { DebateView, PositionView } from '@/lib/view/view';
import type { Absence } from '@/lib/words/absence-words';

/** What a coder has done about one commentator on one proposition. Nothing is hidden from a coder. */
export type PairState = PositionView | Exclude<Absence, 'hidden'>;

export type PairCounts = { positions: number; notAddressed: number; notCoded: number };

/** How far a reading has come, pair by pair. */
export type ReadingCoverage = {
  state: (commentatorId: string, propositionId: string) => PairState;
  /** By commentator id. */
  byCommentator: ReadonlyMap<string, PairCounts>;
  total: PairCounts;
};

/**
 * For each commentator × proposition: a position, "not addressed", or not coded yet, with counts. A
 * position counts even where an older mark says that there is none. One step a pair.
 */
export function coverageOfReading(
  view: Pick<DebateView, 'commentators' | 'propositions' | 'positions' | 'silences'>,
): ReadingCoverage {
  const absence = absencesIn(view);
  const people = new Map(view.commentators.map((person) => [person.id, person]));
  const held = new Map(
    view.positions.map((one) => [`${one.commentatorId} ${one.propositionId}`, one]),
  );
  const byCommentator = new Map<string, PairCounts>();
  const total = { positions: 0, notAddressed: 0, notCoded: 0 };
  for (const person of view.commentators) {
    const counts = { positions: 0, notAddressed: 0, notCoded: 0 };
    for (const { id } of view.propositions) {
      const why = absence(person, id);
      counts[why === null ? 'positions' : why === 'not-addressed' ? 'notAddressed' : 'notCoded'] +=
        1;
    }
    byCommentator.set(person.id, counts);
    for (const kind of ['positions', 'notAddressed', 'notCoded'] as const) {
      total[kind] += counts[kind];
    }
  }
  return {
    state: (commentatorId, propositionId) => {
      const person = people.get(commentatorId);
      const position = held.get(`${commentatorId} ${propositionId}`);
      if (position) return position;
      return person && absence(person, propositionId) === 'not-addressed'
        ? 'not-addressed'
        : 'not-coded';
    },
    byCommentator,
    total,
  };
}
