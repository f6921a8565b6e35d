import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  type Backup,
  type BackupReason,
  lastMadeFirst,
  readBackupName,
  writeBackupName,
} from '@/lib/backups/backup-name';
import { listSuperfluous } from '@/lib/backups/kept-backups';
import { type CopyNote, copyNote } from '@/lib/backups/looked';
import { copyLibrary, noteCopy } from '@/lib/db/keeping/library-work';
import { keepOnDisk } from '@/lib/db/workshop';
import { readJson } from '@/lib/fields/read-json';

/** Where the backups of a library lie. */
export const backupsOf = (folder: string): string => path.join(folder, 'backups');

/** What was noted of the backups; apart from them, so that in their folder lies what can be restored. */
const notesOf = (folder: string): string => path.join(folder, '.backup-notes');

/** What was noted of a copy, beside it until it is kept. */
const noteFile = (copy: string): string => `${copy}.json`;

const keptNote = (folder: string, name: string): string =>
  path.join(notesOf(folder), `${name}.json`);

/** The backups that this program made, the one made last first. */
export function readBackups(folder: string): Backup[] {
  if (!existsSync(backupsOf(folder))) return [];
  return readdirSync(backupsOf(folder))
    .flatMap((name) => readBackupName(name) ?? [])
    .sort(lastMadeFirst);
}

/** Paths of the backups, the one made last first. */
export function listBackups(folder: string): string[] {
  return readBackups(folder).map(({ name }) => path.join(backupsOf(folder), name));
}

/** What was noted when a backup was made; null where nothing was, or the file is another since. */
export function readNote(folder: string, name: string): CopyNote | null {
  try {
    const note = copyNote.safeParse(readJson(readFileSync(keptNote(folder, name), 'utf8')));
    const { size } = statSync(path.join(backupsOf(folder), name));
    return note.success && note.data.bytes === size ? note.data : null;
  } catch {
    return null;
  }
}

/** Notes what a backup holds. Without it the backup is as good; so trouble with it is no trouble. */
export function writeNote(folder: string, name: string, note: CopyNote): void {
  try {
    mkdirSync(notesOf(folder), { recursive: true });
    writeFileSync(keptNote(folder, name), `${JSON.stringify(note)}\n`);
  } catch {
    rmSync(keptNote(folder, name), { force: true });
  }
}

export type DescribedBackup = Backup & {
  file: string;
  bytes: number;
  /** What was found in it when it was made, or now for the first time. */
  note: CopyNote;
};

/** The backups with what they hold, the one made last first. Those without a note get one. */
export async function describeBackups(folder: string): Promise<DescribedBackup[]> {
  const described: DescribedBackup[] = [];
  for (const backup of readBackups(folder)) {
    const file = path.join(backupsOf(folder), backup.name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) continue;
    let note = readNote(folder, backup.name);
    if (note === null) {
      note = await noteCopy(file);
      writeNote(folder, backup.name, note);
    }
    described.push({ ...backup, file, bytes: found.size, note });
  }
  return described;
}

/**
 * Writes a library, with what its log holds, as one file, also while others read it and write to
 * it. The copy is on the disk, sound, and holds as many rows as the library when this returns; what
 * was found in it is noted beside it.
 *
 * @throws an error where that could not be had; there is no copy then
 */
export async function writeWholeCopy(from: string, to: string): Promise<CopyNote> {
  const note = await copyLibrary(from, to);
  writeFileSync(noteFile(to), JSON.stringify(note));
  return note;
}

/** The path of the backup that is made next. */
export function nextBackup(folder: string, reason: BackupReason): string {
  mkdirSync(backupsOf(folder), { recursive: true });
  const number = (readBackups(folder)[0]?.number ?? 0) + 1;
  return path.join(backupsOf(folder), writeBackupName(new Date(), number, reason));
}

/**
 * Takes a whole copy, with its note, into the backups; then those go that the rule lets go of. Files
 * whose names this program did not give are left alone.
 *
 * @param copy a whole copy on the same disk; it is moved
 * @returns the backup's path
 */
export function keepAsBackup(
  folder: string,
  copy: string,
  reason: BackupReason = 'migration',
): string {
  const backup = nextBackup(folder, reason);
  renameSync(copy, backup);
  if (existsSync(noteFile(copy))) {
    mkdirSync(notesOf(folder), { recursive: true });
    renameSync(noteFile(copy), keptNote(folder, path.basename(backup)));
  }
  keepOnDisk(backupsOf(folder));
  removeSuperfluous(folder);
  return backup;
}

/** Removes the backups that the rule lets go of, and notes of what is not there any more. */
export function removeSuperfluous(folder: string): void {
  for (const { name } of listSuperfluous(readBackups(folder), Date.now())) {
    rmSync(path.join(backupsOf(folder), name), { force: true });
  }
  if (!existsSync(notesOf(folder))) return;
  const notes = new Set(readBackups(folder).map(({ name }) => `${name}.json`));
  for (const note of readdirSync(notesOf(folder))) {
    if (!notes.has(note)) rmSync(path.join(notesOf(folder), note), { force: true });
  }
}
