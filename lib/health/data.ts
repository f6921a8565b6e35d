import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

/**
 * Looks whether the library can be read, at the cost of one row.
 *
 * @throws what the database says where it cannot
 */
export async function readAnything(actor: Actor): Promise<void> {
  mustMay(actor, 'read');
  await db.debate.findFirst({ select: { id: true } });
}
