// Takes arrivals out of a library that nobody brings in any more, in a process of its own, because a
// process lets go of a database file for sure only when it ends.
//   node sweep-library.mjs URL ARRIVAL…   exit code 10: another program is writing
import { createClient } from '@libsql/client/sqlite3';
import { sweepArrival } from './sweep-steps.mjs';

const IN_USE = 10;
const PATIENCE_MS = 2_000;
const [, , url, ...ids] = process.argv;

try {
  const client = createClient({ url, timeout: PATIENCE_MS });
  await client.execute('PRAGMA foreign_keys = ON');
  for (const id of ids) {
    await sweepArrival(async (sql) => (await client.execute({ sql, args: [id] })).rowsAffected);
  }
  process.exit(0);
} catch (error) {
  if (!/SQLITE_BUSY|locked/i.test(String(error))) throw error;
  process.exit(IN_USE);
}
