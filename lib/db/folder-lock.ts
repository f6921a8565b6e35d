import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client';
import { z } from 'zod';
import { DatabaseTrouble, saysBusy } from '@/lib/db/trouble';
import { fileUrl } from '@/lib/fields/file-url';
import { readJson } from '@/lib/fields/read-json';

// Who works on a data folder. Each program has a note in `.running`, and beside it a file on which
// it keeps a lock of SQLite's: the system lets go of that when the program ends, however it ends, so
// a note whose file is free is one of the dead, also where its number was given to another since.
// Who needs the folder alone locks `folder.lock` and then looks at the notes; who comes leaves his
// note and then looks at `folder.lock`. So one of the two sees the other. These files are only ever
// opened by SQLite: the system drops all locks of a program on a file that it closes once.

const NOTES = '.running';
const ALONE = 'folder.lock';
const NOTE = /^(\d+-[0-9a-f]{12})\.json$/;

/** How long somebody waits for the folder, in ms: longer than any migration takes. */
const PATIENCE_MS = 120_000;

export type Running = {
  pid: number;
  /** Where it answers in a browser; null: it serves nothing. */
  address: string | null;
  /** What it does, as what follows “is” in a sentence: `migrating the library`. */
  what: string;
};

type Waiting = {
  /** How long to wait, in ms. */
  patience?: number;
  /** Takes one line when it has to wait. */
  say?: (line: string) => void;
};

/** What is held until the program ends, or says that it is done. */
export type Announcement = {
  /** By which others ask whether it still holds (`isRunning`); never given twice. */
  id: string;
  end: () => void;
};

/** Somebody else works on the data folder; the sentence says who. */
class FolderInUse extends DatabaseTrouble {
  constructor(
    message: string,
    readonly running: readonly Running[],
  ) {
    super(message);
  }
}

type Lock = { release: () => void };

// Both the app and what serves it may have read this module, each for itself.
const held = globalThis as typeof globalThis & {
  counterpointNotes?: Map<string, { folder: string; lock: Lock }>;
};
if (held.counterpointNotes === undefined) {
  held.counterpointNotes = new Map();
  process.once('exit', () => {
    for (const [id, { folder }] of own) removeNote(notesOf(folder), id);
  });
}
const own = held.counterpointNotes;

const notesOf = (folder: string): string => path.join(path.resolve(folder), NOTES);

