import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Looked } from '@/lib/backups/looked';
import { isOpenElsewhere } from '@/lib/db/alone';
import { readHeader } from '@/lib/db/file-health';
import { libraryOf } from '@/lib/db/keeping/back-up-library';
import { listBackups } from '@/lib/db/keeping/backups';
import { lookThrough } from '@/lib/db/keeping/library-work';
import { makeWorkshop, takeCopy } from '@/lib/db/workshop';
import { hasLog } from '@/lib/db/write-ahead-log';

/** What was found in a data folder. */
export type Checked = {
  /** The library's place, and what was found in it; null where there is none. */
  file: string;
  library: Looked | null;
  /** The backups, the one made last first. */
  backups: { file: string; looked: Looked }[];
};

/**
 * Looks through the library and each of its backups; changes nothing.
 *
 * @param isOurs this process has the library open, so that a log beside it is its own
 */
export async function checkLibrary(
  folder: string,
  { isOurs }: { isOurs: boolean },
): Promise<Checked> {
  const file = libraryOf(folder);
  const backups = listBackups(folder);
  const found = await lookThrough(backups);
  return {
    file,
    library: existsSync(file) ? await look(file, isOurs) : null,
    backups: backups.flatMap((backup, index) => {
      const looked = found[index];
      return looked === undefined ? [] : [{ file: backup, looked }];
    }),
  };
}

const NO_DATABASE: Looked = {
  faults: ['file is not a database'],
  lostLinks: 0,
  wrongVersions: 0,
  contents: null,
};

async function look(file: string, isOurs: boolean): Promise<Looked> {
  if (!isOurs && readHeader(file) === null) return NO_DATABASE;
  const workshop = makeWorkshop(path.dirname(file));
  try {
    // A log that nobody has open is looked at in a copy: opening the library would replay it.
    const isLeft = !isOurs && hasLog(file) && isOpenElsewhere(file, workshop) === false;
    const bench = path.join(workshop, 'looked-at');
    mkdirSync(bench);
    const [looked] = await lookThrough([(isLeft ? await takeCopy(file, bench) : null) ?? file]);
    return looked ?? NO_DATABASE;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
