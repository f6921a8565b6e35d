import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { PERSON_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfPosition, topicsOfReading } from '@/lib/live/revisions-data';
import type { ChangeKind } from '@/lib/positions/change-kind';
import { fieldsOf, idOfReason } from '@/lib/positions/content';
import { type RowWithContent, readContent, withContent } from '@/lib/positions/content-data';
import { evidenceRow, type PlacedRow } from '@/lib/positions/evidence-row';
import { putSilenceBack, recordChange, replaceSilence } from '@/lib/positions/history-data';
import type { ReasonFields } from '@/lib/positions/position';
import { isStoredAs } from '@/lib/positions/same-content';
import type { PositionInput, PositionProblem } from '@/lib/positions/schema';
import { wordsIn } from '@/lib/positions/whose-words-data';

export type SavedPosition = { id: string; version: number };

export type SaveOptions = {
  /** What the history calls the change, where it is not plainly created or edited. */
  kind?: ChangeKind;
  /** True: words that are not in the text are kept as lost, not refused. */
  keepLost?: boolean;
  /** True: a version is written also where nothing of the position changes. */
  evenSame?: boolean;
};

/** What a save is told that follows another version than the stored one. */
export const CHANGED_MEANWHILE =
  'This position changed meanwhile: in another tab, by another person, or by a save of yours whose answer was lost. Look at it as it is now, then save again.';

/**
 * Writes one position with its reasons and evidence: new, over the one that is there, or in place
 * of a deleted one. All of it or nothing.
 *
 * Quotations are the commentator's own words (see `placeOfWords`). Those of a stored text must be in
 * it, at the place named; those of a text that is only referred to are kept by paragraph.
 *
 * A save that names an older version than the stored one is refused, so that two people never overwrite
 * each other unseen; but where the very same is stored by now, that is the answer. One that changes
 * nothing writes nothing: there is no version and no entry in the history that is like the one before.
 */
export async function savePosition(
  actor: Actor,
  input: PositionInput,
): Promise<SavedPosition | PositionProblem> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, input.readingId, input.propositionId)));
    return savePositionIn(session, input);
  });
}

/** `savePosition` as a part of a larger transaction. */
export async function savePositionIn(
  session: DatabaseSession,
  input: PositionInput,
  options: SaveOptions = {},
): Promise<SavedPosition | PositionProblem> {
  const known = await findDebate(session, input);
  if (typeof known === 'string') return { problem: 'unknown', message: known };
  const whose = { debateId: known.debateId, commentatorId: input.commentatorId };

  const key = {
    readingId: input.readingId,
    commentatorId: input.commentatorId,
    propositionId: input.propositionId,
  };
  const existing = await session.position.findUnique({
    where: { readingId_commentatorId_propositionId: key },
    include: withContent,
  });
  const live = existing !== null && existing.deletedAt === null;
  const seen = input.version === null ? !live : existing?.version === input.version;
  if (existing && !seen) {
    // The very save may have been stored before, and its answer lost.
    if (live && isStoredAs(readContent(existing), input))
      return { id: existing.id, version: existing.version };
    return {
      problem: 'changed-meanwhile',
      version: existing.version,
      message: CHANGED_MEANWHILE,
    };
  }
  if (!existing && input.version !== null) {
    return { problem: 'unknown', message: 'The position is not there any more: reload the page.' };
  }

  const source = wordsIn(session);
  const evidence = [];
  for (const [order, piece] of input.evidence.entries()) {
    const row = await evidenceRow(source, piece, order, {
      whose,
      before: existing?.evidence ?? [],
      keepLost: options.keepLost ?? false,
    });
    if ('problem' in row) return row;
    evidence.push({ row, reason: piece.reason });
  }
  if (existing && live && !options.evenSame && standsSo(existing, input, evidence)) {
    return { id: existing.id, version: existing.version };
  }

  const fields = fieldsOf(input);
  const position = existing
    ? await session.position.update({
        where: { id: existing.id },
        data: { ...fields, deletedAt: null, version: { increment: 1 } },
      })
    : await session.position.create({ data: { ...key, ...fields } });

  await session.positionReason.deleteMany({ where: { positionId: position.id } });
  const given: ({ id: string } & Partial<ReasonFields>)[] = [];
  for (const [order, reason] of input.reasons.entries()) {
    const reasonId = await findOrCreateReason(session, input.propositionId, reason);
    given.push({ ...reason, id: reasonId });
    await session.positionReason.upsert({
      where: { positionId_reasonId: { positionId: position.id, reasonId } },
      create: { positionId: position.id, reasonId, order },
      update: {},
    });
  }
  await session.evidence.deleteMany({ where: { positionId: position.id } });
  await session.evidence.createMany({
    data: evidence.map(({ row, reason }) => ({
      ...row,
      reasonId: idOfReason(reason, given),
      positionId: position.id,
    })),
  });
  const silence = await replaceSilence(session, key);
  await recordChange(
    session,
    position.id,
    options.kind ?? (live ? 'edited' : 'created'),
    input.coder,
    silence === null ? {} : { silence },
  );
  return { id: position.id, version: position.version };
}

