import '../setup/own-database';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createClient } from '@libsql/client/sqlite3';
import { expect, it, vi } from 'vitest';
import { dailyTrouble, startDailyBackups } from '@/lib/keep/daily-data';
import { openDesk } from '../setup/keep-desk';
import { openOwnLibrary } from '../setup/own-library';
import { sqlApart, sqlHere } from '../setup/sql';

// backup, backups, restore and check, on real files.

vi.setConfig({ testTimeout: 180_000 });

const { folder, file, desk, counterpoint, started, listBackups } = openDesk();

const sql = (...statements: string[]) => sqlHere(file, ...statements);

const debate = (id: string) =>
  `INSERT INTO "Debate" ("id","slug","title","question","updatedAt") VALUES ('${id}','${id}','${id}','?','2026-01-01')`;

const debates = async (at = file) =>
  (await sqlHere(at, 'SELECT "id" FROM "Debate" ORDER BY "id"')).map(({ id }) => id);

const leftovers = () => readdirSync(folder).filter((name) => /^\.work|part/.test(name));

it('backs up, lists, restores, and restores what was there before', async () => {
  await sql(debate('first'));
  const made = await counterpoint('backup');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(
    /^Backed up to .*-1-by-hand\.db\n {2}1 debate, 0 readings, 0 positions; /,
  );
  await sql(debate('second'));

  const restored = await counterpoint('restore', '1');
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/Restored from 1: 1 debate.*\n.*is kept in .*-2-restore\.db/);
  expect(await debates()).toEqual(['first']);

  const listed = JSON.parse((await counterpoint('backups', '--json')).stdout);
  expect(listed).toMatchObject([
    { number: 2, reason: 'restore', contents: { debates: 2 }, faults: [] },
    { number: 1, reason: 'by-hand', contents: { debates: 1 }, faults: [] },
  ]);
  expect((await counterpoint('restore', path.basename(listed[0].file))).code).toBe(0);
  expect(await debates()).toEqual(['first', 'second']);
  expect(leftovers()).toEqual([]);
});

it('a program that has the library open sees the restored one, and its locks are in nobody’s way', async () => {
  await sql(debate('first'));
  await counterpoint('backup');
  const client = createClient({ url: `file:${file}` });
  try {
    await client.execute(debate('second'));
    const read = async () =>
      (await client.execute('SELECT "id" FROM "Debate"')).rows.map(({ id }) => id);
    expect(await read()).toEqual(['first', 'second']);
    expect((await started('restore', '1')).code).toBe(0);
    expect(await read()).toEqual(['first']);
    await client.execute(debate('third'));
  } finally {
    client.close();
  }
  expect(await debates()).toEqual(['first', 'third']);
});

it('writes a copy to a file of one’s own, and over nothing', async () => {
  await sql(debate('first'));
  expect((await counterpoint('backup', '-o', 'mine.db')).code).toBe(0);
  expect(await debates(path.join(desk, 'mine.db'))).toEqual(['first']);
  expect(listBackups()).toEqual([]);
  const before = readFileSync(path.join(desk, 'mine.db'));
  const again = await counterpoint('backup', '-o', 'mine.db');
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/is there already.*Nothing was written/);
  expect(readFileSync(path.join(desk, 'mine.db')).equals(before)).toBe(true);
  expect((await counterpoint('backup', '-o', 'no-such-folder/mine.db')).code).toBe(1);

  await sql('DELETE FROM "Debate"');
  expect((await counterpoint('restore', 'mine.db')).code).toBe(0);
  expect(await debates()).toEqual(['first']);
  expect(readdirSync(desk)).toEqual(['mine.db']);
});

