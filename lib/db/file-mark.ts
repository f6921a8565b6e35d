import { randomInt } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { saysBusy } from '@/lib/db/trouble';
import { keepOnDisk } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

// SQLite replays a log over whatever file lies beside it. So that a file that was put in the place
// of another is noticed, each start gives the file a new number (SQLite's `user_version`, which
// nothing else here uses) and notes it in a file beside it: what bears another number has not been
// there since.

/** The end of the note's name, beside the database file. */
export const MARK = '-mark';

/** The note of a database file. */
export const markFile = (file: string): string => file + MARK;

/** The numbers that the file may bear; null where nothing was noted yet. */
export function readMarks(file: string): number[] | null {
  try {
    const words = readFileSync(markFile(file), 'utf8').split(/\s+/).filter(Boolean);
    return words.every((word) => /^\d{1,10}$/.test(word)) ? words.map(Number) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Notes the numbers that the file may bear, all or nothing. */
export function writeMarks(file: string, marks: readonly number[]): void {
  const next = `${markFile(file)}-${process.pid}`;
  writeFileSync(next, `${marks.join(' ')}\n`);
  keepOnDisk(next);
  renameSync(next, markFile(file));
  keepOnDisk(path.dirname(file));
}

/** Whether anything can have been written to the file since it was marked. */
export function isUntouched(file: string): boolean {
  const noted = statSync(markFile(file), { throwIfNoEntry: false });
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return (
    noted !== undefined &&
    statSync(file).mtimeMs <= noted.mtimeMs &&
    (log === undefined || log.size === 0)
  );
}

/**
 * Takes what the log holds into the file, gives it a new number, and sees to it that readers and
 * one writer can work side by side. Where another program is just writing, all stays as it is:
 * the file then keeps a number that it may bear.
 *
 * @param marks the numbers that the file may bear now
 */
export async function settle(file: string, marks: readonly number[]): Promise<void> {
  const client = createClient({ url: fileUrl(file) });
  const empty = async () => {
    const answer = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    return Number(answer.rows[0]?.[0]) === 0;
  };
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    const emptied = await empty();
    const next = randomInt(1, 2 ** 31);
    // The note comes first: cut off in between, the file bears a number that was noted.
    writeMarks(file, [...marks, next]);
    await client.execute(`PRAGMA user_version = ${next}`);
    if (emptied && (await empty())) writeMarks(file, [next]);
  } catch (error) {
    if (!saysBusy(error)) throw error;
  } finally {
    client.close();
  }
}
