import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
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

/** The changes of a position, the last one first. */
export async function listChanges(positionId: string): Promise<
  {
    id: string;
    version: number;
    kind: ChangeKind;
    coder: string;
    createdAt: Date;
    snapshot: PositionSnapshot;
  }[]
> {
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