it('migrates an older backup as it restores it', async () => {
  const names = readdirSync('prisma/migrations')
    .filter((name) => /^\d/.test(name))
    .sort();
  const older = openOwnLibrary();
  for (const end of ['', '-mark']) rmSync(older.file + end);
  const migrations = path.join(older.folder, 'migrations');
  mkdirSync(migrations);
  for (const name of ['migration_lock.toml', names[0]!]) {
    cpSync(path.join('prisma/migrations', name), path.join(migrations, name), { recursive: true });
  }
  older.prepare(migrations);
  older.run([debate('of old'), 'PRAGMA wal_checkpoint(TRUNCATE)']);
  copyFileSync(older.file, path.join(desk, 'old.db'));
  const before = readFileSync(path.join(desk, 'old.db'));
  older.remove();

  const restored = await counterpoint('restore', 'old.db');
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toContain(`It was migrated: ${names.slice(1).join(', ')}`);
  expect(await debates()).toEqual(['of old']);
  expect(await sql('SELECT count(*) AS n FROM _prisma_migrations')).toEqual([{ n: names.length }]);
  expect(readFileSync(path.join(desk, 'old.db')).equals(before)).toBe(true);
});

it('refuses what is no whole library of ours in words, and changes nothing', async () => {
  await sql(debate('first'));
  await counterpoint('backup');
  const put = async (name: string, ...statements: string[]) => {
    copyFileSync(path.join(folder, 'backups', listBackups()[0]!), path.join(desk, name));
    if (statements.length > 0) await sqlHere(path.join(desk, name), ...statements);
  };
  writeFileSync(path.join(desk, 'notes.txt'), 'My notes. '.repeat(1000));
  writeFileSync(path.join(desk, 'empty.db'), '');
  await sqlHere(path.join(desk, 'foreign.db'), 'CREATE TABLE "bookmarks" ("id" TEXT)');
  await put(
    'newer.db',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ('n', 'x', '29990101000000_more', 1, 2, 1)`,
  );
  await put(
    'cut-off.db',
    `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
  );
  await put(
    'lost.db',
    'PRAGMA foreign_keys = OFF',
    `INSERT INTO "Source" ("id","debateId","updatedAt") VALUES ('s','nowhere','2026-01-01')`,
  );
  await put('damaged.db');
  const bytes = readFileSync(path.join(desk, 'damaged.db'));
  bytes.fill(0x5a, 4096 * 3, 4096 * 9);
  writeFileSync(path.join(desk, 'damaged.db'), bytes);

  const kept = listBackups();
  const REFUSED: [string, RegExp][] = [
    ['notes.txt', /notes\.txt is no backup of Counterpoint: it is no SQLite database/],
    ['empty.db', /is no backup of Counterpoint: it is no SQLite database/],
    ['foreign.db', /is no backup of Counterpoint: it is the database of another program/],
    ['newer.db', /written by a newer Counterpoint \(it has 29990101000000_more\)\. Update/],
    ['cut-off.db', /half-migrated/],
    ['lost.db', /damaged: 1 of its rows name others that are not there/],
    ['damaged.db', /damaged\.db is damaged \(/],
    ['nothing.db', /There is no file nothing\.db/],
    ['.', /is no file/],
    ['7', /There is no backup 7/],
  ];
  for (const [name, words] of REFUSED) {
    const { code, stderr, stdout } = await counterpoint('restore', name);
    expect([code, stdout], name).toEqual([1, '']);
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/Nothing was changed\.\n$/);
  }
  expect(await debates()).toEqual(['first']);
  expect(listBackups()).toEqual(kept);
  expect(leftovers()).toEqual([]);
});

it('puts a backup in the place of a damaged library, which is set aside whole, or of a missing one', async () => {
  // By a program of its own: what this one has opened once, it has open for others.
  sqlApart(file, debate('first'));
  await counterpoint('backup');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 3, 4096 * 9);
  writeFileSync(file, bytes);
  writeFileSync(`${file}-wal`, 'what was saved last');
  const restored = await counterpoint('restore', '1');
  expect(restored.stdout).toMatch(/The damaged library was set aside in /);
  expect(restored.code).toBe(0);
  expect(sqlApart(file, 'SELECT "id" FROM "Debate"')).toEqual([{ id: 'first' }]);
  const [aside] = readdirSync(path.join(folder, 'set-aside'));
  const at = path.join(folder, 'set-aside', aside!, 'counterpoint.db');
  expect(readFileSync(at).equals(bytes)).toBe(true);
  expect(readFileSync(`${at}-wal`, 'utf8')).toBe('what was saved last');

  rmSync(file);
  expect((await counterpoint('restore', '1')).code).toBe(0);
  expect(sqlApart(file, 'SELECT "id" FROM "Debate"')).toEqual([{ id: 'first' }]);
});

