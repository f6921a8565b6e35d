import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '@/lib/backups/backup-name';
import type { CopyNote } from '@/lib/backups/looked';
import { isOpenElsewhere } from '@/lib/db/alone';
import { keepAsBackup, refuseNoRoom, writeWholeCopy } from '@/lib/db/keeping/backups';
import { DatabaseTrouble, diskFull, explain } from '@/lib/db/trouble';
import {
  copyFileQuickly,
  freeRoom,
  keepOnDisk,
  makeWorkshop,
  ROOM_NEEDED,
  takeCopy,
} from '@/lib/db/workshop';
import { hasLog, whoseLog } from '@/lib/db/write-ahead-log';

/** The library of a data folder. */
export const libraryOf = (folder: string): string => path.resolve(folder, 'counterpoint.db');

export type Made = { file: string; note: CopyNote };

/** Where this process does not have the library open itself, a log beside it can be of another file. */
type Whose = { isOurs: boolean };

/**
 * Makes a backup of a library, whoever has it open.
 *
 * @throws DatabaseTrouble in words where none could be made; there is none then
 */
export async function backUpLibrary(
  folder: string,
  reason: BackupReason,
  whose: Whose,
): Promise<Made> {
  return withCopy(folder, whose, (copy, note) => ({
    file: keepAsBackup(folder, copy, reason),
    note,
  }));
}

/**
 * Writes a whole copy of a library to a place of the person's own; it is not among the backups.
 *
 * @throws DatabaseTrouble where there is a file of that name, and as `backUpLibrary`
 */
export async function writeBackupTo(folder: string, to: string): Promise<Made> {
  if (existsSync(to)) {
    throw new DatabaseTrouble(`${to} is there already: name another file. Nothing was written.`);
  }
  return withCopy(folder, { isOurs: false }, (copy, note) => {
    if (freeRoom(path.dirname(to)) < note.bytes + ROOM_NEEDED) throw diskFull(path.dirname(to));
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
  { isOurs }: Whose,
  use: (copy: string, note: CopyNote) => Result,
): Promise<Result> {
  const file = libraryOf(folder);
  if (!existsSync(file)) throw new DatabaseTrouble(`There is no library in ${folder} yet.`);
  refuseNoRoom(folder, file);
  const workshop = makeWorkshop(folder);
  try {
    const from = isOurs ? file : await withItsLog(file, workshop);
    const copy = path.join(workshop, 'copy.db');
    return use(copy, await writeWholeCopy(from, copy));
  } catch (error) {
    throw explain(error, file);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * What is to be copied: the library; or, where nobody has it open and a log lies beside it, a copy of
 * both without a log of another file, because opening the library itself would replay any.
 */
async function withItsLog(file: string, workshop: string): Promise<string> {
  if (!hasLog(file) || isOpenElsewhere(file, workshop) !== false) return file;
  const bench = path.join(workshop, 'with-log');
  mkdirSync(bench);
  const copy = await takeCopy(file, bench);
  if (copy === null) return file;
  if ((await whoseLog(file, copy)) === 'doubtful') {
    throw new DatabaseTrouble(
      `The log beside ${file} does not fit it. Start Counterpoint once: it keeps both and says what to do. Nothing was written.`,
    );
  }
  return copy;
}
