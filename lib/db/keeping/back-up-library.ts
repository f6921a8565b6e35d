import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '@/lib/backups/backup-name';
import type { CopyNote } from '@/lib/backups/looked';
import { keepAsBackup, readBackups, readNote, writeWholeCopy } from '@/lib/db/keeping/backups';
import { DatabaseTrouble, explain } from '@/lib/db/trouble';
import { copyFileQuickly, keepOnDisk, makeWorkshop, refuseNoRoom, sizeOf } from '@/lib/db/workshop';

/** The library of a data folder. */
export const libraryOf = (folder: string): string => path.resolve(folder, 'counterpoint.db');

export type Made = { file: string; note: CopyNote };

/**
 * Says which file is to be copied: the library itself where this process has it open; else a log
 * beside it can be of another file (`withItsLog` in left-log.ts).
 *
 * @param workshop a folder on the same disk
 */
export type Source = (file: string, workshop: string) => Promise<string>;

/** The library itself; for a process that has it open. */
const itself: Source = async (file) => file;

/**
 * Makes a backup of a library, whoever has it open.
 *
 * @throws DatabaseTrouble in words where none could be made; there is none then
 */
export async function backUpLibrary(
  folder: string,
  reason: BackupReason,
  source: Source = itself,
): Promise<Made> {
  return withCopy(folder, source, (copy, note) => ({
    file: keepAsBackup(folder, copy, reason),
    note,
  }));
}

/**
 * Makes the day's backup where something has changed since the last backup; by what the copy holds,
 * not by the clock.
 *
 * @param isWanted asked again when the copy is there: another server can have made one meanwhile
 * @returns null where nothing has changed, or it is not wanted any more
 * @throws as `backUpLibrary`
 */
export async function backUpChanges(folder: string, isWanted: () => boolean): Promise<Made | null> {
  return withCopy(folder, itself, (copy, note) => {
    const [last] = readBackups(folder);
    const isNew = last === undefined || readNote(folder, last.name)?.sum !== note.sum;
    return isNew && isWanted() ? { file: keepAsBackup(folder, copy, 'daily'), note } : null;
  });
}

/**
 * Writes a whole copy of a library to a place of the person's own; it is not among the backups.
 *
 * @throws DatabaseTrouble where there is a file of that name, and as `backUpLibrary`
 */
export async function writeBackupTo(folder: string, to: string, source: Source): Promise<Made> {
  if (existsSync(to)) {
    throw new DatabaseTrouble(`${to} is there already: name another file. Nothing was written.`);
  }
  return withCopy(folder, source, (copy, note) => {
    refuseNoRoom(path.dirname(to), note.bytes);
    const half = `${to}.part-${process.pid}`;
    try {
      copyFileQuickly(copy, half);
      keepOnDisk(half);
      renameSync(half, to);
      keepOnDisk(path.dirname(to));
    } finally {
      rmSync(half, { force: true });
    }
    return { file: to, note };
  });
}

/** Does something with a whole copy of the library that lies on the same disk. */
async function withCopy<Result>(
  folder: string,
  source: Source,
  use: (copy: string, note: CopyNote) => Result,
): Promise<Result> {
  const file = libraryOf(folder);
  if (!existsSync(file)) throw new DatabaseTrouble(`There is no library in ${folder} yet.`);
  refuseNoRoom(folder, sizeOf(file));
  const workshop = makeWorkshop(folder);
  try {
    const from = await source(file, workshop);
    const copy = path.join(workshop, 'copy.db');
    return use(copy, await writeWholeCopy(from, copy));
  } catch (error) {
    throw explain(error, file);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