it('check finds what is damaged in the library and among the backups, and says what to do', async () => {
  await sql(debate('first'));
  await counterpoint('backup');
  await counterpoint('backup');
  expect(await counterpoint('check')).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/sound; 1 debate, .*\nBackups: 2 of 2 sound\n$/),
  });
  const [first = ''] = listBackups();
  writeFileSync(path.join(folder, 'backups', first), readFileSync(file).subarray(0, 9000));
  await sql(
    'PRAGMA foreign_keys = OFF',
    `INSERT INTO "Source" ("id","debateId","updatedAt") VALUES ('s','nowhere','2026-01-01')`,
  );
  const told = await counterpoint('check');
  expect(told.code).toBe(1);
  expect(told.stdout).toMatch(/NOT SOUND; .*\nBackups: 1 of 2 sound/);
  expect(told.stderr).toMatch(/counterpoint\.db: 1 row name/);
  expect(told.stderr).toContain(`${first}: SQLite says:`);
  expect(told.stderr).toMatch(/move it away/);
});

it('explains itself, and says what is not known', async () => {
  for (const name of ['backup', 'backups', 'restore', 'check']) {
    const { code, stdout } = await counterpoint(name, '--help');
    expect([code, stdout.startsWith('Usage:')]).toEqual([0, true]);
  }
  expect((await counterpoint('restore')).stdout).toMatch(/^Usage:[\s\S]*There is no backup yet/);
  expect((await counterpoint('backup', 'all')).stderr).toMatch(/“all” is not known here/);
  rmSync(file);
  expect(await counterpoint('backup')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/There is no library in/),
  });
  // A folder that is the wrong one is not sound.
  expect(await counterpoint('check')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/COUNTERPOINT_DATA_DIR/),
  });
  expect((await counterpoint('list')).stdout).toContain(path.dirname(file));
});

it('a disk that takes no more leaves no half-made backup, and says so', async () => {
  if (process.platform === 'win32') return;
  await sql(debate('first'), 'CREATE TABLE "Large" AS SELECT randomblob(3000000) AS "bytes"');
  // Blocks of 512 bytes: files may grow to 2 MB.
  const limited = spawnSync(
    'sh',
    [
      '-c',
      'trap "" XFSZ; ulimit -f 4000; exec "$0" scripts/counterpoint.mjs backup',
      process.execPath,
    ],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: desk } },
  );
  expect(limited.status).toBe(1);
  expect(limited.stderr).toMatch(/Nothing was lost/);
  expect(listBackups()).toEqual([]);
  expect(leftovers()).toEqual([]);
  expect(await debates()).toEqual(['first']);
});

it('the server makes the backup of a day by itself, says why it could not, and tries again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const until = async (isSo: () => boolean) => {
    for (const end = Date.now() + 60_000; !isSo() && Date.now() < end; ) await setImmediate();
    expect(isSo()).toBe(true);
  };
  try {
    await sql(debate('first'));
    writeFileSync(path.join(folder, 'backups'), 'a file where the folder should be');
    startDailyBackups();
    vi.advanceTimersByTime(60_000);
    await until(() => dailyTrouble() !== null);
    await until(() => vi.getTimerCount() > 0);
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^The backup of the day could not be made: /),
    );
    rmSync(path.join(folder, 'backups'));
    vi.advanceTimersByTime(60 * 60_000);
    await until(() => listBackups().some((name) => name.endsWith('-1-daily.db')));
    await until(() => dailyTrouble() === null);
  } finally {
    vi.useRealTimers();
    told.mockRestore();
  }
});
