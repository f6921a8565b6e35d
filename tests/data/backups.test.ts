import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { rounds } from '../setup/at-length';
import { openOwnLibrary } from '../setup/own-library';
import { startOn } from '../setup/start-on';

/** Eleven starts are eleven programs. */
const LONG = 120_000;

/** A backup more than are kept; in a run enough to see that a start leaves the backups as they are. */
const STARTS = rounds('starts that fail, one after the other', 11, 2);

// A library of the first version with a few thousand rows, brought to today's by real starts.

const ROWS = 3000;
const MIGRATIONS = path.resolve('prisma/migrations');
const names = readdirSync(MIGRATIONS)
  .filter((name) => /^\d/.test(name))
  .sort();
const [first, second] = names as [string, string];

let library: ReturnType<typeof openOwnLibrary>;
let folder: string;
let file: string;

/** The migrations up to one, and perhaps one more. */
function migrationsUpTo(last: string, more?: string) {
  const to = path.join(folder, `migrations-${last}${more ? '-and-more' : ''}`);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  copyFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), path.join(to, 'migration_lock.toml'));
  for (const name of names.filter((one) => one <= last)) {
    cpSync(path.join(MIGRATIONS, name), path.join(to, name), { recursive: true });
  }
  if (more !== undefined) {
    mkdirSync(path.join(to, '29990101000000_more'));
    writeFileSync(path.join(to, '29990101000000_more', 'migration.sql'), more);
  }
  return to;
}

const insertThemes = (prefix: string, rows: number, at: string) => `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
  INSERT INTO "Theme" ("id","slug","name","updatedAt","createdAt")
  SELECT '${prefix}' || i, '${prefix}' || i, 'Theme', '${at}', '${at}' FROM n`;

function open(from?: string) {
  library = openOwnLibrary(from);
  ({ folder, file } = library);
}

/** The library from which each test starts; made once, and copied. */
let old: typeof library;

beforeAll(() => {
  open();
  old = library;
  for (const end of ['', '-wal', '-shm', '-mark']) rmSync(file + end, { force: true });
  const migrations = migrationsUpTo(first);
  expect(library.prepare(migrations).error).toBeNull();
  library.run([
    insertThemes('t', ROWS, '2026-01-01T00:00:00.000Z'),
    'PRAGMA wal_checkpoint(TRUNCATE)',
  ]);
  rmSync(migrations, { recursive: true });
});

beforeEach(() => open(old.folder));
afterEach(() => library.remove());
afterAll(() => old.remove());

const count = (at = file) => library.run('SELECT count(*) AS n FROM "Theme"', at)[0]!.n;

/** Puts a copy into the backups as the version before this one did. */
function backUpAsBefore(stamp: string) {
  mkdirSync(path.join(folder, 'backups'), { recursive: true });
  const name = `counterpoint-${stamp}.db`;
  copyFileSync(file, path.join(folder, 'backups', name));
  return name;
}

