import 'server-only';
import { db } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';

/** The ids of a debate's readings, oldest first. */
export async function listReadingIds(actor: Actor, debateId: string): Promise<string[]> {
  mustMay(actor, 'read');
  const rows = await db.reading.findMany({
    where: { debateId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The debate of a reading that is in sight, or null. */
export async function findDebateOfReading(actor: Actor, id: string): Promise<string | null> {
  mustMay(actor, 'read');
  const row = await db.reading.findFirst({
    where: { id, ...READING_IN_SIGHT },
    select: { debateId: true },
  });
  return row?.debateId ?? null;
}
