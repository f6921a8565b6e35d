// Asks SQLite something about the library in a process of its own, because a process lets go of a
// database file for sure only when it ends. Exit code 0: yes, 10: another program has it open.
//   node ask-sqlite.mjs look FILE       has nobody else FILE open?
//   node ask-sqlite.mjs empty-log FILE  takes what the log holds into FILE and empties the log
import { createClient } from '@libsql/client';

const IN_USE = 10;
const [, , task, url] = process.argv;

try {
  const client = createClient({ url });
  if (task === 'look') {
    await client.execute('PRAGMA locking_mode = EXCLUSIVE');
    await client.execute('BEGIN EXCLUSIVE');
  } else {
    const answer = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    if (Number(answer.rows[0]?.[0]) !== 0) process.exit(IN_USE);
  }
  process.exit(0);
} catch (error) {
  process.exit(String(error).includes('SQLITE_BUSY') ? IN_USE : 1);
}
