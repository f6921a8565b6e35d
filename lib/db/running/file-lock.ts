import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { saysBusy } from '@/lib/db/trouble';
import { fileUrl } from '@/lib/fields/file-url';

/** A lock of SQLite's on a file; it ends with the program. */
export type Lock = { release: () => void };

/**
 * Tries a lock once. The file is made where it is missing.
 *
 * @returns null where another has it
 */
export async function tryLock(file: string, how: 'shared' | 'alone'): Promise<Lock | null> {
  const client = createClient({ url: fileUrl(file), timeout: 0 });
  const release = () => closeLock(client);
  try {
    await client.execute('PRAGMA journal_mode = MEMORY');
    await client.execute(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN');
    if (how === 'shared') await client.execute('SELECT count(*) FROM sqlite_schema');
    return { release };
  } catch (error) {
    release();
    if (saysBusy(error)) return null;
    throw error;
  }
}

function closeLock(client: Client): void {
  // Closed within a transaction it would keep its lock. A file that is held does nothing slowly:
  // both are done when this returns.
  client.execute('ROLLBACK').catch(() => {});
  client.close();
}

/** Whether another has a lock on a file. */
export async function isHeld(file: string): Promise<boolean> {
  // Somebody else who looks just now holds it for a moment, too.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (attempt > 0) await pause(10 + 20 * attempt);
    const lock = await tryLock(file, 'alone');
    if (lock === null) continue;
    lock.release();
    return false;
  }
  return true;
}
