import 'server-only';
import { namesakeFinder } from '@/lib/commentators/namesakes';
import type { DatabaseSession } from '@/lib/db/client';

/** Everybody who is in the library, by name; the oldest first. */
export async function readPeopleIn(
  session: DatabaseSession,
): Promise<{ id: string; name: string }[]> {
  return session.commentator.findMany({
    where: { deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** Finds who of the library has a name already, as `namesakeFinder` does. */
export async function readNamesakesIn(session: DatabaseSession) {
  return namesakeFinder(await readPeopleIn(session));
}
