import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock } from '@/lib/db/running/file-lock';
import {
  type Announcement,
  leaveNote,
  listNotes,
  listOthers,
  notesOf,
  type Running,
} from '@/lib/db/running/notes';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { capital } from '@/lib/words/capital';

// Who works on a data folder. Each program has a note in `.running`, and beside it a file on which
// it keeps a lock of SQLite's: the system lets go of that when the program ends, however it ends, so
// a note whose file is free is one of the dead, also where its number was given to another since.
// Who needs the folder alone locks `folder.lock` and then looks at the notes; who comes leaves his
// note and then looks at `folder.lock`. So one of the two sees the other. These files are only ever
// opened by SQLite: the system drops all locks of a program on a file that it closes once.

const ALONE = 'folder.lock';

/** How long somebody waits for the folder, in ms: longer than any migration takes. */
const PATIENCE_MS = 120_000;

type Waiting = {
  /** How long to wait, in ms. */
  patience?: number;
  /** Takes one line when it has to wait. */
  say?: (line: string) => void;
};

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
 * @throws DatabaseTrouble in words where the other one takes too long
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
 * @throws DatabaseTrouble in words, which say who works on the folder; nothing was done then
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

const named = ({ pid, address }: Running): string =>
  address === null ? `process ${pid}` : `${address} (process ${pid})`;

function refuseBeside(folder: string, what: string, others: readonly Running[]): void {
  const serving = others.filter(({ address }) => address !== null);
  if (serving.length === 0) return;
  throw new DatabaseTrouble(
    `Counterpoint runs on the data folder ${path.resolve(folder)}: ${serving.map(named).join(', ')}. ${capital(what)} needs the folder to itself: stop what runs there (Ctrl+C in its terminal), then do this again. Nothing was changed.`,
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
      : others.map((one) => `${capital(named(one))} is ${one.what}`).join('; ');
  if (Date.now() > until) {
    throw new DatabaseTrouble(
      `${who}, and did not end. Wait until it has, then do this again. Nothing was changed.`,
    );
  }
  // Most are gone at once.
  if (attempt === 5) say(`  ${who}; waiting for it to end …`);
  await pause(Math.min(50 + 30 * attempt, 400));
}
