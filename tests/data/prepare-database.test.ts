import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { prepareDatabase } from '@/lib/db/prepare';
import { ONE_MORE, oneMoreMigration } from '../setup/one-more-migration';

const migrations = path.resolve('prisma/migrations');
let folder: string;
let file: string;
let said: string[];

const prepare = (from = migrations) =>
  prepareDatabase(folder, `file:${file}`, from, (line) => said.push(line));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-prepare-'));
  file = path.join(folder, 'counterpoint.db');
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(sql: string) {
  const client = createClient({ url: `file:${file}` });
  try {
    return await client.execute(sql);
  } finally {
    client.close();
  }
}

const withOneMore = (sql: string) => oneMoreMigration(folder, sql);

it('makes and migrates a new file, and does nothing the second time', async () => {
  expect((await prepare()).isNew).toBe(true);
  said = [];
  expect(await prepare()).toEqual({ isNew: false, applied: [] });
  expect(said).toEqual([]);
});

it('backs the file up before a migration, with what people entered', async () => {
  await prepare();
  await run(
    `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES ('t','t','Kept','2026-01-01')`,
  );
  const { applied } = await prepare(withOneMore('CREATE TABLE "More" ("id" TEXT PRIMARY KEY);'));
  expect(applied).toEqual([ONE_MORE]);
  const [copy] = readdirSync(path.join(folder, 'backups'));
  const client = createClient({ url: `file:${path.join(folder, 'backups', copy!)}` });
  expect((await client.execute('SELECT name FROM "Theme"')).rows[0]!.name).toBe('Kept');
  client.close();
});

it('opens a library of the version before: its quotations say what they said, and no more', async () => {
  const before = path.join(folder, 'before');
  cpSync(migrations, before, { recursive: true, filter: (from) => !from.includes('_the_words') });
  await prepare(before);
  const now = `'2026-01-01T00:00:00.000+00:00'`;
  for (const sql of [
    `INSERT INTO "Debate" ("id","slug","title","question","updatedAt") VALUES ('d','d','D','Q',${now})`,
    `INSERT INTO "Reading" ("id","debateId","name","updatedAt") VALUES ('r','d','R',${now})`,
    `INSERT INTO "Commentator" ("id","slug","name","updatedAt") VALUES ('c','c','C',${now})`,
    `INSERT INTO "Proposition" ("id","slug","text","updatedAt") VALUES ('p','p','P',${now})`,
    `INSERT INTO "Position" ("id","readingId","commentatorId","propositionId","stance","updatedAt") VALUES ('o','r','c','p',2,${now})`,
    `INSERT INTO "Evidence" ("id","positionId","exact","start","end","suggested","updatedAt") VALUES ('e','o','words',3,8,true,${now})`,
  ]) {
    await run(sql);
  }
  const { applied } = await prepare();
  expect(applied).toEqual([expect.stringMatching(/_the_words$/)]);
  const [row] = (await run('SELECT * FROM "Evidence"')).rows;
  expect(row).toMatchObject({ exact: 'words', start: 3, end: 8, status: 'anchored', suggested: 1 });
  const said = { stance: null, saidOn: '', wordsOf: '', reasonId: null, telling: 0, checked: 0 };
  expect(row).toMatchObject(said);
  await expect(run('UPDATE "Evidence" SET "end" = 3')).rejects.toThrow(/CHECK/);
});

it('refuses a database that is newer than the code, and leaves it alone', async () => {
  await prepare(withOneMore('CREATE TABLE "More" ("id" TEXT PRIMARY KEY);'));
  const before = readFileSync(file);
  await expect(prepare()).rejects.toThrow(/newer Counterpoint.*29990101000000_more.*git pull/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('says that a file is damaged, and leaves it alone', async () => {
  writeFileSync(file, 'This is not a database. '.repeat(500));
  await expect(prepare()).rejects.toThrow(/is damaged.*backups/);
  expect(readFileSync(file, 'utf8')).toMatch(/^This is not/);
});

it('says that a page of the database is damaged', async () => {
  copyFileSync(path.join(inject('migratedFolder'), 'counterpoint.db'), file);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, 4096 * 6);
  writeFileSync(file, bytes);
  await expect(prepare()).rejects.toThrow(/is damaged/);
});

it('says that the data folder cannot be written to', async () => {
  writeFileSync(path.join(folder, 'in-the-way'), '');
  folder = path.join(folder, 'in-the-way', 'data');
  await expect(
    prepareDatabase(folder, `file:${folder}/counterpoint.db`, migrations, () => {}),
  ).rejects.toThrow(/cannot be written to.*COUNTERPOINT_DATA_DIR/);
  folder = path.dirname(path.dirname(folder));
});

it('makes no backup of a file that is only being made', async () => {
  const broken = withOneMore('CREATE TABLE "Broken" (');
  await expect(prepare(broken)).rejects.toThrow();
  expect(existsSync(path.join(folder, 'backups'))).toBe(false);
});
