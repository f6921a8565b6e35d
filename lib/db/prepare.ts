import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sweepLeft } from '@/lib/db/arriving/sweep-left';
import {
  damageMark,
  examine,
  glance,
  type Health,
  isLookedThroughFirst,
  readHeader,
  refuseForeign,
  refuseLostLink,
  refuseNoFile,
} from '@/lib/db/file-health';
import { isUntouched, readMarks, settle } from '@/lib/db/file-mark';
import { announceRunning, withFolderLocked } from '@/lib/db/folder-lock';
import {
  applyMigrations,
  listAppliedMigrations,
  listMigrationNames,
  listUnfinishedMigrations,
} from '@/lib/db/migrations';
import { listChangedTables } from '@/lib/db/starting/expected-tables';
import { putBackInterrupted } from '@/lib/db/starting/interrupted';
import { clearLeftovers } from '@/lib/db/starting/leftovers';
import { isMended, mendIndexes } from '@/lib/db/starting/mend-indexes';
import { migrateLibrary } from '@/lib/db/starting/migrate-library';
import { keepToOwner } from '@/lib/db/starting/owner-only';
import { sayUnsound } from '@/lib/db/starting/unsound';
import { DatabaseTrouble, damaged, explain, folderTrouble } from '@/lib/db/trouble';
import { makeWorkshop, refuseNoRoom, takeCopy } from '@/lib/db/workshop';
import {
  type Decision,
  type Doubt,
  hasLog,
  setAsideLeftLog,
  setAsideLog,
  undecided,
  whoseLog,
} from '@/lib/db/write-ahead-log';
import { fileUrl } from '@/lib/fields/file-url';

/** Copies of the library that stand on the disk at once while it is migrated. */
const ROOM_TO_MIGRATE = 3;

export type Prepared = {
  /** The file was made in this run and holds nothing yet. */
  isNew: boolean;
  applied: string[];
};

/** What can only be done while nobody else works on the folder: what follows “is” in a sentence. */
type Need = { need: string };

type Task = {
  file: string;
  url: string;
  migrations: string;
  /** Nobody else works on the folder now. */
  alone: boolean;
  decide: Decide;
  say: (line: string) => void;
};

/** Asks a person, where one is there, whose a log is; null: nobody says it. */
export type Decide = (doubt: Doubt) => Promise<Decision | null>;

/**
 * Brings the database file to where the code expects it. Runs at every start; does nothing when
 * nothing has changed. A file that exists is looked through in a copy, as opening the file itself
 * would replay whatever log stands beside it. A migration that was cut off is taken back; a file is
 * backed up before it is migrated. Several may start side by side; what exchanges the file is done
 * by one that has the folder to itself, for which the others wait.
 *
 * @param folder the data folder, made where it is missing
 * @param url the file's address in libSQL's form
 * @param migrations the folder of migrations
 * @param say takes one line for each step
 * @param decide is asked where nothing says whether the log beside the file belongs to it
 * @throws DatabaseTrouble where the folder cannot be written to, the disk is full, the file is
 *   damaged, empty, of another program or newer than the code, or has to be migrated while another
 *   Counterpoint runs; the file is left as it was
 */
export async function prepareDatabase(
  folder: string,
  url: string,
  migrations: string,
  say: (line: string) => void,
  decide: Decide = async () => null,
): Promise<Prepared> {
  const file = path.resolve(folder, 'counterpoint.db');
  makeWritable(folder);
  try {
    const task = { file, url, migrations, decide, say };
    const done = await besideOthers(folder, say, () => bringUp({ ...task, alone: false }));
    const prepared =
      'need' in done
        ? await withFolderLocked(folder, done.need, () => bringUpAlone(task), { say })
        : done;
    keepToOwner(folder, say);
    return prepared;
  } catch (error) {
    throw explain(error, file);
  }
}

async function besideOthers<Result>(
  folder: string,
  say: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const here = { pid: process.pid, address: null, what: 'starting' };
  const announced = await announceRunning(folder, here, { say });
  try {
    await clearLeftovers(folder);
    return await work();
  } finally {
    announced.end();
  }
}