/** Whether a position stands as a save would leave it: its words at the same places, found as well. */
function standsSo(
  existing: RowWithContent,
  input: PositionInput,
  evidence: readonly { row: PlacedRow }[],
): boolean {
  return (
    isStoredAs(readContent(existing), input) &&
    evidence.every(({ row }, at) => {
      const stored: Record<string, unknown> = existing.evidence[at] ?? {};
      return Object.entries(row).every(([name, value]) => stored[name] === value);
    })
  );
}

/** The debate of a position, or in words which of the things that it names does not exist. */
async function findDebate(
  session: DatabaseSession,
  input: PositionInput,
): Promise<{ debateId: string } | string> {
  const reading = await session.reading.findFirst({
    where: { id: input.readingId, ...READING_IN_SIGHT },
    select: { debateId: true },
  });
  if (!reading) return 'The reading is not there any more: reload the page.';
  const commentator = await session.debateCommentator.findFirst({
    where: {
      debateId: reading.debateId,
      commentatorId: input.commentatorId,
      ...PERSON_IN_SIGHT,
    },
  });
  if (!commentator) return 'The commentator is not part of this debate: reload the page.';
  const proposition = await session.debateProposition.findFirst({
    where: {
      debateId: reading.debateId,
      propositionId: input.propositionId,
      proposition: { deletedAt: null },
    },
  });
  if (!proposition) return 'The proposition is not part of this debate any more: choose another.';
  const named = input.reasons.flatMap((reason) => ('id' in reason ? [reason.id] : []));
  const found = await session.reason.count({
    where: { id: { in: named }, propositionId: input.propositionId },
  });
  if (found !== new Set(named).size) return 'A reason is not there any more: choose it again.';
  return reading;
}

async function findOrCreateReason(
  session: DatabaseSession,
  propositionId: string,
  reason: PositionInput['reasons'][number],
): Promise<string> {
  if ('id' in reason) return reason.id;
  const same = await session.reason.findFirst({
    where: { propositionId, text: reason.text, direction: reason.direction },
    select: { id: true },
  });
  if (same) return same.id;
  const order = await session.reason.count({ where: { propositionId } });
  const row = await session.reason.create({ data: { ...reason, propositionId, order } });
  return row.id;
}

/** Marks a position as deleted; `restorePosition` brings it back with all that belongs to it. */
export async function deletePosition(actor: Actor, id: string, coder = ''): Promise<SavedPosition> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfPosition(session, id)));
    return deletePositionIn(session, id, coder);
  });
}

/**
 * `deletePosition` as a part of a larger transaction. What it took the place of is there again: the mark
 * "looked at, not addressed", but where it was decided (`left-out`), which says that itself.
 */
export async function deletePositionIn(
  session: DatabaseSession,
  id: string,
  coder: string,
  kind: ChangeKind = 'deleted',
): Promise<SavedPosition> {
  const before = await session.position.findUniqueOrThrow({ where: { id } });
  if (before.deletedAt === null && kind === 'deleted') await putSilenceBack(session, before);
  const row = await session.position.update({
    where: { id },
    data: { deletedAt: new Date(), version: { increment: 1 } },
  });
  await recordChange(session, id, kind, coder);
  return { id, version: row.version };
}

/** Brings a deleted position back, and says its version. */
export async function restorePosition(
  actor: Actor,
  id: string,
  coder = '',
): Promise<SavedPosition> {
  mustMay(actor, 'code');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfPosition(session, id)));
    const row = await session.position.update({
      where: { id },
      data: { deletedAt: null, version: { increment: 1 } },
    });
    const silence = await replaceSilence(session, row);
    await recordChange(session, id, 'restored', coder, silence === null ? {} : { silence });
    return { id, version: row.version };
  });
}
