import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { applyMigrations, listAppliedMigrations, listMigrationNames } from '@/lib/db/migrations';

/** How many backups are kept; older ones go when a new one is made. */
const KEPT_BACKUPS = 10;

/** Room that must be free before a migration or a first start, in bytes, beside the backup's size. */
const ROOM_NEEDED = 20 * 1024 * 1024;

/** Trouble that a person can mend, in one line with the way out. */
export class DatabaseTrouble extends Error {}

export type Prepared = {
  /** The file was made in this run and holds nothing yet. */
  isNew: boolean;
  applied: string[];
};

/**
 * Brings the database file to where the code expects it. Runs at every start; does nothing when
 * nothing has changed. A file that exists is copied before it is migrated.
 *
 * @param folder the data folder, made where it is missing
 * @param url the file's address in libSQL's form
 * @param migrations the folder of migrations
 * @param say takes one line for each step
 * @throws DatabaseTrouble where the folder cannot be written to, the disk is full, the file is
 *   damaged or newer than the code; the file is left as it was
 */
export async function prepareDatabase(
  folder: string,
  url: string,
  migrations: string,
  say: (line: string) => void,
): Promise<Prepared> {
  const file = path.resolve(folder, 'counterpoint.db');
  makeWritable(folder);
  const isNew = !existsSync(file) || statSync(file).size === 0;
  const known = await listMigrationNames(migrations);
  const taken = isNew ? [] : await readTaken(url, file);
  const newer = taken.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new DatabaseTrouble(
      `The database ${file} was written by a newer Counterpoint (it has ${newer.join(', ')}). Update the code (git pull), or set COUNTERPOINT_DATA_DIR to another folder. Nothing was changed.`,
    );
  }
  const missing = known.filter((name) => !taken.includes(name));
  if (missing.length === 0) return { isNew, applied: [] };

  checkRoom(folder, isNew ? 0 : statSync(file).size);
  if (!isNew) say(`  backed up to ${await backUp(folder, url, file)}`);
  try {
    const applied = await applyMigrations(url, migrations);
    await keepWriteAheadLog(url);
    for (const name of applied) say(`  migrated: ${name}`);
    return { isNew, applied };
  } catch (error) {
    throw explain(error, file);
  }
}

/** Makes the data folder where it is missing and tries a write in it. */
export function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC') throw diskFull(folder);
    throw new DatabaseTrouble(
      `The data folder ${path.resolve(folder)} cannot be written to (${code}). Give yourself the right to write there, or set COUNTERPOINT_DATA_DIR to another folder.`,
    );
  }
}

async function readTaken(url: string, file: string): Promise<string[]> {
  try {
    const client = createClient({ url });
    try {
      const check = await client.execute('PRAGMA quick_check(1)');
      const answer = String(check.rows[0]?.[0] ?? '');
      if (answer !== 'ok') throw new Error(`database disk image is malformed: ${answer}`);
    } finally {
      client.close();
    }
    return await listAppliedMigrations(url);
  } catch (error) {
    throw explain(error, file);
  }
}

function explain(error: unknown, file: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed|corrupt|SQLITE_NOTADB|file is encrypted/i.test(message)) {
    return new DatabaseTrouble(
      `The database file ${file} is damaged. Move it away and put back a copy from ${path.join(path.dirname(file), 'backups')}, or start without it to begin anew. Nothing was changed.`,
    );
  }
  if (/SQLITE_FULL|disk is full|ENOSPC/i.test(message)) return diskFull(path.dirname(file));
  if (/SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|readonly/i.test(message)) {
    return new DatabaseTrouble(
      `The database file ${file} cannot be written to. Give yourself the right to write it, or set COUNTERPOINT_DATA_DIR to another folder.`,
    );
  }
  if (/SQLITE_BUSY|locked/i.test(message)) {
    return new DatabaseTrouble(
      `The database file ${file} is in use by another program. Stop the other Counterpoint first, then start again.`,
    );
  }
  return error instanceof Error ? error : new Error(message);
}

function diskFull(folder: string): DatabaseTrouble {
  return new DatabaseTrouble(
    `The disk that holds ${path.resolve(folder)} is full. Free some room (20 MB and the size of the database), or set COUNTERPOINT_DATA_DIR to a folder on another disk. Nothing was lost.`,
  );
}

function checkRoom(folder: string, size: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < ROOM_NEEDED + size) throw diskFull(folder);
}

/** Copies the file, with what the write-ahead log still holds, and drops the oldest backups. */
async function backUp(folder: string, url: string, file: string): Promise<string> {
  const client = createClient({ url });
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    client.close();
  }
  const backups = path.join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = path.join(backups, `counterpoint-${stamp}.db`);
  copyFileSync(file, copy);
  const old = readdirSync(backups)
    .filter((name) => /^counterpoint-.*\.db$/.test(name))
    .sort()
    .slice(0, -KEPT_BACKUPS);
  for (const name of old) rmSync(path.join(backups, name));
  return copy;
}

/** Readers and one writer side by side; the setting stays with the file. */
async function keepWriteAheadLog(url: string): Promise<void> {
  const client = createClient({ url });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
  } finally {
    client.close();
  }
}
