import path from 'node:path';
import { createClient, type InArgs } from '@libsql/client';
import { LIST_ARRIVALS, type Sweeper, sweepArrivals } from '@/lib/db/arriving/sweep-arrivals';
import { isRunning } from '@/lib/db/folder-lock';
import { fileUrl } from '@/lib/fields/file-url';

/**
 * Takes out of a library what processes left that were killed while they brought something in. For
 * a start, which has no client of the program's own yet.
 *
 * @param file the library, with all migrations
 * @param say takes a line where something was left
 */
export async function sweepLeft(file: string, say: (line: string) => void): Promise<void> {
  const client = createClient({ url: fileUrl(file) });
  const execute = (sql: string, args: InArgs = []) => client.execute({ sql, args });
  const sweeper: Sweeper = {
    list: async () => {
      // Of the days before there were arrivals, where a migration is tried that came before them.
      const { rows } = await execute("SELECT 1 FROM sqlite_schema WHERE name = 'Arrival'");
      if (rows.length === 0) return [];
      return (await execute(LIST_ARRIVALS)).rows.map((row) => ({
        id: String(row.id),
        process: String(row.process),
      }));
    },
    run: async (sql, args) => (await execute(sql, args)).rowsAffected,
  };
  try {
    await execute('PRAGMA foreign_keys = ON');
    const swept = await sweepArrivals(sweeper, (process) => isRunning(path.dirname(file), process));
    if (swept > 0) {
      say('  cleared away what was cut off while it was brought in; nobody had seen it yet');
    }
  } catch (error) {
    // Another program is writing: what was left is out of sight and can wait for the next start.
    if (!/SQLITE_BUSY|locked/i.test(String(error))) throw error;
  } finally {
    client.close();
  }
}
