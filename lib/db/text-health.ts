import { isUtf8 } from 'node:buffer';
import type { Client, ResultSet } from '@libsql/client';

// SQLite takes any bytes for a text and finds no fault in them. What reads it for us ends the whole
// program at the first text that is none: so texts are asked for as bytes here.

/** Rows that are looked at together. */
const AT_ONCE = 2_000;

/** The column, wherever there is one, that holds JSON. */
const KEPT_AS_JSON = 'snapshot';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const areTexts = ({ rows }: ResultSet): boolean =>
  rows.every(({ bytes }) => bytes instanceof ArrayBuffer && isUtf8(new Uint8Array(bytes)));

/** Whether the names of a library's tables and columns can be read; to be asked before all else. */
export async function hasReadableNames(client: Client): Promise<boolean> {
  return areTexts(
    await client.execute(
      "SELECT CAST(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS BLOB) AS bytes FROM sqlite_master",
    ),
  );
}

/**
 * The first table of a sound library with a text that cannot be read; null: there is none.
 */
export async function findUnreadable(client: Client): Promise<string | null> {
  const { rows: tables } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%' ORDER BY name",
  );
  for (const { name } of tables) {
    const table = quoted(String(name));
    const { rows: columns } = await client.execute(`PRAGMA table_info(${table})`);
    if (columns.some((column) => column.name === KEPT_AS_JSON)) {
      const sql = `SELECT 1 FROM ${table} WHERE NOT json_valid(${KEPT_AS_JSON}) LIMIT 1`;
      if ((await client.execute(sql)).rows.length > 0) return String(name);
    }
    const words = columns.map((column) => `coalesce(${quoted(String(column.name))}, '')`);
    // With a line between them, so that a letter that was cut off stays one.
    const sql = `SELECT CAST(rowid AS TEXT) AS at, CAST(${words.join(' || char(10) || ')} AS BLOB) AS bytes
      FROM ${table} WHERE rowid > CAST(? AS INTEGER) ORDER BY rowid LIMIT ${AT_ONCE}`;
    for (let from: string | null = '-1'; from !== null; ) {
      const answer: ResultSet = await client.execute({ sql, args: [from] });
      if (!areTexts(answer)) return String(name);
      from = answer.rows.length < AT_ONCE ? null : String(answer.rows.at(-1)?.at);
    }
  }
  return null;
}
