// Keeps all others from reading or writing a library, in a process of its own, because a process lets
// go of a database file for sure only when it ends. It says “holds”, and holds until its input ends:
// when it is told to, or when the program that wanted it was killed. Told “move”, it takes away all
// that stands beside the library and would be taken to belong to a file put in its place, and says
// “bare”.
//   node keep-others-out.mjs FILE URL   exit code 10: another program has it open
import { rmSync, statSync } from 'node:fs';
import { createClient } from '@libsql/client/sqlite3';

const IN_USE = 10;
/** Somebody who only looks, or one that holds it and was told to let go, is gone by then. */
const PATIENCE_MS = 3_000;
const [, , file, url] = process.argv;

const inode = () => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
const isBusy = (error) => /SQLITE_BUSY|locked/i.test(String(error));

async function hold() {
  const before = inode();
  const client = createClient({ url, timeout: 100 });
  // From the first statement on, for as long as it is open.
  await client.execute('PRAGMA locking_mode = EXCLUSIVE');
  await client.execute('BEGIN EXCLUSIVE');
  await client.execute('COMMIT');
  const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  if (Number(rows[0]?.[0]) !== 0) throw new Error('SQLITE_BUSY');
  if (before === undefined || inode() !== before) process.exit(IN_USE);
  return { client, held: before };
}

async function takeAwayWhatStandsBeside(client) {
  await client.execute('PRAGMA journal_mode = DELETE');
  // What is written from now on leaves nothing beside the file.
  await client.execute('PRAGMA journal_mode = MEMORY');
  // What was in them stands in the file; SQLite would let them lie until the lock ends.
  for (const end of ['-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}

async function holdInTime() {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await hold();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > until) process.exit(IN_USE);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function letGo(client) {
  await client.execute('PRAGMA locking_mode = NORMAL');
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('SELECT count(*) FROM sqlite_master');
  client.close();
}

// Ctrl+C reaches the whole group: what is held then is let go by the end of the input.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
try {
  const { client, held } = await holdInTime();
  process.stdout.on('error', () => {});
  process.stdout.write('holds\n');
  const told = new Promise((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('error', resolve);
  });
  process.stdin.once('data', async () => {
    await takeAwayWhatStandsBeside(client);
    process.stdout.write('bare\n');
  });
  await told;
  // Where another file took its place, a program that opened this one meanwhile can save nothing in
  // it: without a log SQLite sees at each write that the file was moved. So it stays without.
  if (inode() === held) await letGo(client);
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