async function bringUpAlone(task: Omit<Task, 'alone'>): Promise<Prepared> {
  const done = await bringUp({ ...task, alone: true });
  if ('need' in done) throw new Error(`Nobody else works on the folder: ${done.need}`);
  return done;
}

async function bringUp(task: Task, backup: string | null = null): Promise<Prepared | Need> {
  const { file, alone, say } = task;
  if (!existsSync(file)) {
    if (!alone) return { need: 'making a new library' };
    setAsideLeftLog(file, say);
    return await make(task);
  }
  refuseNoFile(file);
  const workshop = makeWorkshop(path.dirname(file));
  try {
    return await bringUpFile(task, workshop, backup);
  } finally {
    // Where a system keeps open files, the next start clears it.
    try {
      rmSync(workshop, { recursive: true, force: true });
    } catch {}
  }
}

async function make({ file, url, migrations, say }: Task): Promise<Prepared> {
  refuseNoRoom(path.dirname(file), 0);
  const applied = await applyMigrations(url, migrations);
  for (const name of applied) say(`  migrated: ${name}`);
  await settle(file, []);
  return { isNew: true, applied };
}

/** @param backup the backup that was just put in the library's place; null: none */
async function bringUpFile(
  task: Task,
  workshop: string,
  backup: string | null,
): Promise<Prepared | Need> {
  const { file, migrations, alone, say } = task;
  const mark = readHeader(file)?.mark ?? 0;
  const untouched = isUntouched(file);
  const looked = (await takeCopy(file, workshop)) ?? file;
  // Without a copy another program is writing just now: the log is its own.
  const log = looked !== file && hasLog(looked) ? await whoseLog(file, looked) : null;
  const isOwn = log === null || log.belonging === 'own';
  if (!isOwn && !alone) return { need: 'setting a log aside' };
  const decision = log?.doubt ? await decideOn(log.doubt, task) : null;
  if (decision === 'without') rmSync(`${looked}-wal`);
  const health = log === null || decision === 'with' ? await lookInto(looked, file) : log.health;
  if (health.damage !== null) {
    if (looked === file || !isOwn || !(await isMended(looked))) throw damaged(file);
    if (!alone) return { need: 'mending the library' };
    await mendIndexes(file, workshop, say);
    return await bringUp(task);
  }
  await refuseForeign(file, looked);
  const missing = await listMissing(file, looked, migrations);
  if (!isOwn) setAsideLog(file, decision, mark, workshop, say);
  if ((await listUnfinishedMigrations(fileUrl(looked))).length > 0) {
    if (!alone) return { need: 'putting the library back' };
    return await bringUp(task, await putBackInterrupted(file, looked, workshop, say));
  }
  if (missing.length > 0 && !alone) return { need: 'migrating the library' };
  if (missing.length > 0) refuseNoRoom(path.dirname(file), ROOM_TO_MIGRATE * statSync(file).size);
  const applied =
    missing.length === 0 ? [] : await migrateLibrary({ file, workshop, migrations, backup, say });
  if (looked !== file) await sweepLeft(file, looked, say);
  if (applied.length > 0 || !untouched) {
    await settle(file, [...new Set([...(readMarks(file) ?? []), mark])]);
  }
  rmSync(damageMark(file), { force: true });
  for (const line of sayUnsound(file, health, await listChangedTables(looked, migrations)))
    say(line);
  return { isNew: false, applied };
}

/** @param file the library, whose size says how much is looked at before the server starts */
const lookInto = (looked: string, file: string): Promise<Health> =>
  isLookedThroughFirst(file) ? examine(looked) : glance(looked);

async function decideOn(doubt: Doubt, { decide }: Task): Promise<Decision> {
  const decision = await decide(doubt);
  if (decision === null || (decision === 'with' && !doubt.fitsWithLog)) throw undecided(doubt);
  return decision;
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

/**
 * Makes the data folder where it is missing, tries a write in it, and looks that a library which lies
 * elsewhere is there.
 *
 * @throws DatabaseTrouble where one of it fails
 */
export function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw folderTrouble(folder, error);
  }
  refuseLostLink(path.join(folder, 'counterpoint.db'));
}
