import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examine } from '@/lib/db/file-health';
import { withLibraryHeld } from '@/lib/db/hold-library';
import { keepAsBackup, writeWholeCopy } from '@/lib/db/keeping/backups';
import { applyMigrations } from '@/lib/db/migrations';
import {
  countRows,
  listCountFaults,
  listMeantChanges,
  type RowCounts,
} from '@/lib/db/starting/row-counts';
import { DatabaseTrouble, diskFull, explain } from '@/lib/db/trouble';
import { takeCopy } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

type Migration = {
  /** The library. */
  file: string;
  /** A folder on the same disk. */
  workshop: string;
  migrations: string;
  /** A backup that holds just what the library holds, so that none has to be made; null: none. */
  backup: string | null;
  say: (line: string) => void;
};

/**
 * Migrates a library and returns the names of the migrations. It is done on a copy that is checked
 * and moved into place when it is complete: what is cut off or fails before leaves the library as it
 * was, and no backup, so that repeated failures push none out. From before the copy until after the
 * move nobody else can read or change the library.
 *
 * @throws DatabaseTrouble where another program has the library open, or the copy came out with a
 *   fault; the library is as it was
 */
export function migrateLibrary(task: Migration): Promise<string[]> {
  return withLibraryHeld(task.file, (putInPlace) => migrateCopy(task, putInPlace));
}

async function migrateCopy(
  task: Migration,
  putInPlace: (ready: string) => Promise<void>,
): Promise<string[]> {
  const { file, workshop, migrations, backup, say } = task;
  const bench = path.join(workshop, 'migrated');
  mkdirSync(bench);
  const copy = await takeCopy(file, bench);
  // Nobody else can have kept it from being copied.
  if (copy === null) throw diskFull(path.dirname(file));
  const unmigrated = path.join(workshop, 'backup.db');
  if (backup === null) await writeWholeCopy(copy, unmigrated);
  const before = { counts: await countRows(copy), ...(await examine(copy)) };
  const applied = await tryMigrations(file, copy, migrations);
  // Written once more, because this process still holds the copy open: what it lets go of later
  // must not be the library.
  const ready = path.join(workshop, 'ready.db');
  await writeWholeCopy(copy, ready);
  await refuseFaults(file, ready, before, listAllMeantChanges(migrations, applied));
  if (backup === null) say(`  backed up to ${keepAsBackup(path.dirname(file), unmigrated)}`);
  await putInPlace(ready);
  for (const name of applied) say(`  migrated: ${name}`);
  return applied;
}

async function tryMigrations(file: string, copy: string, migrations: string): Promise<string[]> {
  try {
    return await applyMigrations(fileUrl(copy), migrations);
  } catch (error) {
    const told = explain(error, file);
    if (told instanceof DatabaseTrouble) throw told;
    throw notMigrated(file, told.message);
  }
}

const notMigrated = (file: string, reason: string): DatabaseTrouble =>
  new DatabaseTrouble(
    `The database ${file} could not be migrated: ${reason.replace(/\s+/g, ' ').trim().slice(0, 300)}. It is as it was, and the version of Counterpoint before this one opens it.`,
  );

function listAllMeantChanges(migrations: string, applied: readonly string[]): Set<string> {
  return new Set([
    '_prisma_migrations',
    ...applied.flatMap((name) => [
      ...listMeantChanges(readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8')),
    ]),
  ]);
}

/** What was migrated is not put in place where it came out damaged, or with fewer or more rows. */
async function refuseFaults(
  file: string,
  ready: string,
  before: { counts: RowCounts; lostLinks: number },
  meant: ReadonlySet<string>,
): Promise<void> {
  const { damage, lostLinks } = await examine(ready);
  const faults = [
    ...(damage === null ? [] : [damage]),
    ...(lostLinks > before.lostLinks
      ? [`${lostLinks - before.lostLinks} rows would name others that are not there`]
      : []),
    ...listCountFaults(before.counts, await countRows(ready), meant),
  ];
  if (faults.length > 0) throw notMigrated(file, faults.join('; '));
}
