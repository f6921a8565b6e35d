import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CopyNote } from '@/lib/backups/looked';
import { isOpenElsewhere } from '@/lib/db/alone';
import { readHeader } from '@/lib/db/file-health';
import { MARK, markFile } from '@/lib/db/file-mark';
import { announceRunning, withFolderLocked } from '@/lib/db/folder-lock';
import { libraryOf } from '@/lib/db/keeping/back-up-library';
import { nextBackup, removeSuperfluous, writeNote } from '@/lib/db/keeping/backups';
import { lookThrough, takeOver } from '@/lib/db/keeping/library-work';
import { readyBackup } from '@/lib/db/keeping/ready-backup';
import { prepareDatabase } from '@/lib/db/prepare';
import { copyAside } from '@/lib/db/set-aside';
import { COMPANIONS, explain, inUse } from '@/lib/db/trouble';
import { keepOnDisk, makeWorkshop, refuseNoRoom, sizeOf, takeCopy } from '@/lib/db/workshop';
import { setAsideLeftLog } from '@/lib/db/write-ahead-log';
import { fileUrl } from '@/lib/fields/file-url';

/** What it is doing meanwhile, for others (see folder-lock.ts). */
const RESTORING = 'restoring a backup';

export type Restored = {
  /** What the library holds now. */
  note: CopyNote;
  /** The backup of what it held before; null where it was damaged or missing. */
  kept: string | null;
  /** The folder with the damaged files; null where the library was sound or missing. */
  setAside: string | null;
  /** The migrations that the backup had not taken yet. */
  migrated: readonly string[];
};

type Restore = {
  folder: string;
  /** A backup, or any copy of a library. */
  backup: string;
  /** What it is called in sentences. */
  name: string;
  migrations: string;
  say: (line: string) => void;
};

/**
 * Makes a library what it was in a backup. What it holds now is backed up before.
 *
 * A sound library stays the same file: it takes over the backup's rows in one transaction, so that it
 * is all old or all new however this ends, whoever has it open. A damaged or missing one gets the
 * backup in its place, where nobody has it open; the damaged files are set aside.
 *
 * @throws DatabaseTrouble in words where it could not be done; the library is as it was then
 */
export async function restoreLibrary(task: Restore): Promise<Restored> {
  const { folder, backup, name, migrations } = task;
  const file = libraryOf(folder);
  const workshop = makeWorkshop(folder);
  try {
    const ready = await readyBackup(backup, name, workshop, migrations);
    const done = (await isSound(file, workshop))
      ? await takeRowsOver(file, ready.file, task)
      : await withFolderLocked(
          folder,
          RESTORING,
          async () => putInPlace(file, ready.file, workshop, task.say),
          task,
        );
    if (done.kept === null) await prepareDatabase(folder, fileUrl(file), migrations, task.say);
    return { ...done, note: ready.note, migrated: ready.migrated };
  } catch (error) {
    throw explain(error, file);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Whether there is a library without a fault, such as a start would refuse; looked at in a copy. */
async function isSound(file: string, workshop: string): Promise<boolean> {
  if (!existsSync(file) || readHeader(file) === null) return false;
  const bench = makeWorkshop(workshop);
  const [looked] = await lookThrough([(await takeCopy(file, bench)) ?? file]);
  rmSync(bench, { recursive: true, force: true });
  return looked?.faults.length === 0;
}

type Done = Pick<Restored, 'kept' | 'setAside'>;

async function takeRowsOver(file: string, ready: string, task: Restore): Promise<Done> {
  const { folder, migrations, say } = task;
  await prepareDatabase(folder, fileUrl(file), migrations, say);
  // The copy of what it holds, the file as it grows, and the log, which has all of it for a moment.
  refuseNoRoom(folder, sizeOf(file) + 2 * sizeOf(ready));
  // No migration puts another file in its place meanwhile.
  const running = { pid: process.pid, address: null, what: RESTORING };
  const announcement = await announceRunning(folder, running, { say });
  try {
    const kept = nextBackup(folder, 'restore');
    const copy = path.join(path.dirname(ready), 'kept.db');
    writeNote(folder, path.basename(kept), await takeOver(file, ready, copy, kept));
    removeSuperfluous(folder);
    return { kept, setAside: null };
  } finally {
    announcement.end();
  }
}

function putInPlace(
  file: string,
  ready: string,
  workshop: string,
  say: (line: string) => void,
): Done {
  const setAside = existsSync(file) ? keepDamaged(file, workshop) : null;
  if (setAside === null) setAsideLeftLog(file, say);
  // SQLite would undo into the new file what a journal says of the old one.
  rmSync(`${file}-journal`, { force: true });
  renameSync(ready, file);
  for (const end of COMPANIONS) rmSync(file + end, { force: true });
  rmSync(markFile(file), { force: true });
  keepOnDisk(path.dirname(file));
  return { kept: null, setAside };
}

/** Copies a damaged library, with all that stands beside it, to a folder that is never deleted. */
function keepDamaged(file: string, workshop: string): string {
  if (isOpenElsewhere(file, workshop) === true) throw inUse(file);
  return copyAside(file, 'damaged', ['', ...COMPANIONS, MARK]);
}
