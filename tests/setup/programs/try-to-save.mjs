// Tries to save into a library at each line it is given, with one connection, and says what came out.
//   node try-to-save.mjs FILE SQL
import { createInterface } from 'node:readline';
import { createClient } from '@libsql/client/sqlite3';

const [, , file, sql] = process.argv;
const client = createClient({ url: `file:${file}`, timeout: 50 });
for await (const _ of createInterface({ input: process.stdin })) {
  const said = await client.execute(sql).then(() => 'saved', String);
  process.stdout.write(`${said}\n`);
}
process.exit(0);
