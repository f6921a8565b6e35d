import 'server-only';
import { db } from '@/lib/db/client';

/** Every commentator's name, in alphabetical order, for matching and choosing. */
export async function listCommentatorNames(): Promise<{ id: string; name: string }[]> {
  return db.commentator.findMany({
    where: { deletedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}
