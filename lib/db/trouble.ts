import { existsSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Trouble that a person can mend, in one line with the way out. */
export class DatabaseTrouble extends Error {}

/** What SQLite keeps beside a database file: the log of what was saved last, and its index. */
export const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** A database file and what stands beside it, as far as they are there. */
export function listTogether(file: string): string[] {
  return [file, ...COMPANIONS.map((end) => file + end)].filter((one) => existsSync(one));
}

const DAMAGE =
  /not a database|malformed|corrupt|SQLITE_NOTADB|file is encrypted|unsupported file format|foreign key mismatch/i;

/** True where SQLite's words say that what it read is damaged, not that it could not be read. */
export function saysDamage(error: unknown): boolean {
  return DAMAGE.test(error instanceof Error ? error.message : String(error));
}

/** True where SQLite's words say that somebody else has the file, or writes to it. */
export function saysBusy(error: unknown): boolean {
  return /SQLITE_BUSY|locked/i.test(error instanceof Error ? error.message : String(error));
}

/**
 * Says which files belong together and what to do with each.
 *
 * @param what the fault, as what follows the file's name in a sentence
 */
export function damaged(file: string, what = 'is damaged'): DatabaseTrouble {
  const [, ...beside] = listTogether(file);
  const together =
    beside.length === 0
      ? 'Move it into another folder and keep it'
      : `${beside.join(' and ')} ${beside.length === 1 ? 'belongs' : 'belong'} to it and may hold what was saved last. Move all ${beside.length + 1} into another folder and keep them together`;
  const backups = path.join(path.dirname(file), 'backups');
  const next = existsSync(backups)
    ? `put back a backup from ${backups} (“npm run -s counterpoint -- restore” shows them, and sets the damaged files aside by itself), or start without one to begin anew`
    : `put a copy of your own in its place, named ${path.basename(file)}, or start without one to begin anew (there is no backup in ${backups} yet)`;
  return new DatabaseTrouble(
    `The database file ${file} ${what}. ${together}; then ${next}. Nothing was changed.`,
  );
}

/** A folder of ours for what is half-made, at the end of a path. */
const WORKSHOP = /[\\/]\.work-\d+-[^\\/]*$/;

/** @param folder the data folder, or one of ours in it, of which nobody knows */
export function diskFull(folder: string): DatabaseTrouble {
  return new DatabaseTrouble(
    `The disk that holds ${path.resolve(folder).replace(WORKSHOP, '')} is full. Free some room (20 MB and the size of the database), or set COUNTERPOINT_DATA_DIR to a folder on another disk. Nothing was lost.`,
  );
}

/** Why a data folder cannot be used, from what the system says, with the way out. */
export function folderTrouble(folder: string, error: unknown): DatabaseTrouble {
  const code = String((error as NodeJS.ErrnoException).code);
  const place = path.resolve(folder);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder);
  const why = (): string => {
    const target = lostTarget(place);
    if (target !== null)
      return `it is a link to ${target}, which is not there. Connect the disk that it lies on`;
    switch (code) {
      case 'EEXIST':
        return 'a file of that name is in the way. Move it away';
      case 'ENOTDIR':
        return 'it lies in a file, not in a folder. Move that file away';
      case 'EROFS':
        return 'its disk can only be read. Make the disk writable';
      case 'ENAMETOOLONG':
        return 'its name is too long. Give it a shorter one';
      default:
        return `the system says ${code}. Give yourself the right to write there`;
    }
  };
  return new DatabaseTrouble(
    `The data folder ${place} cannot be written to: ${why()}, or set COUNTERPOINT_DATA_DIR to another folder. Nothing was changed.`,
  );
}

/** What a link leads to, where that is not there; null: it is there, or this is no link. */
export function lostTarget(file: string): string | null {
  if (existsSync(file)) return null;
  try {
    return path.resolve(path.dirname(file), readlinkSync(file));
  } catch {
    return null;
  }
}

/** What SQLite says where writing or reading failed, also at a limit on the size of files. */
function diskFails(folder: string): DatabaseTrouble {
  return new DatabaseTrouble(
    `The disk that holds ${path.resolve(folder)} failed while it was written to or read. Look whether it is full or damaged, then do this again. Nothing was lost.`,
  );
}

export function inUse(file: string): DatabaseTrouble {
  return new DatabaseTrouble(
    `The database file ${file} is in use by another program. Stop the other Counterpoint first, then start again.`,
  );
}

/** An error of SQLite or of the disk in words for a person, or the error itself where none fit. */
export function explain(error: unknown, file: string): Error {
  if (error instanceof DatabaseTrouble) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (saysDamage(error)) return damaged(file);
  if (/SQLITE_FULL|disk is full|ENOSPC|EDQUOT|EFBIG/i.test(message)) {
    return diskFull(path.dirname(file));
  }
  if (/SQLITE_IOERR|disk I\/O error|\bEIO\b/i.test(message)) return diskFails(path.dirname(file));
  if (/SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|readonly/i.test(message)) {
    return new DatabaseTrouble(
      `The database file ${file} cannot be written to. Give yourself the right to write it, or set COUNTERPOINT_DATA_DIR to another folder.`,
    );
  }
  if (saysBusy(error)) return inUse(file);
  const [failed] = /SQLITE_(?:IOERR|PROTOCOL|NOLFS)\w*|\bEIO\b/.exec(message) ?? [];
  if (failed !== undefined) {
    return new DatabaseTrouble(
      `The disk that holds ${file} failed (${failed}), or its file system knows no locks, as some network drives. Look after the disk, or set COUNTERPOINT_DATA_DIR to a folder on a disk of this computer. Nothing was changed.`,
    );
  }
  return error instanceof Error ? error : new Error(message);
}
