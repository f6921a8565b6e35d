import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { withContent } from '@/lib/positions/content-data';
import { snapshotOf } from '@/lib/positions/history-data';

/** So many positions are read and written at once: SQLite takes only so many values in a query. */
const AT_ONCE = 500;

/**
 * Keeps of positions whose quotations have just gone with a changed text how they stand now, so that the
 * last entry of each history is what the position is.
 *
 * @param changed those of them that get a new version: more than the place of their words changed, and a
 *   save that has not seen it is to be refused
 */
export async function recordTextChange(
  session: DatabaseSession,
  positionIds: readonly string[],
  changed: ReadonlySet<string>,
  coder: string,
): Promise<void> {
  for (let at = 0; at < positionIds.length; at += AT_ONCE) {
    const some = positionIds.slice(at, at + AT_ONCE);
    await session.position.updateMany({
      where: { id: { in: some.filter((id) => changed.has(id)) } },
      data: { version: { increment: 1 } },
    });
    const rows = await session.position.findMany({
      where: { id: { in: some } },
      include: withContent,
    });
    await insertInBulk(
      session,
      'PositionChange',
      rows.map((row) => ({
        positionId: row.id,
        version: row.version,
        kind: 'text-changed',
        coder,
        snapshot: JSON.stringify(snapshotOf(row)),
      })),
    );
    await takeBreath();
  }
}
