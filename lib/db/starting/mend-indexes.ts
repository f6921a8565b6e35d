import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { examine } from '@/lib/db/file-health';
import { withLibraryHeld } from '@/lib/db/hold-library';
import { writeWholeCopy } from '@/lib/db/keeping/backups';
import { copyAside } from '@/lib/db/set-aside';
import { damaged, diskFull } from '@/lib/db/trouble';
import { takeCopy } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

/**
 * Makes the indexes of a damaged library anew from its tables, in a copy that is checked and moved
 * into place. The damaged file is set aside.
 *
 * @throws DatabaseTrouble where more is damaged than indexes; nothing was changed then
 */
export async function mendIndexes(
  file: string,
  workshop: string,
  say: (line: string) => void,
): Promise<void> {
  const aside = await withLibraryHeld(file, async (putInPlace) => {
    const bench = path.join(workshop, 'mended');
    mkdirSync(bench);
    const copy = await takeCopy(file, bench);
    if (copy === null) throw diskFull(path.dirname(file));
    if (!(await isMended(copy))) throw damaged(file);
    // Written anew, because this process still holds the copy open.
    const ready = path.join(workshop, 'ready.db');
    await writeWholeCopy(copy, ready);
    const kept = copyAside(file, 'damaged-indexes', ['']);
    await putInPlace(ready);
    return kept;
  });
  say(
    `  Indexes of ${file} were damaged, by which rows are found; the rows were not. The indexes were made anew, and the file as it was is set aside in ${aside}.`,
  );
}

/**
 * Whether a damaged copy of a library is whole when its indexes are made anew, which is done. Tables are
 * not touched: where one of them is damaged, it stays so.
 */
export async function isMended(copy: string): Promise<boolean> {
  const client = createClient({ url: fileUrl(copy) });
  try {
    await client.execute('REINDEX');
  } catch {
    return false;
  } finally {
    client.close();
  }
  return (await examine(copy)).damage === null;
}
