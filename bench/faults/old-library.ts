import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { applyMigrations } from '@/lib/db/migrations';
import { fileUrl } from '@/lib/fields/file-url';

const MIGRATIONS = path.resolve('prisma/migrations');
const NOW = "'2026-01-01T00:00:00.000Z'";
const COMMENTATORS = 200;

const names = (): string[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => /^\d/.test(name))
    .sort();

const numbers = (to: number): string =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`;

/** A folder of the first migrations of the code, and of more that follow. */
function writeMigrations(to: string, first: number, more: readonly (readonly [string, string])[]) {
  mkdirSync(to);
  cpSync(path.join(MIGRATIONS, 'migration_lock.toml'), path.join(to, 'migration_lock.toml'));
  for (const name of names().slice(0, first)) {
    cpSync(path.join(MIGRATIONS, name), path.join(to, name), { recursive: true });
  }
  for (const [name, sql] of more) {
    mkdirSync(path.join(to, name));
    writeFileSync(path.join(to, name, 'migration.sql'), sql);
  }
  return to;
}

/** A migration with one statement that writes every position anew and takes its time. */
const RENEW = `ALTER TABLE "Position" ADD COLUMN "renewed" TEXT;
UPDATE "Position" SET "renewed" = hex(randomblob(100)) ||
  (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300 + "stance") SELECT max(i) FROM n);
CREATE INDEX "Position_renewed_idx" ON "Position"("renewed");
`;

export type OldLibrary = {
  /** A data folder with a library of the first version, which nobody has open. */
  folder: string;
  /** The migrations that bring it to today and beyond. */
  migrations: string;
  /** Their names. */
  names: string[];
};

/** Makes a library of the first version with so many positions, and what it is to be migrated by. */
export async function makeOldLibrary(bench: string, positions: number): Promise<OldLibrary> {
  const folder = path.join(bench, 'old');
  mkdirSync(folder);
  const url = fileUrl(path.join(folder, 'counterpoint.db'));
  await applyMigrations(url, writeMigrations(path.join(bench, 'first'), 1, []));
  const client = createClient({ url });
  for (const sql of [
    'PRAGMA journal_mode = WAL',
    `INSERT INTO "Debate" ("id","slug","title","question","updatedAt") VALUES ('d','d','D','D?',${NOW})`,
    `INSERT INTO "Reading" ("id","debateId","name","updatedAt") VALUES ('r','d','R',${NOW})`,
    `${numbers(COMMENTATORS)} INSERT INTO "Commentator" ("id","slug","name","updatedAt") SELECT 'c' || i, 'c' || i, 'C', ${NOW} FROM n`,
    `${numbers(Math.ceil(positions / COMMENTATORS))} INSERT INTO "Proposition" ("id","slug","text","updatedAt") SELECT 'p' || i, 'p' || i, 'P', ${NOW} FROM n`,
    `INSERT INTO "Position" ("id","readingId","commentatorId","propositionId","stance","updatedAt")
     SELECT c."id" || p."id", 'r', c."id", p."id", (c.rowid + p.rowid) % 5 - 2, ${NOW}
     FROM "Proposition" p, "Commentator" c ORDER BY p.rowid, c.rowid LIMIT ${positions}`,
    'PRAGMA wal_checkpoint(TRUNCATE)',
  ]) {
    await client.execute(sql);
  }
  client.close();
  const last = '29990101000000_renew';
  const migrations = writeMigrations(path.join(bench, 'migrations'), names().length, [
    [last, RENEW],
  ]);
  return { folder, migrations, names: [...names(), last] };
}
