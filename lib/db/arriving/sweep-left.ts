import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { listLeft } from '@/lib/db/arriving/left-arrivals';
import { fileUrl } from '@/lib/fields/file-url';

const PROGRAM = fileURLToPath(new URL('./sweep-library.mjs', import.meta.url));
const IN_USE = 10;

/**
 * Takes out of a library what processes left that were killed while they brought something in. Where
 * another program is writing it is left to the next start: it is out of sight.
 *
 * @param file the library, with all migrations
 * @param looked a copy of it, in which it is looked whether there is anything
 * @param say takes a line where something was left
 */
export async function sweepLeft(
  file: string,
  looked: string,
  say: (line: string) => void,
): Promise<void> {
  const left = await listLeft(path.dirname(file), await listArrivals(looked));
  if (left.length === 0) return;
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, fileUrl(file), ...left], {
    encoding: 'utf8',
  });
  if (status === IN_USE) return;
  if (status !== 0) throw new Error(stderr || `${PROGRAM} ended with ${status}`);
  say('  cleared away what was cut off while it was brought in; nobody had seen it yet');
}

async function listArrivals(copy: string): Promise<{ id: string; process: string }[]> {
  const client = createClient({ url: fileUrl(copy) });
  try {
    // A copy of before a migration may have none.
    const { rows } = await client.execute("SELECT 1 FROM sqlite_schema WHERE name = 'Arrival'");
    if (rows.length === 0) return [];
    const arrivals = await client.execute('SELECT "id", "process" FROM "Arrival"');
    return arrivals.rows.map((row) => ({ id: String(row.id), process: String(row.process) }));
  } finally {
    client.close();
  }
}
