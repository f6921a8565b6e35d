import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { openSchemaEngine } from '@/lib/db/schema-engine';

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Names of the migration folders, in order. */
export async function listMigrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migration folders in the form that the schema engine takes. */
async function readMigrations(folder: string): Promise<MigrationList> {
  const names = await listMigrationNames(folder);
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

/**
 * Names of the migrations that a database file has taken; empty for a new file.
 *
 * @throws whatever libSQL says of a file that is not a database
 */
export function listAppliedMigrations(url: string): Promise<string[]> {
  return listMigrationsWhere(url, 'finished_at IS NOT NULL');
}

/** Names of the migrations that began and were cut off, or failed; the file is half-migrated. */
export function listUnfinishedMigrations(url: string): Promise<string[]> {
  return listMigrationsWhere(url, 'finished_at IS NULL');
}

async function listMigrationsWhere(url: string, condition: string): Promise<string[]> {
  const client = createClient({ url });
  try {
    const table = await client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
    );
    if (table.rows.length === 0) return [];
    const rows = await client.execute(
      `SELECT migration_name FROM _prisma_migrations WHERE ${condition} AND rolled_back_at IS NULL ORDER BY migration_name`,
    );
    return rows.rows.map((row) => String(row.migration_name));
  } finally {
    client.close();
  }
}

/**
 * Applies the migrations that a database file has not taken yet, in order, and returns their
 * names. Does nothing when there are none, so it may run at every start.
 */
export async function applyMigrations(url: string, folder: string): Promise<string[]> {
  const engine = await openSchemaEngine(url);
  try {
    const migrationsList = await readMigrations(folder);
    const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return result.appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** The SQL that turns one datamodel into another (`null`: from nothing), for writing a migration. */
export async function writeMigrationScript(before: string | null, after: string): Promise<string> {
  const engine = await openSchemaEngine('file::memory:', after);
  try {
    const result = await engine.diff({
      from:
        before === null
          ? { tag: 'empty' }
          : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: before }] },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: after }] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: NO_FILTER,
    } as Parameters<typeof engine.diff>[0]);
    return (result as { stdout?: string }).stdout ?? '';
  } finally {
    engine.free();
  }
}