/** Cuts the second migration off in the middle, as a kill leaves it. */
function leaveHalfMigrated() {
  const [create = ''] = readFileSync(path.join(MIGRATIONS, second, 'migration.sql'), 'utf8').split(
    ';',
  );
  library.run([
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count) VALUES ('cut', 'x', '${second}', 1800000000000, 0)`,
    create,
    'PRAGMA wal_checkpoint(TRUNCATE)',
  ]);
}

const unfinished = (at = file) =>
  library.run('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL', at).length;

const hasTable = (name: string) =>
  library.run(`SELECT name FROM sqlite_master WHERE name = '${name}'`).length === 1;

it('puts a library whose migration was cut off back from its backup, and migrates it', () => {
  const good = backUpAsBefore('2026-11-20T10-00-00-000Z');
  leaveHalfMigrated();
  // As the starts of the version before did it: the half-migrated file among the backups.
  backUpAsBefore('2026-11-20T10-05-00-000Z');
  const told = library.prepare();
  expect(told.error).toBeNull();
  expect(told.said[0]).toContain(second);
  expect(told.said[0]).toMatch(/was cut off\. The library was put back.*set aside in/);
  expect(told.said[0]).toContain(good);
  expect(told.applied).toEqual(names.slice(1));
  expect(count()).toBe(ROWS);
  expect(unfinished()).toBe(0);
  const [aside] = library.list('set-aside');
  expect(aside).toMatch(/-half-migrated$/);
  expect(unfinished(path.join(folder, 'set-aside', aside!, 'counterpoint.db'))).toBe(1);
  expect(library.list('backups').length).toBe(2);
});

it('keeps the good backup over starts that fail', { timeout: LONG }, () => {
  library.prepare(migrationsUpTo(second));
  const [good, ...more] = library.list('backups');
  expect(more).toEqual([]);
  const before = readFileSync(file);
  const broken = migrationsUpTo(
    second,
    'CREATE TABLE "More" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);',
  );
  for (const _ of STARTS) {
    expect(library.prepare(broken).error).toMatch(/could not be migrated.*It is as it was/);
  }
  expect(library.list('backups')).toEqual([good]);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(count(path.join(folder, 'backups', good!))).toBe(ROWS);
});

it('never backs up a half-migrated library, however often it is started', { timeout: LONG }, () => {
  leaveHalfMigrated();
  const older = 'counterpoint-2020-01-01T00-00-00-000Z.db';
  mkdirSync(path.join(folder, 'backups'));
  writeFileSync(path.join(folder, 'backups', older), 'not a database');
  const before = readFileSync(file);
  for (const _ of STARTS) {
    expect(library.prepare().error).toMatch(
      /was cut off, and .*backups holds no backup.*Nothing was changed\. Keep .*counterpoint\.db/,
    );
  }
  expect(library.list('backups')).toEqual([older]);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(path.join(folder, 'set-aside'))).toBe(false);
});

it('does not put back a backup after which something was entered', () => {
  backUpAsBefore('2026-11-20T10-00-00-000Z');
  library.run(insertThemes('later', 1, '2026-06-01T00:00:00.000Z'));
  leaveHalfMigrated();
  expect(library.prepare().error).toMatch(/holds no backup of the library as it was before/);
  expect(count()).toBe(ROWS + 1);
});

it('puts nothing back while another program has the library open', async () => {
  backUpAsBefore('2026-11-20T10-00-00-000Z');
  leaveHalfMigrated();
  const kill = await library.stay('SELECT 1 FROM "Theme"');
  try {
    expect(library.prepare().error).toMatch(/in use by another program/);
    expect(existsSync(path.join(folder, 'set-aside'))).toBe(false);
  } finally {
    await kill();
  }
  expect(library.prepare().error).toBeNull();
});

/** What lies in a folder; nothing where it went away meanwhile. */
function filesIn(place: string): string[] {
  try {
    return readdirSync(place, { recursive: true }).map(String);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

it('leaves the library as it was when a migration is killed, and migrates at the next start', {
  timeout: LONG,
}, async () => {
  const before = readFileSync(file);
  const slow = `CREATE TABLE "More" ("id" INTEGER);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000000)
    INSERT INTO "More" SELECT i FROM n;`;
  const child = spawn(process.execPath, startOn(folder, migrationsUpTo(first, slow)), {
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  /** The bytes that the migration has written so far. */
  const written = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('.work-'))
      .flatMap((work) => filesIn(path.join(folder, work)).map((name) => path.join(work, name)))
      .filter((name) => /(db|wal|journal)$/.test(name))
      .reduce(
        (sum, name) =>
          sum + (statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      );
  const enough = before.length * 6;
  try {
    while (written() < enough) {
      expect(child.exitCode).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(path.join(folder, 'backups'))).toBe(false);

  const told = library.prepare();
  expect(told.error).toBeNull();
  expect(told.applied).toEqual(names.slice(1));
  expect(count()).toBe(ROWS);
  expect(library.list().filter((name) => name.startsWith('.work-'))).toEqual([]);
});

it('migrates a library that a killed program left, with what its log holds', async () => {
  const kill = await library.stay(insertThemes('last', 1, '2026-06-01T00:00:00.000Z'));
  await kill();
  expect(library.prepare().applied).toEqual(names.slice(1));
  expect(count()).toBe(ROWS + 1);
  const [backup] = library.list('backups');
  expect(count(path.join(folder, 'backups', backup!))).toBe(ROWS + 1);
});

it('migrates nothing beside a program that has the library open, and afterwards what that saved', async () => {
  const kill = await library.stay('BEGIN', 'SELECT count(*) FROM "Theme"');
  try {
    library.run(insertThemes('last', 1, '2026-06-01T00:00:00.000Z'));
    expect(library.prepare().error).toMatch(/in use by another program/);
    expect(hasTable('Adjudication')).toBe(false);
    expect(existsSync(path.join(folder, 'backups'))).toBe(false);
  } finally {
    await kill();
  }
  expect(library.prepare().error).toBeNull();
  const [backup] = library.list('backups');
  expect(count(path.join(folder, 'backups', backup!))).toBe(ROWS + 1);
  expect(hasTable('Adjudication')).toBe(true);
});

it('keeps the backup just made where the clock was set back, and files of other names', () => {
  const kept = ['counterpoint-2025 my thesis.db', 'counterpoint-2026-01-01.db', 'notes.txt'];
  mkdirSync(path.join(folder, 'backups'));
  for (const name of kept) writeFileSync(path.join(folder, 'backups', name), name);
  // Of one day, and long ago: the ten made last are all that the rule keeps of them.
  for (let hour = 1; hour <= 12; hour += 1) {
    backUpAsBefore(`1999-05-05T${String(hour).padStart(2, '0')}-00-00-000Z`);
  }
  // Made when the clock was ahead.
  const ahead = backUpAsBefore('2999-01-01T00-00-00-000Z');
  library.prepare(migrationsUpTo(second));
  library.prepare();
  const backups = library.list('backups');
  expect(backups).toEqual(expect.arrayContaining([...kept, ahead]));
  const made = backups.filter((name) => /^counterpoint-20\d\d-.*-\d-migration\.db$/.test(name));
  expect(made.length).toBe(2);
  // The two just made, the one with the wrong clock, and of the others those made last.
  expect(backups.length - kept.length).toBe(10);
  expect(backups).toContain('counterpoint-1999-05-05T12-00-00-000Z.db');
  expect(backups).not.toContain('counterpoint-1999-05-05T05-00-00-000Z.db');
});
