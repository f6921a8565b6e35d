import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { emptyLog, isOpenElsewhere } from '@/lib/db/alone';
import { keepAsBackup, writeWholeCopy } from '@/lib/db/backups';
import { applyMigrations } from '@/lib/db/migrations';
import { DatabaseTrouble, explain, inUse } from '@/lib/db/trouble';
import { isSameState, keepOnDisk, takeCopy } from '@/lib/db/workshop';
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
 * Migrates a library and returns the names of the migrations. It is done on a copy that is moved
 * into place when it is complete: what is cut off or fails before leaves the library as it was,
 * and no backup, so that repeated failures push none out.
 *
 * Another program that has the library open would go on with the replaced file. Then the library
 * itself is backed up and migrated; if that is cut off, the next start puts the backup back.
 */
export async function migrateLibrary(task: Migration): Promise<string[]> {
  const { file, workshop, say } = task;
  const isAlone = isOpenElsewhere(file, workshop) === false && emptyLog(file);
  const applied = isAlone ? await migrateCopy(task) : await migrateInPlace(task);
  for (const name of applied) say(`  migrated: ${name}`);
  return applied;
}

async function migrateCopy(task: Migration): Promise<string[]> {
  const { file, workshop, migrations, backup, say } = task;
  const bench = path.join(workshop, 'migrated');
  mkdirSync(bench);
  const before = statSync(file, { bigint: true });
  const copy = await takeCopy(file, bench);
  if (copy === null) throw inUse(file);
  const unmigrated = path.join(workshop, 'backup.db');
  if (backup === null) await writeWholeCopy(copy, unmigrated);
  const applied = await tryMigrations(file, copy, migrations);
  // Written once more, because this process still holds the copy open: what it lets go of later
  // must not be the library.
  const ready = path.join(workshop, 'ready.db');
  await writeWholeCopy(copy, ready);
  if (!isSameState(file, before) || isOpenElsewhere(file, workshop) === true) throw inUse(file);
  if (backup === null) say(`  backed up to ${keepAsBackup(path.dirname(file), unmigrated)}`);
  renameSync(ready, file);
  keepOnDisk(path.dirname(file));
  return applied;
}

async function tryMigrations(file: string, copy: string, migrations: string): Promise<string[]> {
  try {
    return await applyMigrations(fileUrl(copy), migrations);
  } catch (error) {
    const told = explain(error, file);
    if (told instanceof DatabaseTrouble) throw told;
    const reason = told.message.replace(/\s+/g, ' ').trim().slice(0, 300);
    throw new DatabaseTrouble(
      `The database ${file} could not be migrated: ${reason}. It is as it was, and the version of Counterpoint before this one opens it.`,
    );
  }
}

async function migrateInPlace(task: Migration): Promise<string[]> {
  const { file, workshop, migrations, backup, say } = task;
  if (backup === null) {
    const copy = path.join(workshop, 'backup.db');
    await writeWholeCopy(file, copy);
    say(`  backed up to ${keepAsBackup(path.dirname(file), copy)}`);
  }
  return applyMigrations(fileUrl(file), migrations);
}
