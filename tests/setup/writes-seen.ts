import { createClient } from '@libsql/client/sqlite3';
import { env } from '@/lib/env';
import { fileUrl } from '@/lib/fields/file-url';

/**
 * A number that is another one after every write of the program to the library, by SQLite's own
 * account (`PRAGMA data_version`, asked by a connection that never writes): where it stays, not one row
 * was written, and none has to be read to know it.
 */
export function watchWrites(): () => Promise<number> {
  const watcher = createClient({ url: fileUrl(env.databaseFile) });
  return async () => {
    const { rows } = await watcher.execute('PRAGMA data_version');
    return Number(rows[0]?.data_version);
  };
}
