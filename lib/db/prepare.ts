import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { examine, readHeader, refuseForeign, refuseNoFile } from '@/lib/db/file-health';
import { isUntouched, readMarks, settle } from '@/lib/db/file-mark';
import { fileUrl } from '@/lib/db/file-url';
import { applyMigrations, listAppliedMigrations, listMigrationNames } from '@/lib/db/migrations';
import { DatabaseTrouble, damaged, diskFull, explain } from '@/lib/db/trouble';
import { clearWorkshops, freeRoom, makeWorkshop, ROOM_NEEDED, takeCopy } from '@/lib/db/workshop';
import {
  type Belonging,
  hasLog,
  setAsideLeftLog,
  setAsideLog,
  whoseLog,
} from '@/lib/db/write-ahead-log';

/** How many backups are kept; older ones go when a new one is made. */
const KEPT_BACKUPS = 10;

export type Prepared = {
  /** The file was made in this run and holds nothing yet. */
  isNew: boolean;
  applied: string[];
};

/**
 * Brings the database file to where the code expects it. Runs at every start; does nothing when
 * nothing has changed. A file that exists is looked through in a copy, as opening the file itself
 * would replay whatever log stands beside it, and is backed up before it is migrated.
 *
 * @param folder the data folder, made where it is missing
 * @param url the file's address in libSQL's form
 * @param migrations the folder of migrations
 * @param say takes one line for each step
 * @throws DatabaseTrouble where the folder cannot be written to, the disk is full, the file is
 *   damaged, empty, of another program or newer than the code; the file is left as it was
 */
export async function prepareDatabase(
  folder: string,
  url: string,
  migrations: string,
  say: (line: string) => void,
): Promise<Prepared> {
  const file = path.resolve(folder, 'counterpoint.db');
  makeWritable(folder);
  clearWorkshops(folder);
  try {
    if (!existsSync(file)) {
      setAsideLeftLog(file, say);
      return await make(file, url, migrations, say);
    }
    refuseNoFile(file);
    return await bringUp(file, url, migrations, say);
  } catch (error) {
    throw explain(error, file);
  }
}

async function make(
  file: string,
  url: string,
  migrations: string,
  say: (line: string) => void,
): Promise<Prepared> {
  checkRoom(path.dirname(file), 0);
  const applied = await applyMigrations(url, migrations);
  for (const name of applied) say(`  migrated: ${name}`);
  await settle(file, []);
  return { isNew: true, applied };
}

async function bringUp(
  file: string,
  url: string,
  migrations: string,
  say: (line: string) => void,
): Promise<Prepared> {
  const folder = path.dirname(file);
  const mark = readHeader(file)?.mark ?? 0;
  const untouched = isUntouched(file);
  const workshop = makeWorkshop(folder);
  try {
    const looked = (await takeCopy(file, workshop)) ?? file;
    let belonging: Belonging = 'own';
    // Without a copy another program is writing just now: the log is its own.
    if (looked !== file && hasLog(looked)) belonging = await whoseLog(file, looked);
    else if ((await examine(looked)).damage !== null) throw damaged(file);
    await refuseForeign(file, looked);
    const missing = await listMissing(file, looked, migrations);
    if (belonging !== 'own') setAsideLog(file, belonging, mark, workshop, say);
    const applied = missing.length === 0 ? [] : await migrate(file, url, migrations, say);
    if (applied.length > 0 || !untouched) {
      await settle(file, [...new Set([...(readMarks(file) ?? []), mark])]);
    }
    return { isNew: false, applied };
  } finally {
    // Where a system keeps open files, the next start clears it.
    try {
      rmSync(workshop, { recursive: true, force: true });
    } catch {}
  }
}

async function migrate(
  file: string,
  url: string,
  migrations: string,
  say: (line: string) => void,
): Promise<string[]> {
  checkRoom(path.dirname(file), statSync(file).size);
  say(`  backed up to ${await backUp(path.dirname(file), url, file)}`);
  const applied = await applyMigrations(url, migrations);
  for (const name of applied) say(`  migrated: ${name}`);
  return applied;
}

/** The migrations of the code that a library has not taken yet. */
async function listMissing(file: string, looked: string, migrations: string): Promise<string[]> {
  const known = await listMigrationNames(migrations);
  const taken = await listAppliedMigrations(fileUrl(looked));
  const newer = taken.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new DatabaseTrouble(
      `The database ${file} was written by a newer Counterpoint (it has ${newer.join(', ')}). Update the code (git pull), or set COUNTERPOINT_DATA_DIR to another folder. Nothing was changed.`,
    );
  }
  return known.filter((name) => !taken.includes(name));
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

function checkRoom(folder: string, size: number): void {
  if (freeRoom(folder) < ROOM_NEEDED + size) throw diskFull(folder);
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
