import '../setup/own-database';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { examine } from '@/lib/db/file-health';
import { announceRunning } from '@/lib/db/folder-lock';
import { lookThrough } from '@/lib/db/keeping/library-work';
import { openDesk } from '../setup/keep-desk';
import { sqlApart } from '../setup/sql';

// What SQLite finds no fault with and Counterpoint cannot read: check, backup and restore find what a
// start finds, and the way back is open.

vi.setConfig({ testTimeout: 60_000 });

const { folder, file, desk, counterpoint, started, listBackups } = openDesk();

const FIRST = `INSERT INTO "Debate" ("id","slug","title","question","updatedAt") VALUES ('first','first','Of winter and rot','?','2026-01-01')`;

/** Spoils one byte of a title where it stands in the file. */
function rot(at: string): Buffer {
  const bytes = readFileSync(at);
  bytes[bytes.indexOf('Of winter and rot') + 3] = 0xff;
  writeFileSync(at, bytes);
  return bytes;
}

const SPOILT: [string, string, RegExp][] = [
  [
    'a text',
    `UPDATE "Debate" SET "title" = CAST(x'41ff42' AS TEXT)`,
    /a text in Debate cannot be read/,
  ],
  ['bytes for a text', `UPDATE "Debate" SET "title" = x'00ff41'`, /a value in Debate cannot be/],
  [
    'bytes that look like a text',
    `UPDATE "Debate" SET "title" = x'4141'`,
    /a value in Debate cannot be/,
  ],
  [
    'what the history keeps',
    `INSERT INTO "PositionChange" ("id","positionId","version","kind","snapshot") VALUES ('c','p',1,'created','{"no')`,
    /a text in PositionChange cannot be read/,
  ],
  [
    'a row before the first one',
    `UPDATE "Debate" SET "title" = CAST(x'41ff42' AS TEXT), rowid = -7`,
    /a text in Debate cannot be read/,
  ],
  [
    'the name of a column',
    `CREATE TABLE "names" ("id" TEXT, "spoilt" TEXT); PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'spoilt', CAST(x'41ff42' AS TEXT)) WHERE name = 'names'`,
    /the name of a table cannot be read/,
  ],
];

it('a look through a file finds what a start finds', async () => {
  sqlApart(file, FIRST, 'PRAGMA wal_checkpoint(TRUNCATE)');
  const files = SPOILT.map(([what, spoil]) => {
    const at = path.join(desk, `${what}.db`);
    copyFileSync(file, at);
    sqlApart(at, 'PRAGMA foreign_keys = OFF', ...spoil.split('; '));
    return at;
  });
  const looked = await lookThrough(files);
  for (const [index, [what, , words]] of SPOILT.entries()) {
    expect(looked[index]?.faults[0], what).toMatch(words);
    expect((await examine(files[index] ?? '')).damage, what).toBe(looked[index]?.faults[0]);
  }
});

it('a library with one byte that cannot be read is told, and a backup goes in its place', async () => {
  sqlApart(file, FIRST, 'PRAGMA wal_checkpoint(TRUNCATE)');
  expect((await counterpoint('backup')).code).toBe(0);
  const good = listBackups();
  const rotten = rot(file);

  const checked = await counterpoint('check');
  expect(checked.code).toBe(1);
  expect(checked.stdout).toMatch(/NOT SOUND; 1 debate.*\nBackups: 1 of 1 sound/);
  expect(checked.stderr).toMatch(/counterpoint\.db: A text in Debate cannot be read\.\n.*restore/);

  for (const to of [[], ['-o', 'mine.db']]) {
    expect(await counterpoint('backup', ...to)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/counterpoint\.db is damaged.*put back a backup/),
    });
  }
  expect([listBackups(), readdirSync(desk)]).toEqual([good, []]);

  const told = {
    code: 1,
    stderr: expect.stringMatching(/^The database file \S+ is damaged.*rest/),
  };
  expect(await started('list')).toMatchObject(told);
  expect(await counterpoint('export', 'first', '-o', 'first.json')).toMatchObject(told);

  const serving = { pid: process.pid, address: 'http://127.0.0.1:9' };
  const announced = await announceRunning(folder, serving);
  expect(await started('restore', '1')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/runs on .*127\.0\.0\.1:9.*Restoring a backup needs the folder/),
  });
  announced.end();
  expect(readFileSync(file).equals(rotten)).toBe(true);

  const restored = await counterpoint('restore', '1');
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/The damaged library was set aside in /);
  expect(sqlApart(file, 'SELECT "title" FROM "Debate"')).toEqual([{ title: 'Of winter and rot' }]);
  const [aside = ''] = readdirSync(path.join(folder, 'set-aside'));
  const kept = readFileSync(path.join(folder, 'set-aside', aside, 'counterpoint.db'));
  expect(kept.equals(rotten)).toBe(true);
  expect(listBackups()).toEqual(good);
});

it('a backup that cannot be read is refused, and one over a library that holds such is not', async () => {
  sqlApart(file, FIRST, 'PRAGMA wal_checkpoint(TRUNCATE)');
  expect((await counterpoint('backup', '-o', 'good.db')).code).toBe(0);
  for (const name of ['rotten.db', 'bytes.db', 'half.db'])
    copyFileSync(path.join(desk, 'good.db'), path.join(desk, name));
  rot(path.join(desk, 'rotten.db'));
  sqlApart(path.join(desk, 'bytes.db'), `UPDATE "Debate" SET "title" = x'00ff41'`);
  sqlApart(
    path.join(desk, 'half.db'),
    'DELETE FROM _prisma_migrations WHERE migration_name > (SELECT min(migration_name) FROM _prisma_migrations)',
    'UPDATE _prisma_migrations SET finished_at = NULL',
  );
  sqlApart(
    path.join(desk, 'foreign.db'),
    'CREATE TABLE "icons" ("rowid" TEXT, "image" BLOB, "any")',
    `INSERT INTO "icons" VALUES ('a', x'00ff', x'00ff')`,
  );
  const REFUSED: [string, RegExp][] = [
    ['rotten.db', /rotten\.db is damaged \(a text in Debate cannot be read\)/],
    ['bytes.db', /bytes\.db is damaged \(a value in Debate cannot be read\)/],
    ['half.db', /half\.db is half-migrated/],
    ['foreign.db', /foreign\.db is no backup of Counterpoint: it is the database of another/],
  ];
  for (const [name, words] of REFUSED) {
    const { code, stdout, stderr } = await counterpoint('restore', name);
    expect([code, stdout], name).toEqual([1, '']);
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/Nothing was changed\.\n$/);
  }

  sqlApart(file, `UPDATE "Debate" SET "title" = x'00ff41'`);
  expect((await counterpoint('check')).code).toBe(1);
  const restored = await counterpoint('restore', 'good.db');
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/set aside in /);
  expect(sqlApart(file, 'SELECT "title" FROM "Debate"')).toEqual([{ title: 'Of winter and rot' }]);
});
