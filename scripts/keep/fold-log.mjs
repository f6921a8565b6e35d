// Takes what a library's log holds into the library, in a process of its own: a large one takes
// longer than a server may be busy with it.
//   node fold-log.mjs FILE URL
import { existsSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createClient } from '@libsql/client/sqlite3';

/** Whoever still reads is through by then. */
const PATIENCE_MS = 1_500;
const [, , file, url] = process.argv;

/**
 * Whether it is the file that the last start marked (lib/db/file-mark.ts): SQLite would replay the log
 * over any other that was put in its place.
 */
async function isMarked() {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const marks = readFileSync(`${file}-mark`, 'utf8').split(/\s+/).filter(Boolean);
    return marks.map(Number).includes(buffer.readUInt32BE(60));
  } finally {
    await handle.close();
  }
}

const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
if (hasLog && existsSync(file) && existsSync(`${file}-mark`) && (await isMarked())) {
  const client = createClient({ url, timeout: PATIENCE_MS });
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
}
process.exit(0);
