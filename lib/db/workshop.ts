import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { diskFull } from '@/lib/db/trouble';

/** Room that stays free after a copy, and that a migration or a first start needs, in bytes. */
const ROOM_NEEDED = 20 * 1024 * 1024;

/** A folder for what is half-made, in the data folder so that a finished file can be moved. */
export function makeWorkshop(folder: string): string {
  return mkdtempSync(path.join(folder, `.work-${process.pid}-`));
}

function hasRoom(folder: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= bytes + ROOM_NEEDED;
}

/** @throws DatabaseTrouble where the disk has no room for so many bytes */
export function refuseNoRoom(folder: string, bytes: number): void {
  if (!hasRoom(folder, bytes)) throw diskFull(folder);
}

/** Size and time of a file; a missing one and an empty one are the same: they hold nothing. */
function state(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined || found.size === 0n ? '' : `${found.size} ${found.mtimeNs}`;
}

const COPIED = ['', '-wal', '-journal'] as const;

/** The bytes of a database file with its log. */
export function sizeOf(file: string): number {
  return COPIED.reduce(
    (sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/**
 * Copies a database file, with the log beside it, into a workshop, to be looked at there: opening
 * the file itself would already replay the log. Returns the copy's path; null where another
 * program goes on writing, or where there is no room for a copy.
 */
export async function takeCopy(file: string, workshop: string): Promise<string | null> {
  if (!hasRoom(workshop, sizeOf(file))) return null;
  const copy = path.join(workshop, path.basename(file));
  const all = () => COPIED.map((end) => state(file + end)).join('|');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = all();
    try {
      for (const end of COPIED) {
        rmSync(copy + end, { force: true });
        if (state(file + end) !== '') copyFileQuickly(file + end, copy + end);
      }
    } catch (error) {
      // The log of a program that ends just now can go between looking and copying.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (all() === before && existsSync(copy)) return copy;
    await pause(100);
  }
  return null;
}

/** Copies a file; where the file system can, by sharing its blocks. */
export function copyFileQuickly(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function keepOnDisk(fileOrFolder: string): void {
  // Windows has no such call for folders and keeps their names by itself.
  if (process.platform === 'win32' && statSync(fileOrFolder).isDirectory()) return;
  const handle = openSync(fileOrFolder, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
