import 'server-only';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Backup } from '@/lib/backups/backup-name';
import { sayFaults, sayWayOut } from '@/lib/backups/backup-words';
import type { Looked } from '@/lib/backups/looked';
import { db } from '@/lib/db/client';
import { PERSON_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { backUpLibrary } from '@/lib/db/keeping/back-up-library';
import { backupsOf, describeBackups, readBackups } from '@/lib/db/keeping/backups';
import { checkLibrary } from '@/lib/db/keeping/check-library';
import { restoreApart } from '@/lib/db/keeping/restore-apart';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';
import { fileStream } from '@/lib/keep/file-stream';
import type { RestoreChoice } from '@/lib/keep/schema';
import { fileOfUpload, forgetUpload } from '@/lib/keep/upload-data';

export type KeptBackup = Pick<Backup, 'name' | 'number' | 'reason'> & {
  at: Date;
  bytes: number;
  contents: Looked['contents'];
  isDamaged: boolean;
};

/** The backups, the one made last first. */
export async function listKept(actor: Actor): Promise<KeptBackup[]> {
  mustMay(actor, 'keep');
  return (await describeBackups(env.dataFolder)).map(
    ({ name, number, reason, at, bytes, note }) => ({
      name,
      number,
      reason,
      at: new Date(at),
      bytes,
      contents: note.contents,
      isDamaged: note.faults.length > 0,
    }),
  );
}

/** Where the library and its backups lie. */
export function whereKept(actor: Actor): { folder: string; backups: string } {
  mustMay(actor, 'keep');
  const folder = path.resolve(/* turbopackIgnore: true */ env.dataFolder);
  return { folder, backups: backupsOf(folder) };
}

/** What the library holds now. */
export async function countLibrary(actor: Actor): Promise<NonNullable<Looked['contents']>> {
  mustMay(actor, 'keep');
  const [debates, readings, positions] = await Promise.all([
    db.debate.count({ where: { deletedAt: null } }),
    db.reading.count({ where: READING_IN_SIGHT }),
    db.position.count({
      where: { deletedAt: null, ...PERSON_IN_SIGHT, reading: READING_IN_SIGHT },
    }),
  ]);
  return { debates, readings, positions };
}

/** @throws Refusal in words where no backup could be made */
export async function backUpNow(
  actor: Actor,
): Promise<{ bytes: number; contents: Looked['contents'] }> {
  mustMay(actor, 'keep');
  const { note } = await inWords(() => backUpLibrary(env.dataFolder, 'by-hand'));
  return { bytes: note.bytes, contents: note.contents };
}

export type RestoredNow = {
  contents: Looked['contents'];
  /** The number of the backup of what was there before. */
  kept: number | null;
  /** It was of an older version, and was migrated. */
  wasOlder: boolean;
};

/** @throws Refusal in words where it could not be restored; nothing was changed then */
export async function restoreNow(actor: Actor, choice: RestoreChoice): Promise<RestoredNow> {
  mustMay(actor, 'keep');
  const folder = env.dataFolder;
  const { file: backup, name } = await fileOf(choice);
  const { note, migrated, kept } = await inWords(() =>
    restoreApart('restore', { folder, backup, name }),
  );
  if (choice.from === 'upload') await forgetUpload(actor, choice.id);
  const number = readBackups(folder).find((one) => one.name === kept)?.number ?? null;
  return { contents: note.contents, kept: number, wasOlder: migrated.length > 0 };
}

async function fileOf(choice: RestoreChoice): Promise<{ file: string; name: string }> {
  if (choice.from === 'upload') {
    const file = fileOfUpload(choice.id);
    if (file === null) {
      throw new Refusal('The file is not there any more: choose it again. Nothing was changed.');
    }
    return { file, name: 'The file' };
  }
  const file = findBackup(choice.name);
  if (file === null) {
    throw new Refusal('This backup is not there any more: reload the page. Nothing was changed.');
  }
  return { file, name: 'The backup' };
}

/** A backup's file by its name; null where there is none of that name. */
function findBackup(name: string): string | null {
  const found = readBackups(env.dataFolder).some((one) => one.name === name);
  return found ? path.join(backupsOf(env.dataFolder), name) : null;
}

/** A backup as a stream of bytes; null where there is none of that name. */
export async function openBackup(
  actor: Actor,
  name: string,
): Promise<{ bytes: number; stream: ReadableStream } | null> {
  mustMay(actor, 'keep');
  const file = findBackup(name);
  if (file === null) return null;
  const { size } = statSync(file);
  return { bytes: size, stream: await fileStream(file) };
}

export type CheckedNow = {
  /** What is wrong with the library, and what to do; null: nothing is wrong. */
  library: { faults: string[]; wayOut: string } | null;
  backups: number;
  /** The names of the backups that cannot be used, and why. */
  damaged: { name: string; fault: string }[];
};

/** Looks through the library and its backups. */
export async function checkNow(actor: Actor): Promise<CheckedNow> {
  mustMay(actor, 'keep');
  const { library, backups } = await inWords(() => checkLibrary(env.dataFolder));
  const faults = library === null ? ['There is no library file.'] : sayFaults(library);
  return {
    library:
      faults.length === 0 || library === null ? null : { faults, wayOut: sayWayOut(library) },
    backups: backups.length,
    damaged: backups.flatMap(({ file, looked }) =>
      sayFaults(looked)
        .slice(0, 1)
        .map((fault) => ({ name: path.basename(file), fault })),
    ),
  };
}

/** Trouble of the database in its own words. */
async function inWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw new Refusal(error.message);
    throw error;
  }
}
