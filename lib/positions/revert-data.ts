import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { WITHOUT_CHANGE } from '@/lib/positions/change-kind';
import { deletePositionIn, type SavedPosition, savePositionIn } from '@/lib/positions/data';
import { type PositionProblem, type PositionRevert, positionInput } from '@/lib/positions/schema';
import { parseSnapshot } from '@/lib/positions/snapshot';

/**
 * Takes a position to how it stood after one of its changes (`toVersion`), or away where it was
 * not there then (0, or a deletion). Refused where it changed since the version that the person saw.
 * Words that the text no longer holds are kept as lost.
 */
export async function revertPosition(
  actor: Actor,
  revert: PositionRevert,
): Promise<SavedPosition | PositionProblem> {
  mustMay(actor, 'code');
  return writeAllOrNothing((session) => revertPositionIn(session, revert));
}

/** `revertPosition` as a part of a larger transaction. */
export async function revertPositionIn(
  session: DatabaseSession,
  revert: PositionRevert,
): Promise<SavedPosition | PositionProblem> {
  const row = await session.position.findFirst({
    where: { id: revert.id, reading: READING_IN_SIGHT },
  });
  if (!row) return { problem: 'unknown', message: 'The position is not there any more.' };
  if (row.version !== revert.version) {
    return {
      problem: 'changed-meanwhile',
      version: row.version,
      message: 'This position changed meanwhile. Look at it as it is now, then try again.',
    };
  }
  const change = await session.positionChange.findFirst({
    where: {
      positionId: row.id,
      version: revert.toVersion,
      kind: { notIn: [...WITHOUT_CHANGE] },
    },
  });
  const snapshot = change ? parseSnapshot(change.snapshot) : null;
  if (revert.toVersion === 0 || snapshot?.deleted) {
    return deletePositionIn(session, row.id, revert.coder);
  }
  if (!snapshot) {
    return { problem: 'unknown', message: 'That state of the position was not kept.' };
  }
  const kept = await session.reason.findMany({
    where: { propositionId: row.propositionId },
    select: { id: true },
  });
  const known = new Set(kept.map((reason) => reason.id));
  const input = positionInput.parse({
    ...snapshot,
    readingId: row.readingId,
    commentatorId: row.commentatorId,
    propositionId: row.propositionId,
    reasons: snapshot.reasons.map(({ id, text, direction }) =>
      known.has(id) ? { id } : { text, direction },
    ),
    version: row.version,
    coder: revert.coder,
  });
  return savePositionIn(session, input, { kind: 'restored', keepLost: true });
}
