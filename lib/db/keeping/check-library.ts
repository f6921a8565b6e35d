import { existsSync } from 'node:fs';
import type { Looked } from '@/lib/backups/looked';
import { libraryOf } from '@/lib/db/keeping/back-up-library';
import { listBackups } from '@/lib/db/keeping/backups';
import { lookThrough } from '@/lib/db/keeping/library-work';

/** What is found in a file that no database is. */
export const UNREADABLE: Looked = {
  faults: ['file is not a database'],
  lostLinks: 0,
  wrongVersions: 0,
  contents: null,
};

/** What was found in a data folder. */
export type Checked = {
  /** The library's place, and what was found in it; null where there is none. */
  file: string;
  library: Looked | null;
  /** The backups, the one made last first. */
  backups: { file: string; looked: Looked }[];
};

/** Looks through a library that this process has open, so that a log beside it is its own. */
async function lookAt(file: string): Promise<Looked> {
  const [looked] = await lookThrough([file]);
  return looked ?? UNREADABLE;
}

/**
 * Looks through the library and each of its backups; changes nothing.
 *
 * @param look how the library is looked through (`lookBeside` in left-log.ts where it may have a log
 *   of another file)
 */
export async function checkLibrary(folder: string, look = lookAt): Promise<Checked> {
  const file = libraryOf(folder);
  const backups = listBackups(folder);
  const found = await lookThrough(backups);
  return {
    file,
    library: existsSync(file) ? await look(file) : null,
    backups: backups.flatMap((backup, index) => {
      const looked = found[index];
      return looked === undefined ? [] : [{ file: backup, looked }];
    }),
  };
}
