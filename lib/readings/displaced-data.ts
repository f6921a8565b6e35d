import 'server-only';
import { db } from '@/lib/db/client';
import { POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { parseSnapshot } from '@/lib/positions/snapshot';

/** A position that somebody's merge took out of sight without having seen it. */
export type DisplacedPosition = {
  id: string;
  /** The position that stayed. */
  positionId: string;
  /** The words of the proposition that the other was on. */
  from: string;
  stance: number;
};

/**
 * What merges set aside in a reading, as long as the merged propositions are out of sight.
 *
 * @param inSight the propositions of the debate that are not deleted
 */
export async function listDisplaced(
  actor: Actor,
  readingId: string,
  inSight: ReadonlySet<string>,
): Promise<DisplacedPosition[]> {
  mustMay(actor, 'read');
  const rows = await db.positionChange.findMany({
    where: {
      kind: 'set-aside',
      position: { readingId, ...POSITION_IN_SIGHT },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, positionId: true, snapshot: true },
  });
  return rows.flatMap(({ id, positionId, snapshot }) => {
    const { from, stance } = parseSnapshot(snapshot);
    return from && !inSight.has(from.id) ? [{ id, positionId, from: from.text, stance }] : [];
  });
}
