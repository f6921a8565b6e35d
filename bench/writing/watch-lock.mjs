// Asks for the write lock of a library every two milliseconds. Sent a line, it answers how long others held
// it at the longest since the last one, in ms: {"held":12.5}.
//   node watch-lock.mjs URL
import { createInterface } from 'node:readline';
import { createClient } from '@libsql/client/sqlite3';

// One that met a lock is given up: libSQL leaves its statement open, and with it what it holds.
const open = () => createClient({ url: process.argv[2], timeout: 0 });
let client = open();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let longest = 0;
let since = null;

createInterface({ input: process.stdin })
  .on('line', () => {
    const now = performance.now();
    const held = Math.max(longest, since === null ? 0 : now - since);
    console.log(JSON.stringify({ held }));
    longest = 0;
    since = since === null ? null : now;
  })
  .on('close', () => process.exit(0));

for (;;) {
  try {
    await client.execute('BEGIN IMMEDIATE');
    await client.execute('ROLLBACK');
    if (since !== null) longest = Math.max(longest, performance.now() - since);
    since = null;
  } catch (error) {
    if (!/SQLITE_BUSY|locked/i.test(String(error))) throw error;
    since ??= performance.now();
    client.close();
    client = open();
  }
  await pause(2);
}
