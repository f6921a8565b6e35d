import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type ChangeKind, TAKES_AWAY, WITHOUT_CHANGE } from '@/lib/positions/change-kind';
import { type RowWithContent, readContent, withContent } from '@/lib/positions/content-data';
import { type PositionSnapshot, parseSnapshot } from '@/lib/positions/snapshot';

/** Keeps a position as it is now, with who changed it, and what else the change tells. */
export async function recordChange(
  session: DatabaseSession,
  positionId: string,
  kind: ChangeKind,
  coder: string,
  told: Pick<PositionSnapshot, 'from' | 'silence'> = {},
): Promise<void> {
  const row = await session.position.findUniqueOrThrow({
    where: { id: positionId },
    include: withContent,
  });
  const snapshot = { ...snapshotOf(row), ...told };
  await session.positionChange.create({
    data: { positionId, version: row.version, kind, coder, snapshot: JSON.stringify(snapshot) },
  });
}

/** A position as it stands. */
export function snapshotOf(row: RowWithContent): PositionSnapshot {
  return { ...readContent(row), deleted: row.deletedAt !== null };
}

/** One change of a position, with how it stood after it. */
export type PositionChange = {
  id: string;
  version: number;
  kind: ChangeKind;
  coder: string;
  createdAt: Date;
  snapshot: PositionSnapshot;
};

/** The changes of a position as `listChanges` has them, or null where it is not there. */
export async function findChanges(actor: Actor, positionId: string) {
  mustMay(actor, 'read');
  const there = await db.position.count({ where: { id: positionId } });
  return there === 0 ? null : listChanges(actor, positionId);
}

/** The changes of a position, the last one first. */
export async function listChanges(actor: Actor, positionId: string): Promise<PositionChange[]> {
  mustMay(actor, 'read');
  const rows = await db.positionChange.findMany({
    where: { positionId },
    orderBy: [{ version: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind as ChangeKind,
    coder: row.coder,
    createdAt: row.createdAt,
    snapshot: parseSnapshot(row.snapshot),
  }));
}

type Pair = { readingId: string; commentatorId: string; propositionId: string };

/**
 * Takes the mark "looked at, not addressed" of a pair away because a position takes its place.
 *
 * @returns when it was set, for the history of the position; null where there was none
 */
export async function replaceSilence(
  session: DatabaseSession,
  { readingId, commentatorId, propositionId }: Pair,
): Promise<string | null> {
  const where = {
    readingId_commentatorId_propositionId: { readingId, commentatorId, propositionId },
  };
  const row = await session.silence.findUnique({ where });
  if (!row) return null;
  await session.silence.delete({ where });
  return row.createdAt.toISOString();
}

/**
 * Puts the mark back that a position took the place of when it came, as a position is about to be taken
 * away. A mark that it took the place of elsewhere, before it went to this pair, is not put back.
 */
export async function putSilenceBack(
  session: DatabaseSession,
  { id: positionId, readingId, commentatorId, propositionId }: Pair & { id: string },
): Promise<void> {
  const changes = await session.positionChange.findMany({
    where: { positionId, kind: { not: 'set-aside' } },
    orderBy: [{ version: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, snapshot: true },
  });
  for (const { kind, snapshot } of changes) {
    const isOfBefore = [...WITHOUT_CHANGE, ...TAKES_AWAY].some((one) => one === kind);
    const { silence, deleted } = parseSnapshot(snapshot);
    if (isOfBefore || deleted) return;
    if (silence === undefined) continue;
    const pair = { readingId, commentatorId, propositionId };
    await session.silence.upsert({
      where: { readingId_commentatorId_propositionId: pair },
      create: { ...pair, createdAt: new Date(silence) },
      update: {},
    });
    return;
  }
}
