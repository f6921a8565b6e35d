import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { copyFileQuickly, keepOnDisk } from '@/lib/db/workshop';
import { stampOf } from '@/lib/fields/stamp';

/**
 * A new folder for files that are set aside. They keep their names in it, so that what belongs
 * together opens together; the folder's name says when and what.
 */
export function makeAside(folder: string, what: string): string {
  const aside = path.join(folder, 'set-aside', `${stampOf(new Date())}-${what}`);
  mkdirSync(aside, { recursive: true });
  return aside;
}

/**
 * Sets a copy of a database file aside that is on the disk when this returns.
 *
 * @param what why, as the folder's name says it
 * @param ends the ends of the names that are copied, as far as they are there; '': the file itself
 * @returns the folder with the copies
 */
export function copyAside(file: string, what: string, ends: readonly string[]): string {
  const aside = makeAside(path.dirname(file), what);
  for (const end of ends) {
    if (!existsSync(file + end)) continue;
    const kept = path.join(aside, path.basename(file) + end);
    copyFileQuickly(file + end, kept);
    keepOnDisk(kept);
  }
  keepOnDisk(aside);
  return aside;
}
