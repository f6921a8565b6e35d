import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { deleteInBulk, insertInBulk, updateInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import type { ChangeKind } from '@/lib/positions/change-kind';
import { fieldsOf } from '@/lib/positions/content';
import { withContent } from '@/lib/positions/content-data';
import { snapshotOf } from '@/lib/positions/history-data';
import type { NewRows } from '@/lib/positions/new-rows';

/** So many ids are named at once: SQLite takes only so many values in a query. */
const AT_ONCE = 500;

/**
 * Writes positions that are not there, and in the place of deleted ones those of a later version, as a
 * part of a larger transaction.
 */
export async function insertPositionsIn(
  session: DatabaseSession,
  rows: readonly NewRows[],
): Promise<void> {
  const revived = rows.filter(({ change }) => change.version > 1);
  const ids = revived.map(({ position }) => ({ positionId: position.id }));
  await deleteInBulk(session, 'PositionReason', ids);
  await deleteInBulk(session, 'Evidence', ids);
  await updateInBulk(
    session,
    'Position',
    revived.map(({ position: { id, ...position }, change: { version } }) => ({
      id,
      ...fieldsOf(position),
      version,
      deletedAt: null,
    })),
  );
  const fresh = rows.filter(({ change }) => change.version === 1);
  await insertInBulk(
    session,
    'Position',
    fresh.map(({ position }) => position),
  );
  await insertInBulk(
    session,
    'PositionReason',
    rows.flatMap(({ given }) => given),
  );
  await insertInBulk(
    session,
    'Evidence',
    rows.flatMap(({ evidence }) => evidence),
  );
  await insertInBulk(
    session,
    'PositionChange',
    rows.map(({ change }) => change),
  );
}

/**
 * Takes positions out of sight, or brings deleted ones back with all that belongs to them, as a part of a
 * larger transaction.
 */
export async function setPositionsDeletedIn(
  session: DatabaseSession,
  ids: readonly string[],
  kind: Extract<ChangeKind, 'deleted' | 'restored'>,
  coder: string,
): Promise<void> {
  const deletedAt = kind === 'deleted' ? new Date() : null;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await session.position.updateMany({
      where: { id: { in: ids.slice(at, at + AT_ONCE) } },
      data: { deletedAt, version: { increment: 1 } },
    });
    await takeBreath();
  }
  await recordChanges(session, ids, kind, coder);
}

/** `recordChange` for many positions. */
async function recordChanges(
  session: DatabaseSession,
  ids: readonly string[],
  kind: ChangeKind,
  coder: string,
): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await takeBreath();
    const rows = await session.position.findMany({
      where: { id: { in: ids.slice(at, at + AT_ONCE) } },
      include: withContent,
    });
    await insertInBulk(
      session,
      'PositionChange',
      rows.map((row) => ({
        positionId: row.id,
        version: row.version,
        kind,
        coder,
        snapshot: JSON.stringify(snapshotOf(row)),
      })),
    );
  }
}
