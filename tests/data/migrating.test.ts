import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cutMigrationsOff } from '@/bench/faults/migrating';
import { announceRunning } from '@/lib/db/folder-lock';
import { withLibraryHeld } from '@/lib/db/hold-library';
import { ONE_MORE, oneMoreMigration } from '../setup/one-more-migration';
import { openOwnLibrary, type Told } from '../setup/own-library';
import { startOn } from '../setup/start-on';

// Migrations beside other programs that start, run and save; and cut off.

let library: ReturnType<typeof openOwnLibrary>;
let folder: string;
let file: string;

beforeEach(() => {
  library = openOwnLibrary();
  ({ folder, file } = library);
});

afterEach(() => library.remove());

const oneMore = (sql: string) => oneMoreMigration(folder, sql);

async function start(migrations: string): Promise<Told> {
  const child = spawn(process.execPath, startOn(folder, migrations), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) said += chunk;
  return JSON.parse(said) as Told;
}

it('migrates nothing beside a Counterpoint that runs, and names it with its address', async () => {
  const more = oneMore('CREATE TABLE "More" ("id" TEXT);');
  const before = readFileSync(file);
  const running = await announceRunning(folder, {
    pid: process.pid,
    address: 'http://127.0.0.1:3456',
  });
  const refused = await start(more);
  expect(refused.error).toContain(`http://127.0.0.1:3456 (process ${process.pid})`);
  expect(refused.error).toMatch(
    /Migrating the library needs the folder to itself.*Nothing was changed/,
  );
  expect(readFileSync(file).equals(before)).toBe(true);
  // Beside it another may start that has nothing to migrate.
  expect((await start('prisma/migrations')).error).toBeNull();
  running.end();
  expect((await start(more)).applied).toEqual([ONE_MORE]);
});

it('does not put in place what lost rows, or names what is not there', () => {
  library.run(
    `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES ('t','t','Kept','2026-01-01')`,
  );
  const more = oneMore(`PRAGMA foreign_keys = OFF;
    CREATE TABLE "new_Theme" ("id" TEXT PRIMARY KEY, "slug" TEXT);
    INSERT INTO "new_Theme" SELECT "id", "slug" FROM "Theme" WHERE "name" = 'Other';
    DROP TABLE "Theme";
    ALTER TABLE "new_Theme" RENAME TO "Theme";
    CREATE TABLE "More" ("id" TEXT REFERENCES "Debate"("id"));
    INSERT INTO "More" VALUES ('nowhere');`);
  expect(library.prepare(more).error).toMatch(
    /could not be migrated: 1 rows would name others that are not there; Theme has 0 rows, not 1\. It is as it was/,
  );
  expect(library.run('SELECT "name" FROM "Theme"')).toEqual([{ name: 'Kept' }]);
  expect(library.list()).not.toContain('backups');
});

it('is done once by starts at the same time: one migrates, the others wait', async () => {
  const more = oneMore(`CREATE TABLE "More" ("id" INTEGER);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
    INSERT INTO "More" SELECT i FROM n;`);
  const all = await Promise.all([start(more), start(more), start(more)]);
  expect(all.map(({ error }) => error)).toEqual([null, null, null]);
  expect(all.flatMap(({ applied }) => applied)).toEqual([ONE_MORE]);
  expect(library.list('backups').filter((name) => name.endsWith('.db')).length).toBe(1);
});

it('lets nobody save into a library that is replaced: neither meanwhile nor afterwards', async () => {
  const save = `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES ('t','t','T','2026-01-01')`;
  const said: string[] = [];
  const ready = path.join(folder, 'ready.db');
  const saver = spawn(process.execPath, ['tests/setup/programs/try-to-save.mjs', file, save], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const heard = (async () => {
    for await (const chunk of saver.stdout) said.push(String(chunk).trim());
  })();
  const tell = async (count: number) => {
    saver.stdin.write('save\n');
    while (said.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  await withLibraryHeld(file, async (putInPlace) => {
    cpSync(file, ready);
    await tell(1);
    await putInPlace(ready);
    await tell(2);
  });
  await tell(3);
  saver.stdin.end();
  await heard;
  expect(said).toEqual([
    expect.stringContaining('SQLITE_BUSY'),
    expect.stringContaining('SQLITE_BUSY'),
    expect.stringContaining('attempt to write a readonly database'),
  ]);
  // Who opens it now has the new one.
  library.run(save);
  expect(library.run('SELECT count(*) AS n FROM "Theme"')[0]!.n).toBe(1);
  expect(library.run('PRAGMA integrity_check')[0]!.integrity_check).toBe('ok');
});

it('leaves the library whole where it is cut off, and misses no save of another program', {
  timeout: 120_000,
}, async () => {
  const { failed, notes } = await cutMigrationsOff({ rounds: 3, positions: 2000 }, 14);
  expect(notes.slice(2)).toEqual([]);
  expect(failed).toBe(0);
});
