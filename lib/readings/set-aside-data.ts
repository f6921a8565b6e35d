import 'server-only';
import { db } from '@/lib/db/client';
import type { PositionSnapshot } from '@/lib/positions/history-data';

/** A position that somebody's merge took out of sight without having seen it. */
export type SetAside = {
  id: string;
  /** The position that stayed. */
  positionId: string;
  /** The words of the proposition that the other was on. */
  from: string;
  stance: number;
};

/** What merges set aside in a reading, as long as the merged propositions are out of sight. */
export async function listSetAside(readingId: string): Promise<SetAside[]> {
  const rows = await db.positionChange.findMany({
    where: {
      kind: 'set-aside',
      position: { readingId, deletedAt: null, proposition: { deletedAt: null } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, positionId: true, snapshot: true },
  });
  const found = rows.flatMap(({ id, positionId, snapshot }) => {
    const { from, stance } = JSON.parse(snapshot) as PositionSnapshot;
    return from ? [{ id, positionId, from, stance }] : [];
  });
  const hidden = await db.proposition.findMany({
    where: { id: { in: found.map(({ from }) => from.id) }, deletedAt: { not: null } },
    select: { id: true },
  });
  const ids = new Set(hidden.map(({ id }) => id));
  return found
    .filter(({ from }) => ids.has(from.id))
    .map(({ from, ...one }) => ({ ...one, from: from.text }));
}
