import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { examine } from '@/lib/db/file-health';
import { MARK } from '@/lib/db/file-mark';
import { withLibraryHeld } from '@/lib/db/hold-library';
import { listBackups } from '@/lib/db/keeping/backups';
import { listAppliedMigrations, listUnfinishedMigrations } from '@/lib/db/migrations';
import { copyAside } from '@/lib/db/set-aside';
import { readLastTimes } from '@/lib/db/starting/last-times';
import { DatabaseTrouble, inUse, listTogether } from '@/lib/db/trouble';
import { copyFileQuickly, keepOnDisk } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

/**
 * Whether a backup is the library as it was before the migration that was cut off: it has taken no
 * other migrations, finished all it began, and nothing was entered after it.
 */
async function isFromBefore(backup: string, library: string): Promise<boolean> {
  if ((await examine(backup)).damage !== null) return false;
  if ((await listUnfinishedMigrations(fileUrl(backup))).length > 0) return false;
  const taken = await listAppliedMigrations(fileUrl(library));
  const before = await listAppliedMigrations(fileUrl(backup));
  if (before.length === 0 || before.some((name) => !taken.includes(name))) return false;
  const last = await readLastTimes(library);
  const lastBefore = await readLastTimes(backup);
  return [...lastBefore].every(([column, at]) => (last.get(column) ?? '') <= at);
}

/** The backup made last that is the library before its migration, copied into the workshop. */
async function findBackup(folder: string, library: string, workshop: string) {
  for (const [index, backup] of listBackups(folder).entries()) {
    // Looked at in a copy, so that nothing is written beside a backup.
    const bench = path.join(workshop, `backup-${index}`);
    mkdirSync(bench);
    const looked = path.join(bench, 'looked-at.db');
    copyFileQuickly(backup, looked);
    if (await isFromBefore(looked, library)) return backup;
  }
  return null;
}

/**
 * Puts a library whose migration was cut off back to what it was, from the backup made before the
 * migration. The half-migrated files are kept: set aside, under their names.
 *
 * @param file the library
 * @param looked a copy of it with its log, or itself
 * @returns the backup that was put back
 * @throws DatabaseTrouble where there is no such backup or another program has the library open;
 *   nothing is changed then
 */
export async function putBackInterrupted(
  file: string,
  looked: string,
  workshop: string,
  say: (line: string) => void,
): Promise<string> {
  const [unfinished] = await listUnfinishedMigrations(fileUrl(looked));
  const folder = path.dirname(file);
  if (looked === file) throw inUse(file);
  const backup = await findBackup(folder, looked, workshop);
  if (backup === null) {
    throw new DatabaseTrouble(
      `The migration ${unfinished} of the database ${file} was cut off, and ${path.join(folder, 'backups')} holds no backup of the library as it was before. Nothing was changed. Keep ${listTogether(file).join(', ')} together in another folder; then put an older backup in place, named ${path.basename(file)} (what was entered after it is then only in the files you keep), or start without one to begin anew.`,
    );
  }
  const restored = path.join(workshop, 'restored.db');
  copyFileQuickly(backup, restored);
  keepOnDisk(restored);
  const aside = await withLibraryHeld(file, async (putInPlace) => {
    // With the number it bore.
    const kept = copyAside(file, 'half-migrated', ['', MARK]);
    await putInPlace(restored);
    return kept;
  });
  say(
    `  The migration ${unfinished} was cut off. The library was put back as it was before, from ${backup}; the half-migrated file was set aside in ${aside}.`,
  );
  return backup;
}
