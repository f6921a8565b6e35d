// Runs statements on a database file in a process of its own: only its end closes a file for sure.
//   node run-sql.mjs FILE end SQL…   prints the rows of the last statement as JSON
//   node run-sql.mjs FILE stay SQL…  prints them and waits to be killed, with the file open
import { createClient } from '@libsql/client/sqlite3';

const [, , file, then, ...statements] = process.argv;
const client = createClient({ url: `file:${file}` });
let rows = [];
for (const sql of statements) rows = (await client.execute(sql)).rows;
process.stdout.write(`${JSON.stringify(rows.map((row) => ({ ...row })))}\n`);
// What nobody holds is closed by and by, and with it the lock is gone.
if (then === 'stay') setInterval(() => client.protocol, 1000);
else process.exit(0);
