import 'server-only';
import { db, library } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

/**
 * What became of the library's file while it is open (deleted, exchanged, written over), in words; null
 * where all is as it should be. Costs microseconds.
 */
export function findMishap(actor: Actor): string | null {
  mustMay(actor, 'read');
  return library.sayMishap();
}

/**
 * Looks whether the library can be read, at the cost of one row, and is still the file that was opened.
 *
 * @throws what the database says where it cannot
 */
export async function readAnything(actor: Actor): Promise<void> {
  mustMay(actor, 'read');
  const mishap = library.sayMishap();
  if (mishap !== null) throw new Error(mishap);
  await db.debate.findFirst({ select: { id: true } });
}
