import 'server-only';
import { db, library } from '@/lib/db/client';
import { explain, saysDamage } from '@/lib/db/trouble';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';

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
 * @throws Refusal in words where they are known, else what the database says
 */
export async function readAnything(actor: Actor): Promise<void> {
  mustMay(actor, 'read');
  const mishap = library.sayMishap();
  if (mishap !== null) throw new Refusal(mishap);
  try {
    await db.debate.findFirst({ select: { id: true } });
  } catch (error) {
    throw saysDamage(error) ? new Refusal(explain(error, env.databaseFile).message) : error;
  }
}
