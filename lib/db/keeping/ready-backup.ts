import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CopyNote } from '@/lib/backups/looked';
import { readHeader } from '@/lib/db/file-health';
import { writeWholeCopy } from '@/lib/db/keeping/backups';
import { lookThrough } from '@/lib/db/keeping/library-work';
import {
  applyMigrations,
  listAppliedMigrations,
  listMigrationNames,
  listUnfinishedMigrations,
} from '@/lib/db/migrations';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { refuseNoRoom, takeCopy } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

/** Copies of a backup that stand on the disk at once until it is ready. */
const COPIES = 3;

/** A backup as the code of today has it, in a workshop. */
export type ReadyBackup = { file: string; note: CopyNote; migrated: readonly string[] };

const refused = (what: string) => new DatabaseTrouble(`${what} Nothing was changed.`);

/**
 * Makes sure that a file is a whole library of ours, in a copy, and brings the copy to where the code
 * expects it. The file itself is only read.
 *
 * @param backup a backup, or any copy of a library; a log beside it is taken with it
 * @param name what it is called in sentences
 * @param workshop a folder on the library's disk
 * @throws DatabaseTrouble where the file is missing, no library, damaged, half-migrated or newer than
 *   the code, or the disk is full
 */
export async function readyBackup(
  backup: string,
  name: string,
  workshop: string,
  migrations: string,
): Promise<ReadyBackup> {
  const found = statSync(backup, { throwIfNoEntry: false });
  if (found === undefined) throw refused(`There is no file ${name}.`);
  if (!found.isFile()) throw refused(`${name} is no file.`);
  if (found.size === 0 || readHeader(backup) === null) {
    throw refused(`${name} is no backup of Counterpoint: it is no SQLite database.`);
  }
  refuseNoRoom(workshop, COPIES * found.size);
  const bench = path.join(workshop, 'chosen');
  mkdirSync(bench);
  const copy = await takeCopy(backup, bench);
  if (copy === null) {
    throw refused(`${name} is being written to by another program. Make a copy and name that.`);
  }
  await refuseUnfit(copy, name, migrations);
  const migrated = await applyMigrations(fileUrl(copy), migrations);
  const ready = path.join(workshop, 'ready.db');
  return { file: ready, note: await writeWholeCopy(copy, ready), migrated };
}

async function refuseUnfit(copy: string, name: string, migrations: string): Promise<void> {
  const [looked] = await lookThrough([copy]);
  if (looked === undefined || looked.faults.length > 0) {
    throw refused(`${name} is damaged (${looked?.faults[0]}). Choose another backup.`);
  }
  const { lostLinks, contents } = looked;
  const known = await listMigrationNames(migrations);
  const taken = await listAppliedMigrations(fileUrl(copy));
  const begun = await listUnfinishedMigrations(fileUrl(copy));
  const newer = taken.filter((one) => !known.includes(one));
  if (taken.length > 0 && newer.length > 0 && newer.length < taken.length) {
    throw refused(
      `${name} was written by a newer Counterpoint (it has ${newer.join(', ')}). Update the code (git pull), then restore it.`,
    );
  }
  // One whose first migration was cut off has taken none, and may lack tables.
  const isOurs = [...taken, ...begun].some((one) => known.includes(one));
  if (!isOurs || (contents === null && begun.length === 0)) {
    throw refused(`${name} is no backup of Counterpoint: it is the database of another program.`);
  }
  if (begun.length > 0) {
    throw refused(
      `${name} is half-migrated: a migration of it was cut off. Choose another backup.`,
    );
  }
  if (lostLinks > 0) {
    throw refused(
      `${name} is damaged: ${lostLinks} of its rows name others that are not there. Choose another backup.`,
    );
  }
}
