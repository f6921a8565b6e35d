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
