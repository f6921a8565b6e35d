// Asks SQLite whether another program has a database file open, in a process of its own, because a
// process lets go of a database file for sure only when it ends. Exit code 0: nobody, 10: another has.
//   node ask-sqlite.mjs URL
import { createClient } from '@libsql/client/sqlite3';

const IN_USE = 10;
const [, , url] = process.argv;

try {
  const client = createClient({ url });
  await client.execute('PRAGMA locking_mode = EXCLUSIVE');
  await client.execute('BEGIN EXCLUSIVE');
  process.exit(0);
} catch (error) {
  process.exit(String(error).includes('SQLITE_BUSY') ? IN_USE : 1);
}
