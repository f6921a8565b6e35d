import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isHeld, type Lock, tryLock } from '@/lib/db/running/file-lock';
import { readJson } from '@/lib/fields/read-json';

// The notes of those who work on a data folder (see folder-lock.ts).

const NOTE = /^(\d+-[0-9a-f]{12})\.json$/;

export type Running = {
  pid: number;
  /** Where it answers in a browser; null: it serves nothing. */
  address: string | null;
  /** What it does, as what follows “is” in a sentence: `migrating the library`. */
  what: string;
};

/** What is held until the program ends, or says that it is done. */
export type Announcement = {
  /** By which others ask whether it still holds (`isRunning`); never given twice. */
  id: string;
  end: () => void;
};

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

/** Where the notes of a data folder lie. */
export const notesOf = (folder: string): string => path.join(path.resolve(folder), '.running');

/** Leaves a note and holds its lock. */
export async function leaveNote(folder: string, running: Running): Promise<Announcement> {
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
export async function listNotes(folder: string): Promise<Map<string, Running>> {
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

/** What the notes of other programs say. */
export async function listOthers(folder: string): Promise<Running[]> {
  return [...(await listNotes(folder))].flatMap(([id, running]) => (own.has(id) ? [] : [running]));
}
