import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { ChangeKind } from '@/lib/positions/change-kind';
import { type RowWithContent, readContent, withContent } from '@/lib/positions/content-data';
import { type PositionSnapshot, parseSnapshot } from '@/lib/positions/snapshot';

/** Keeps a position as it is now, with who changed it. */
export async function recordChange(
  session: DatabaseSession,
  positionId: string,
  kind: ChangeKind,
  coder: string,
  from?: PositionSnapshot['from'],
): Promise<void> {
  const row = await session.position.findUniqueOrThrow({
    where: { id: positionId },
    include: withContent,
  });
  const snapshot = { ...snapshotOf(row), ...(from ? { from } : {}) };
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