/** Tries a lock once. @returns null where another has it */
async function tryLock(file: string, how: 'shared' | 'alone'): Promise<Lock | null> {
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

/** Leaves a note and holds its lock. */
async function leaveNote(folder: string, running: Running): Promise<Announcement> {
  const notes = notesOf(folder);
  mkdirSync(notes, { recursive: true, mode: 0o700 });
  const id = `${running.pid}-${randomBytes(6).toString('hex')}`;
  const note = path.join(notes, `${id}.json`);
  const lock = await tryLock(path.join(notes, `${id}.lock`), 'shared');
  if (lock === null) throw new Error(`${note} is locked by another`);
  own.set(id, { folder: path.resolve(folder), lock });
  writeFileSync(`${note}-new`, JSON.stringify(running), { mode: 0o600 });
  renameSync(`${note}-new`, note);
  return {
    id,
    end: () => {
      rmSync(note, { force: true });
      own.get(id)?.lock.release();
      own.delete(id);
      removeNote(notes, id);
    },
  };
}

function removeNote(notes: string, id: string): void {
  for (const end of ['.json', '.json-new', '.lock', '.lock-journal']) {
    try {
      rmSync(path.join(notes, id + end), { force: true });
    } catch {
      // Where a system keeps open files, the next that looks clears it.
    }
  }
}

const noted = z.object({ pid: z.number(), address: z.string().nullable(), what: z.string() });

/** @returns null where the note is gone or cut off */
function readNote(file: string): Running | null {
  try {
    return noted.safeParse(readJson(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** The notes of others and of this program, by their names; those of the dead are cleared away. */
async function listNotes(folder: string): Promise<Map<string, Running>> {
  const notes = notesOf(folder);
  const found = new Map<string, Running>();
  for (const name of readNames(notes)) {
    const id = NOTE.exec(name)?.[1];
    if (id === undefined) continue;
    const running = readNote(path.join(notes, name));
    if (own.has(id) || (await isHeld(path.join(notes, `${id}.lock`)))) {
      if (running !== null) found.set(id, running);
    } else removeNote(notes, id);
  }
  return found;
}

function readNames(notes: string): string[] {
  try {
    return readdirSync(notes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function isHeld(file: string): Promise<boolean> {
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

/** The programs that work on a data folder now, this one among them where it announced itself. */
export async function listRunning(folder: string): Promise<Running[]> {
  return [...(await listNotes(folder)).values()];
}

/** Whether the program of an announcement still runs, and has not said that it is done. */
export async function isRunning(folder: string, id: string): Promise<boolean> {
  return (await listNotes(folder)).has(id);
}

/**
 * Says to others that this program works on a data folder, until it ends. Several may do so side by
 * side. Where somebody has the folder alone, this waits.
 *
 * @param running its process, where it answers in a browser, and what it does (`serving`)
 * @throws FolderInUse in words where the other one takes too long
 */
export async function announceRunning(
  folder: string,
  running: Omit<Running, 'what'> & { what?: string },
  { patience = PATIENCE_MS, say = () => {} }: Waiting = {},
): Promise<Announcement> {
  mkdirSync(notesOf(folder), { recursive: true, mode: 0o700 });
  const alone = path.join(notesOf(folder), ALONE);
  const until = Date.now() + patience;
  for (let attempt = 0; ; attempt += 1) {
    const announcement = await leaveNote(folder, { what: 'serving', ...running });
    try {
      const lock = await tryLock(alone, 'shared');
      lock?.release();
      if (lock !== null) return announcement;
    } catch (error) {
      announcement.end();
      throw error;
    }
    announcement.end();
    await waitFor(await listOthers(folder), { folder, until, attempt, say });
  }
}

/**
 * Does work that nobody else may be working on the data folder beside: waits while others do
 * something that ends by itself, and refuses where one serves.
 *
 * @param what the work, as what follows “is” in a sentence: `migrating the library`
 * @throws FolderInUse in words, which say who works on the folder; nothing was done then
 */
export async function withFolderLocked<Result>(
  folder: string,
  what: string,
  work: () => Promise<Result>,
  { patience = PATIENCE_MS, say = () => {} }: Waiting = {},
): Promise<Result> {
  mkdirSync(notesOf(folder), { recursive: true, mode: 0o700 });
  const alone = path.join(notesOf(folder), ALONE);
  const until = Date.now() + patience;
  for (let attempt = 0; ; attempt += 1) {
    const lock = await tryLock(alone, 'alone');
    try {
      const others = await listOthers(folder);
      if (lock !== null && others.length === 0) return await workAlone(folder, what, work);
      refuseBeside(folder, what, others);
      lock?.release();
      await waitFor(others, { folder, until, attempt, say });
    } finally {
      lock?.release();
    }
  }
}

async function workAlone<Result>(
  folder: string,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const announcement = await leaveNote(folder, { pid: process.pid, address: null, what });
  try {
    return await work();
  } finally {
    announcement.end();
  }
}

async function listOthers(folder: string): Promise<Running[]> {
  return [...(await listNotes(folder))].flatMap(([id, running]) => (own.has(id) ? [] : [running]));
}

const named = ({ pid, address }: Running): string =>
  address === null ? `process ${pid}` : `${address} (process ${pid})`;

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function refuseBeside(folder: string, what: string, others: readonly Running[]): void {
  const serving = others.filter(({ address }) => address !== null);
  if (serving.length === 0) return;
  throw new FolderInUse(
    `Counterpoint runs on the data folder ${path.resolve(folder)}: ${serving.map(named).join(', ')}. ${upper(what)} needs the folder to itself: stop what runs there (Ctrl+C in its terminal), then do this again. Nothing was changed.`,
    serving,
  );
}

type Wait = { folder: string; until: number; attempt: number; say: (line: string) => void };

async function waitFor(
  others: readonly Running[],
  { folder, until, attempt, say }: Wait,
): Promise<void> {
  const who =
    others.length === 0
      ? `Another program has the data folder ${path.resolve(folder)} to itself (or its file system knows no locks; a folder on a disk of this computer does)`
      : others.map((one) => `${upper(named(one))} is ${one.what}`).join('; ');
  if (Date.now() > until) {
    throw new FolderInUse(
      `${who}, and did not end. Wait until it has, then do this again. Nothing was changed.`,
      others,
    );
  }
  // Most are gone at once.
  if (attempt === 5) say(`  ${who}; waiting for it to end …`);
  await pause(Math.min(50 + 30 * attempt, 400));
}
