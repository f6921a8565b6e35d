import { statSync } from 'node:fs';
import { backUpChanges, libraryOf, type Made } from '@/lib/db/keeping/back-up-library';
import { readBackups } from '@/lib/db/keeping/backups';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What a write changes of the library's file or its log; the same: nobody has written. */
export function stateOfLibrary(folder: string): string {
  return ['', '-wal']
    .map((end) => {
      const found = statSync(libraryOf(folder) + end, { bigint: true, throwIfNoEntry: false });
      return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
    })
    .join('|');
}

/**
 * Makes the backup of a day, at most one a day (of UTC) whatever number of servers run on the folder
 * and however often they are started, and only where something has changed since the last backup.
 * This process has the library open.
 *
 * @returns null where none was needed
 * @throws DatabaseTrouble in words where none could be made
 */
export async function backUpDaily(folder: string, now: number): Promise<Made | null> {
  const isWanted = () =>
    !readBackups(folder).some(({ reason, at }) => reason === 'daily' && dayOf(at) === dayOf(now));
  return isWanted() ? backUpChanges(folder, isWanted) : null;
}
