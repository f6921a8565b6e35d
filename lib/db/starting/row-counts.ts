import { createClient } from '@libsql/client/sqlite3';
import { quoted } from '@/lib/db/text-health.mjs';
import { fileUrl } from '@/lib/fields/file-url';

/** How many rows each table of a database holds. */
export type RowCounts = ReadonlyMap<string, number>;

/** @returns of each table how many rows it holds; of this file alone, with its log */
export async function countRows(file: string): Promise<RowCounts> {
  const client = createClient({ url: fileUrl(file) });
  try {
    const { rows } = await client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    );
    const counts = new Map<string, number>();
    for (const { name } of rows) {
      const answer = await client.execute(`SELECT count(*) FROM ${quoted(String(name))}`);
      counts.set(String(name), Number(answer.rows[0]?.[0]));
    }
    return counts;
  } finally {
    client.close();
  }
}

const NAME = '"?(\\w+)"?';
const all = (sql: string, pattern: string): string[] =>
  [...sql.matchAll(new RegExp(pattern, 'gi'))].flatMap(([, name]) => name ?? []);

/**
 * The tables whose number of rows migrations mean to change: those that they add to, take from or
 * drop. SQLite changes a column by a new table that takes the old one's rows and name; its rows stay
 * as many. What cannot be seen in the statements, as rows that go with others, stands in a line
 * `-- Rows change: "Position", "Reason"`.
 *
 * @param sql the statements of one migration
 */
export function listMeantChanges(sql: string): ReadonlySet<string> {
  const statements = sql.replace(/--.*$/gm, '');
  const renewed = new Set(all(statements, `ALTER\\s+TABLE\\s+${NAME}\\s+RENAME\\s+TO\\s+${NAME}`));
  const takenOver = new Set(
    all(statements, `ALTER\\s+TABLE\\s+"?\\w+"?\\s+RENAME\\s+TO\\s+${NAME}`),
  );
  const told = [...sql.matchAll(/^--\s*Rows change:(.*)$/gim)].flatMap(([, names]) =>
    all(names ?? '', NAME),
  );
  return new Set([
    ...told,
    ...all(statements, `INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\s+${NAME}`).filter(
      (name) => !renewed.has(name),
    ),
    ...all(statements, `DELETE\\s+FROM\\s+${NAME}`),
    ...all(statements, `DROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?${NAME}`).filter(
      (name) => !takenOver.has(name),
    ),
    ...[...renewed].filter((name) => !name.startsWith('new_')),
  ]);
}

/**
 * What became more or fewer without being meant to, in words; empty: nothing.
 *
 * @param meant the tables whose number of rows may be another
 */
export function listCountFaults(
  before: RowCounts,
  after: RowCounts,
  meant: ReadonlySet<string>,
): string[] {
  return [...before].flatMap(([table, rows]) => {
    if (meant.has(table) || table.startsWith('sqlite_')) return [];
    const now = after.get(table);
    if (now === rows) return [];
    return [
      now === undefined
        ? `the table ${table} with ${rows} rows is missing`
        : `${table} has ${now} rows, not ${rows}`,
    ];
  });
}
