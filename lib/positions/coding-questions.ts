import type { ContributionView, PositionView } from '@/lib/debates/view';
import { type ConsistencyIssue, findInconsistencies } from '@/lib/text/consistency';

/** A question about some positions; `key` stays the same until the words or stances change. */
export type CodingQuestion = ConsistencyIssue & { key: string };

/**
 * What a coder may want to look at again; see `findInconsistencies`. Offsets of each contribution
 * are laid one after the other, so that places of different contributions never meet.
 */
export function findCodingQuestions(
  positions: readonly PositionView[],
  contributions: readonly ContributionView[],
): CodingQuestion[] {
  const bases = new Map<string, number>();
  let base = 0;
  for (const { id, text } of contributions) {
    bases.set(id, base);
    base += (text?.length ?? 0) + 1;
  }
  const stances = new Map(positions.map(({ id, stance }) => [id, stance]));
  const coded = positions.map((position) => ({
    ...position,
    evidence: position.evidence.map(({ exact, contributionId, start, end }) => {
      const from = bases.get(contributionId ?? '');
      const placed = from !== undefined && start !== null && end !== null;
      return placed
        ? { exact, start: from + start, end: from + end }
        : { exact, start: null, end: null };
    }),
  }));
  return findInconsistencies(coded).map((issue) => ({
    ...issue,
    key: [
      issue.kind,
      ...issue.positionIds.map((id) => `${id}:${stances.get(id)}`).sort(),
      issue.words,
    ].join(' '),
  }));
}
