// Work on a whole library in a process of its own: SQLite works synchronously, so that a server that
// did it itself would answer nobody meanwhile; and only a process that ends lets go of a file for sure.
//   node work-on-library.mjs copy FROM TO              a whole, examined copy
//   node work-on-library.mjs take-over FILE READY COPY KEPT
//                                                      keeps FILE as KEPT, written as COPY on the same
//                                                      disk, then has READY's rows in FILE
//   node work-on-library.mjs look FILE…                what each holds and whether it is sound
//   node work-on-library.mjs note COPY                 the same of a copy that SQLite wrote, as when it
//                                                   was made
// Answers with a line of JSON; trouble with its words on stderr and exit code 1.
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { hasReadableNames, listFaults, quoted } from '../../lib/db/text-health.mjs';

/** How often a copy is tried that another program wrote beside. */
const TRIES = 3;

/** How long the library's write lock is waited for. */
const PATIENCE_MS = 15_000;

/** Numbers in a file's first page that change without its content: counters, and the start's mark. */
const COUNTERS = [
  [24, 28],
  [40, 44],
  [60, 64],
  [92, 100],
];

// The same as lib/fields/file-url.ts, which only a compiler could load here.
const open = (file) => createClient({ url: `file:${file.replace(/[%?#]/g, encodeURIComponent)}` });

