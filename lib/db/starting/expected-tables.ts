import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { listAppliedMigrations } from '@/lib/db/migrations';
import { fileUrl } from '@/lib/fields/file-url';

/** Of each table, index and trigger of ours the statement that made it, by its name. */
async function readStatements(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.execute(
    "SELECT name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite_%' AND tbl_name <> '_prisma_migrations'",
  );
  return new Map(rows.map(({ name, tbl_name, sql }) => [`${tbl_name} ${name}`, String(sql)]));
}

/**
 * Which tables are not as the migrations make them that the library has taken, or are missing. SQLite
 * finds no fault where a letter of a column's name is another, and so is what it looks for.
 *
 * @param library may be opened
 * @param migrations the folder of migrations
 * @returns the names of the tables; empty: all are
 */
export async function listChangedTables(library: string, migrations: string): Promise<string[]> {
  const made = createClient({ url: ':memory:' });
  const own = createClient({ url: fileUrl(library) });
  try {
    for (const name of await listAppliedMigrations(fileUrl(library))) {
      await made.executeMultiple(
        readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8'),
      );
    }
    const [expected, found] = [await readStatements(made), await readStatements(own)];
    const changed = [...expected].filter(([name, sql]) => found.get(name) !== sql);
    return [...new Set(changed.map(([name]) => name.split(' ')[0] ?? name))].sort();
  } finally {
    made.close();
    own.close();
  }
}
