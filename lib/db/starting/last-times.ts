import { createClient } from '@libsql/client/sqlite3';
import { fileUrl } from '@/lib/fields/file-url';

/** For each column of times, the last time in it. */
export async function readLastTimes(file: string): Promise<Map<string, string>> {
  const client = createClient({ url: fileUrl(file) });
  try {
    const { rows } = await client.execute(
      "SELECT t.name AS \"table\", c.name AS \"column\" FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name IN ('createdAt', 'updatedAt')",
    );
    const last = new Map<string, string>();
    for (const { table, column } of rows) {
      const at = await client.execute(`SELECT max("${column}") FROM "${table}"`);
      last.set(`${table}.${column}`, String(at.rows[0]?.[0] ?? ''));
    }
    return last;
  } finally {
    client.close();
  }
}

/** When something was entered last, as it stands in the tables; '' where nothing was. */
export async function readLastEntry(file: string): Promise<string> {
  const last = [...(await readLastTimes(file)).values()];
  return last.reduce((latest, at) => (at > latest ? at : latest), '');
}
