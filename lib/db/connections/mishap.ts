import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { type Connection, statement } from '@/lib/db/connections/connection';
import type { Mishap } from '@/lib/db/connections/library-file';
import { stampOf } from '@/lib/fields/stamp';

const ANEW = 'stop Counterpoint and start it again';

/** What became of a library file, that nothing is stored, and what is to be done. */
export function sayMishap(mishap: Mishap, library: string): string {
  const file = path.resolve(library);
  switch (mishap) {
    case 'gone':
      return `The library ${file} was deleted or moved away while Counterpoint runs, so nothing more is stored. Put it back where it was; or put a backup there, then ${ANEW}.`;
    case 'exchanged':
      return `Another file was put in the place of the library ${file} while Counterpoint runs, so nothing more is stored. To work with the file that lies there now, ${ANEW}.`;
    case 'overwritten':
      return `The library ${file} was written over or changed by another program while Counterpoint runs, so nothing more is stored. To work with what it holds now, ${ANEW}.`;
    case 'log-exchanged':
      return `A file that belongs to the library (${file}-wal or ${path.basename(file)}-shm) was deleted or exchanged while Counterpoint runs, so nothing more is stored: ${ANEW}.`;
  }
}

/**
 * Keeps what an open library holds and may be in no file that has a name: where only its log is gone, in
 * the library itself; where the library is gone, in a new file beside its place.
 *
 * @returns where it is, in words; null where it could not be kept, or is in a file that was written over
 */
export async function rescue(
  from: Connection,
  mishap: Mishap,
  library: string,
): Promise<string | null> {
  if (mishap === 'overwritten') return null;
  try {
    const on = await from.use();
    if (mishap === 'log-exchanged' && !existsSync(`${library}-wal`)) {
      const { rows } = await on.queryRaw(statement('PRAGMA wal_checkpoint(FULL)'));
      if (Number(rows[0]?.[0]) === 0) return 'All that was stored before is in the library.';
    }
    const copy = `${path.resolve(library).replace(/\.db$/, '')}-rescued-${stampOf(new Date())}.db`;
    // Writing to another file counts as writing.
    await on.executeRaw(statement('PRAGMA query_only = OFF'));
    await on.executeRaw(statement(`VACUUM INTO '${copy.replaceAll("'", "''")}'`));
    chmodSync(copy, 0o600);
    return `All that was stored before is kept in ${copy}.`;
  } catch {
    return null;
  }
}
