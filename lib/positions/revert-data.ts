import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfPosition } from '@/lib/live/revisions-data';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { type ChangeKind, TAKES_AWAY, WITHOUT_CHANGE } from '@/lib/positions/change-kind';
import { readContent, withContent } from '@/lib/positions/content-data';
import { deletePositionIn, type SavedPosition, savePositionIn } from '@/lib/positions/data';
import { isStoredAs } from '@/lib/positions/same-content';
import { type PositionProblem, type PositionRevert, positionInput } from '@/lib/positions/schema';
import { parseSnapshot } from '@/lib/positions/snapshot';

/** After these it was not there, or they keep no state of it. */
const WITHOUT_STATE = [...WITHOUT_CHANGE, ...TAKES_AWAY];

/**
 * Takes a position to how it stood after one of its changes (`toVersion`), or away where it was
 * not there then (0, or a deletion); null is the last state in which it was there. Refused where it changed since the version that the person saw, but
 * for this very change, made when it was asked for before: that is answered as done.
 * Words that the text no longer holds are kept as lost.
 */
export async function revertPosition(
  actor: Actor,
  revert: PositionRevert,
): Promise<SavedPosition | PositionProblem> {
  mustMay(actor, 'code');
  return writeAllOrNothing(async (session, touches) => {
    touches(...(await topicsOfPosition(session, revert.id)));
    return revertPositionIn(session, revert);
  });
}

/** `revertPosition` as a part of a larger transaction. */
export async function revertPositionIn(
  session: DatabaseSession,
  revert: PositionRevert,
): Promise<SavedPosition | PositionProblem> {
  const row = await session.position.findFirst({
    where: { id: revert.id, reading: READING_IN_SIGHT },
    include: withContent,
  });
  if (!row) return { problem: 'unknown', message: 'The position is not there any more.' };
  const changed: PositionProblem = {
    problem: 'changed-meanwhile',
    version: row.version,
    message: 'This position changed meanwhile. Look at it as it is now.',
  };
  const mayBeDone = row.version === revert.version + 1;
  if (row.version !== revert.version && !mayBeDone) return changed;
  const change = await session.positionChange.findFirst({
    where: {
      positionId: row.id,
      ...(revert.toVersion === null ? {} : { version: revert.toVersion }),
      kind: { notIn: revert.toVersion === null ? [...WITHOUT_STATE] : [...WITHOUT_CHANGE] },
    },
    // Where a changed text moved its quotations since, the same version as it stood then.
    orderBy: [{ version: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  });
  const snapshot = change ? parseSnapshot(change.snapshot) : null;
  // The last state that was there may be told by what touched it after it was taken away.
  if (revert.toVersion === 0 || (revert.toVersion !== null && snapshot?.deleted)) {
    if (!mayBeDone) return deletePositionIn(session, row.id, revert.coder);
    const isDone = row.deletedAt !== null && (await wasLast(session, row, 'deleted', revert.coder));
    return isDone ? { id: row.id, version: row.version } : changed;
  }
  if (!snapshot) {
    return mayBeDone
      ? changed
      : { problem: 'unknown', message: 'That state of the position was not kept.' };
  }
  const kept = await session.reason.findMany({
    where: { propositionId: row.propositionId },
    select: { id: true },
  });
  const known = new Set(kept.map((reason) => reason.id));
  const reasons = new Map(
    snapshot.reasons.map(({ id, text, direction }) => [
      id,
      known.has(id) ? { id } : { text, direction },
    ]),
  );
  const input = positionInput.parse({
    ...snapshot,
    readingId: row.readingId,
    commentatorId: row.commentatorId,
    propositionId: row.propositionId,
    reasons: [...reasons.values()],
    evidence: snapshot.evidence.map(({ reasonId, ...piece }) => ({
      ...piece,
      reason: reasons.get(reasonId ?? '') ?? null,
    })),
    version: row.version,
    coder: revert.coder,
  });
  if (!mayBeDone) {
    const options = { kind: 'restored', keepLost: true, evenSame: true } as const;
    return savePositionIn(session, input, options);
  }
  // Where the text changed since, the words are at another place, or lost.
  const evidence = input.evidence.map((piece) => ({ ...piece, start: null, end: null }));
  const isDone =
    row.deletedAt === null &&
    isStoredAs(readContent(row), { ...input, evidence }) &&
    (await wasLast(session, row, 'restored', revert.coder));
  return isDone ? { id: row.id, version: row.version } : changed;
}

/** Whether a position's last change is of this kind, by this coder: the very one, whose answer was lost. */
async function wasLast(
  session: DatabaseSession,
  { id: positionId, version }: SavedPosition,
  kind: ChangeKind,
  coder: string,
): Promise<boolean> {
  return (await session.positionChange.count({ where: { positionId, version, kind, coder } })) > 0;
}
