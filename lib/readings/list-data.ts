import 'server-only';
import { db } from '@/lib/db/client';

/** The ids of a debate's readings, oldest first. */
export async function listReadingIds(debateId: string): Promise<string[]> {
  const rows = await db.reading.findMany({
    where: { debateId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The debate of a reading that is in sight, or null. */
export async function findDebateOfReading(id: string): Promise<string | null> {
  const row = await db.reading.findFirst({
    where: { id, deletedAt: null },
    select: { debateId: true },
  });
  return row?.debateId ?? null;
}
