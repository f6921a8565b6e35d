import type { LibrarySide } from '@/lib/archive/plan/plan';
import type { Archive } from '@/lib/archive/write';

/**
 * Whether all that the reading of an archive rests on is in the library under the same ids: the debate in
 * sight, its people and propositions, and the same text where it quotes. Else it can only be brought in by
 * its words.
 */
export function restsHere({ rows }: Archive, side: LibrarySide): boolean {
  const here = {
    debates: new Set(side.rows.Debate.flatMap(({ id, deletedAt }) => (deletedAt ? [] : id))),
    people: new Set(
      side.rows.DebateCommentator.map((one) => `${one.debateId} ${one.commentatorId}`),
    ),
    sentences: new Set(
      side.rows.DebateProposition.map((one) => `${one.debateId} ${one.propositionId}`),
    ),
    texts: new Map(side.rows.Contribution.map(({ id, text }) => [id, text])),
  };
  const quoted = new Set(
    [...rows.Evidence, ...rows.PassageReview].map((one) => one.contributionId),
  );
  const debate = rows.Debate[0]?.id ?? '';
  const held = [...rows.Position, ...rows.Silence];
  return (
    here.debates.has(debate) &&
    held.every(
      ({ commentatorId, propositionId }) =>
        here.people.has(`${debate} ${commentatorId}`) &&
        here.sentences.has(`${debate} ${propositionId}`),
    ) &&
    rows.Contribution.every(
      ({ id, text }) => !quoted.has(id) || (here.texts.has(id) && here.texts.get(id) === text),
    )
  );
}
