// What is damaged in a library: one function for a start, for backups, for restores and for the check.
// Also for programs that no compiler loads, so without types of its own.
import { isUtf8 } from 'node:buffer';

// SQLite takes any bytes for a text and finds no fault in them. What reads it for us ends the whole
// program at the first text that is none: so texts are asked for as bytes here.

/** Rows that are looked at together. */
const AT_ONCE = 2_000;

/** Before the number of any row. */
const BEFORE_ALL = '-9223372036854775808';

/** The column, wherever there is one, that holds JSON. */
const KEPT_AS_JSON = 'snapshot';

/** By which SQLite names a row, where no column has that name. */
const ROW_NAMES = ['rowid', '_rowid_', 'oid'];

/** What may hold any bytes; no column of ours. */
const HOLDS_BYTES = /BLOB|^$/i;

const HOLDS_NUMBERS = /INT|REAL|BOOLEAN/i;

/**
 * A name of a table or a column, as a statement takes any.
 *
 * @param {string} name
 */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

const areTexts = ({ rows }) =>
  rows.every(({ bytes }) => bytes instanceof ArrayBuffer && isUtf8(new Uint8Array(bytes)));

/**
 * Whether the names of a library's tables and columns can be read; to be asked before all else.
 *
 * @param {import('@libsql/client').Client} client
 * @returns {Promise<boolean>}
 */
export async function hasReadableNames(client) {
  return areTexts(
    await client.execute(
      "SELECT CAST(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS BLOB) AS bytes FROM sqlite_master",
    ),
  );
}

/**
 * Looks through the values of a library whose names can be read: for texts that are not UTF-8, bytes
 * where a text or a number belongs, and what is kept as JSON and is none.
 *
 * @param {import('@libsql/client').Client} client
 * @returns {Promise<string | null>} the first such value, in words; null: there is none
 */
export async function findUnreadable(client) {
  const { rows: tables } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
  );
  for (const { name } of tables) {
    const table = String(name);
    const { rows } = await client.execute(`PRAGMA table_info(${quoted(table)})`);
    const columns = rows.map((row) => ({ name: String(row.name), type: String(row.type) }));
    if (await hasWrongValue(client, table, columns)) return `a value in ${table} cannot be read`;
    if (!(await hasOnlyTexts(client, table, columns))) return `a text in ${table} cannot be read`;
  }
  return null;
}

const holdingNoBytes = (columns) => columns.filter(({ type }) => !HOLDS_BYTES.test(type));

/** Whether a value is of another kind than its column: SQLite stores it, and nothing of ours reads it. */
async function hasWrongValue(client, table, columns) {
  const wrong = holdingNoBytes(columns).map(({ name, type }) => {
    const kinds = HOLDS_NUMBERS.test(type) ? "'blob', 'text'" : "'blob'";
    return `typeof(${quoted(name)}) IN (${kinds})`;
  });
  return wrong.length > 0 && (await hasRow(client, table, wrong.join(' OR ')));
}

async function hasOnlyTexts(client, table, columns) {
  if (columns.some(({ name }) => name === KEPT_AS_JSON)) {
    if (await hasRow(client, table, `NOT json_valid(${KEPT_AS_JSON})`)) return false;
  }
  const taken = columns.map(({ name }) => name.toLowerCase());
  const row = ROW_NAMES.find((name) => !taken.includes(name));
  const words = holdingNoBytes(columns).map(({ name }) => `coalesce(${quoted(name)}, '')`);
  if (row === undefined || words.length === 0) return true;
  // With a line between them, so that a letter that was cut off stays one.
  const sql = `SELECT CAST(${row} AS TEXT) AS at, CAST(${words.join(' || char(10) || ')} AS BLOB) AS bytes
    FROM ${quoted(table)} WHERE ${row} > CAST(? AS INTEGER) ORDER BY ${row} LIMIT ${AT_ONCE}`;
  for (let from = BEFORE_ALL; from !== null; ) {
    const answer = await client.execute({ sql, args: [from] });
    if (!areTexts(answer)) return false;
    from = answer.rows.length < AT_ONCE ? null : String(answer.rows.at(-1)?.at);
  }
  return true;
}

async function hasRow(client, table, condition) {
  const sql = `SELECT 1 FROM ${quoted(table)} WHERE ${condition} LIMIT 1`;
  return (await client.execute(sql)).rows.length > 0;
}

/**
 * Looks through a whole library, indexes too: first what SQLite finds, then what it takes for sound and
 * Counterpoint cannot read.
 *
 * @param {import('@libsql/client').Client} client
 * @param {number} most how many of SQLite's faults are asked for
 * @returns {Promise<string[]>} the faults, in SQLite's words or in ours; empty: none
 */
export async function listFaults(client, most) {
  if (!(await hasReadableNames(client))) return ['the name of a table cannot be read'];
  const { rows } = await client.execute(`PRAGMA integrity_check(${most})`);
  const faults = rows.map((row) => String(row[0])).filter((line) => line !== 'ok');
  if (faults.length > 0) return faults;
  const unreadable = await findUnreadable(client);
  return unreadable === null ? [] : [unreadable];
}