async function withOpen(file, work) {
  const client = open(file);
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

const single = (answer) => answer.rows[0]?.[0];

async function listTables(client, schema = 'main') {
  const { rows } = await client.execute(
    `SELECT name FROM ${schema}.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return rows.map((row) => String(row.name));
}

/** How many rows each table holds, as one text to compare. */
async function countRows(client) {
  const counts = [];
  for (const table of await listTables(client)) {
    counts.push(
      `${table} ${single(await client.execute(`SELECT count(*) FROM ${quoted(table)}`))}`,
    );
  }
  return counts.join('\n');
}

const IN_SIGHT = {
  debates: 'SELECT count(*) FROM "Debate" WHERE "deletedAt" IS NULL',
  readings:
    'SELECT count(*) FROM "Reading" r JOIN "Debate" d ON d."id" = r."debateId" WHERE r."deletedAt" IS NULL AND d."deletedAt" IS NULL',
  positions:
    'SELECT count(*) FROM "Position" p JOIN "Reading" r ON r."id" = p."readingId" JOIN "Debate" d ON d."id" = r."debateId" WHERE p."deletedAt" IS NULL AND r."deletedAt" IS NULL AND d."deletedAt" IS NULL',
};

/** How many debates, readings and positions are in sight; null where the tables are not those. */
async function countContents(client) {
  const contents = {};
  for (const [what, sql] of Object.entries(IN_SIGHT)) {
    try {
      contents[what] = Number(single(await client.execute(sql)));
    } catch {
      return null;
    }
  }
  return contents;
}

/** Positions whose history does not end with the version that they bear; some have none at all. */
const WRONG_VERSIONS = `
  SELECT count(*) FROM "Position" p WHERE p."version" <>
    (SELECT coalesce(max(c."version"), 1) FROM "PositionChange" c WHERE c."positionId" = p."id")`;

/** How many rows name others that are not there, and positions have another version than their history. */
async function countWrong(client, contents) {
  const lost = await client.execute('SELECT count(*) FROM pragma_foreign_key_check');
  const wrong = contents === null ? 0 : single(await client.execute(WRONG_VERSIONS));
  return { lostLinks: Number(single(lost)), wrongVersions: Number(wrong) };
}

/** What a copy that SQLite wrote holds, as a number: the same content has the same. */
async function sumOf(file) {
  const hash = createHash('sha256');
  let at = 0;
  for await (const chunk of createReadStream(file)) {
    if (at === 0) for (const [from, to] of COUNTERS) chunk.fill(0, from, to);
    hash.update(chunk);
    at += chunk.length;
  }
  return hash.digest('hex');
}

function keepOnDisk(file) {
  // Windows has no such call for folders and keeps their names by itself.
  if (process.platform === 'win32' && statSync(file).isDirectory()) return;
  const handle = openSync(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function noteOf(file) {
  return { ...(await look(file)), bytes: statSync(file).size, sum: await sumOf(file) };
}

/**
 * A library, with what its log holds, as one file, also while others read it and write to it. Of a
 * damaged one there is no copy: nobody could restore it, and it would push out a good one.
 */
async function copy(from, to) {
  try {
    for (let attempt = 1; ; attempt += 1) {
      const [before, after] = await withOpen(from, async (client) => {
        if (!(await hasReadableNames(client))) throw new Error(`SQLITE_CORRUPT: ${from}`);
        const first = await countRows(client);
        await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
        return [first, await countRows(client)];
      });
      const note = await noteOf(to);
      const held = note.faults.length === 0 ? await withOpen(to, countRows) : null;
      if (held !== null && (held === before || held === after)) {
        keepOnDisk(to);
        return note;
      }
      rmSync(to, { force: true });
      if (note.faults.length > 0) {
        const [own] = (await look(from)).faults;
        if (own !== undefined) throw new Error(`SQLITE_CORRUPT: ${from}: ${own}`);
      }
      if (attempt === TRIES) {
        throw new Error(
          `The copy of ${from} is not whole: ${note.faults[0] ?? 'rows are missing'}`,
        );
      }
    }
  } catch (error) {
    for (const end of ['', '-journal']) rmSync(to + end, { force: true });
    throw error;
  }
}

/**
 * Who may come in stays as it is when a library is restored: nobody who was removed comes back, and no
 * former password. A library that has no accounts takes those of the backup, and what is in `PASSING` from none.
 */
const OF_ACCOUNTS = ['User', 'Account', 'Session', 'Verification', 'Invitation', 'FailedTry'];
/** Who is signed in, links that work once, tries that failed. */
const PASSING = ['Session', 'Verification', 'FailedTry'];

const columnsOf = async (client, schema, table) =>
  (
    await client.execute({
      sql: 'SELECT name FROM pragma_table_info(?, ?) ORDER BY cid',
      args: [table, schema],
    })
  ).rows.map((row) => quoted(String(row.name)));

/**
 * Has the rows of another library in this one, in one transaction: whoever has it open sees the old
 * ones or the new ones. What stood in it is kept in a whole copy before, while nobody can write.
 */
async function takeOver(file, ready, copied, kept) {
  const before = statSync(file, { bigint: true }).ino;
  return withOpen(file, async (client) => {
    await client.execute(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    await client.execute('PRAGMA foreign_keys = OFF');
    await client.execute({ sql: 'ATTACH DATABASE ? AS ready', args: [ready] });
    await client.execute('BEGIN IMMEDIATE');
    if (statSync(file, { bigint: true }).ino !== before) {
      throw new Error('SQLITE_BUSY: another program put another file in its place');
    }
    const note = await copy(file, copied);
    renameSync(copied, kept);
    keepOnDisk(path.dirname(kept));
    const tables = await listTables(client);
    if (tables.join() !== (await listTables(client, 'ready')).join()) {
      throw new Error('The backup has other tables than the library');
    }
    const hasAccounts =
      Number(single(await client.execute('SELECT count(*) FROM main."User"'))) > 0;
    const staying = hasAccounts ? OF_ACCOUNTS : PASSING;
    for (const table of tables.filter((one) => !staying.includes(one))) {
      const columns = (await columnsOf(client, 'main', table)).join(', ');
      await client.execute(`DELETE FROM main.${quoted(table)}`);
      await client.execute(
        `INSERT INTO main.${quoted(table)} (${columns}) SELECT ${columns} FROM ready.${quoted(table)} ORDER BY rowid`,
      );
    }
    const lost = await client.execute('PRAGMA main.foreign_key_check');
    if (lost.rows.length > 0) throw new Error('Rows of the backup name others that are not there');
    await client.execute('COMMIT');
    return note;
  });
}

/** What a file holds and what is wrong with it; what cannot be read at all is a fault, too. */
async function look(file) {
  try {
    return await withOpen(file, async (client) => {
      const faults = await listFaults(client, 10);
      // Of a table whose name cannot be read SQLite may speak, and nobody can read what it says.
      const contents = (await hasReadableNames(client)) ? await countContents(client) : null;
      if (faults.length > 0) return { faults, lostLinks: 0, wrongVersions: 0, contents };
      return { faults, ...(await countWrong(client, contents)), contents };
    });
  } catch (error) {
    const faults = [error instanceof Error ? error.message : String(error)];
    return { faults, lostLinks: 0, wrongVersions: 0, contents: null };
  }
}

const [, , task, ...files] = process.argv;
const TASKS = {
  copy: () => copy(files[0], files[1]),
  'take-over': () => takeOver(files[0], files[1], files[2], files[3]),
  note: () => noteOf(files[0]),
  look: async () => {
    const found = [];
    for (const file of files) found.push(await look(file));
    return found;
  },
};

try {
  process.stdout.write(`${JSON.stringify(await TASKS[task]())}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
