import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOwnLibrary } from '../setup/own-library';

// What lies in the data folder after kills, removals and copies by hand: real files, real programs.

let library: ReturnType<typeof openOwnLibrary>;
let folder: string;
let file: string;

beforeEach(() => {
  library = openOwnLibrary();
  ({ folder, file } = library);
});

afterEach(() => library.remove());

const theme = (id: string) =>
  `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES ('${id}','${id}','${id}','2026-01-01')`;

/** Many rows in several pages, so that a log of other pages does harm. */
const manyThemes = (first: string) => `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
  INSERT INTO "Theme" ("id","slug","name","updatedAt")
  SELECT '${first}' || i, '${first}' || i, hex(randomblob(60)), '2026-01-01' FROM n`;

async function writeAndKill(...statements: string[]) {
  const kill = await library.stay(...statements);
  await kill();
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
}

const themes = () => library.run('SELECT "id" FROM "Theme" ORDER BY "id"').map((row) => row.id);

/** The same, of a library that has to be sound. */
function soundThemes() {
  const [found] = library.run(
    `SELECT
       (SELECT json_group_array("id") FROM (SELECT "id" FROM "Theme" ORDER BY "id")) AS ids,
       (SELECT json_group_array(fault) FROM (
          SELECT integrity_check AS fault FROM pragma_integrity_check WHERE integrity_check <> 'ok'
          UNION ALL SELECT "table" FROM pragma_foreign_key_check)) AS faults`,
  );
  expect(JSON.parse(String(found!.faults))).toEqual([]);
  return JSON.parse(String(found!.ids)) as string[];
}

/** Saves, and takes it into the file at once, as a start does with a log. */
const save = (...statements: string[]) =>
  library.run([...statements, 'PRAGMA wal_checkpoint(TRUNCATE)']);

/** What the message of a start that fails says. */
const refusal = () => library.prepare().error;

function removeAll() {
  for (const end of ['', '-wal', '-shm', '-mark']) rmSync(file + end, { force: true });
}

/** A copy as SQLite itself writes it, as the backups are. */
const writeCopy = (to: string) => library.run(`VACUUM INTO '${to}'`);

/** The only folder that was set aside, and the names in it. */
function aside() {
  const [name, ...more] = library.list('set-aside');
  expect(more).toEqual([]);
  expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-/);
  const at = path.join(folder, 'set-aside', name!);
  return { at, name: name!, files: library.list(path.join('set-aside', name!)) };
}

it('keeps what a killed program had saved: its log is the file’s own', async () => {
  await writeAndKill(theme('saved'));
  expect(library.prepare()).toEqual({ isNew: false, applied: [], error: null, said: [] });
  expect(themes()).toEqual(['saved']);
  expect(existsSync(path.join(folder, 'set-aside'))).toBe(false);
});

it('keeps it where no number was noted yet, as after an older version', async () => {
  rmSync(`${file}-mark`);
  await writeAndKill(theme('saved'));
  library.prepare();
  expect(themes()).toEqual(['saved']);
});

it('sets the log of a removed file aside, whole, and says so', async () => {
  await writeAndKill(manyThemes('old'), theme('last'));
  const log = readFileSync(`${file}-wal`);
  renameSync(file, path.join(folder, 'moved-away.db'));
  const told = library.prepare();
  expect(told.isNew).toBe(true);
  expect(soundThemes()).toEqual([]);
  const { at, name, files } = aside();
  expect(name).toMatch(/log-of-a-removed-file$/);
  expect(readFileSync(path.join(at, 'counterpoint.db-wal')).equals(log)).toBe(true);
  expect(files).toContain('counterpoint.db-mark');
  expect(told.said[0]).toMatch(/was removed.*set aside in .*counterpoint\.db-wal/);

  // As the sentence says: the old file and what was set aside, put back together, are whole.
  removeAll();
  for (const one of files) renameSync(path.join(at, one), path.join(folder, one));
  renameSync(path.join(folder, 'moved-away.db'), file);
  library.prepare();
  expect(themes().length).toBe(401);
});

it('takes a backup put in place of the file, and sets the old log aside', async () => {
  const backup = path.join(folder, 'backup.db');
  save(theme('kept'));
  writeCopy(backup);
  await writeAndKill(manyThemes('later'));
  // As `cp` does it: the file is the same, what it holds is another's.
  writeFileSync(file, readFileSync(backup));
  const { said } = library.prepare();
  expect(soundThemes()).toEqual(['kept']);
  expect(aside().files).toContain('counterpoint.db-wal');
  expect(said.join()).toMatch(/put in the place of another file.*set aside/);
  expect(library.prepare().said).toEqual([]);
});

it.each(['by its number', 'where no number was noted'])(
  'takes an older copy of the file itself, %s',
  async (how) => {
    save(manyThemes('first'));
    // The copy: all that was saved stands in the file, and it expects a log.
    copyFileSync(file, path.join(folder, 'copy.db'));
    await writeAndKill(`DELETE FROM "Theme" WHERE "id" LIKE 'first%'`, manyThemes('second'));
    library.prepare();
    await writeAndKill(`UPDATE "Theme" SET "name" = 'other', "slug" = 'x' || "id"`);
    copyFileSync(path.join(folder, 'copy.db'), file);
    if (how !== 'by its number') rmSync(`${file}-mark`);
    library.prepare();
    const left = soundThemes();
    expect(left.length).toBe(400);
    expect(left.every((id) => id.startsWith('first'))).toBe(true);
    expect(aside().files).toContain('counterpoint.db-wal');
  },
);

/** A log of which nothing says whose it is: the number noted is of another file. */
async function leaveInDoubt() {
  save(theme('kept'), `UPDATE "Theme" SET "name" = 'named last'`);
  await writeAndKill(`UPDATE "Theme" SET "slug" = 'edited-last'`);
  writeFileSync(`${file}-mark`, '77\n');
}

const slugs = () => library.run('SELECT "slug" FROM "Theme"').map(({ slug }) => slug);

it('asks where it is in doubt whose the log is, and does nothing before it is answered', async () => {
  await leaveInDoubt();
  const before = [readFileSync(file), readFileSync(`${file}-wal`)];
  const refused = refusal();
  expect(refused).toMatch(
    /does not fit it.*COUNTERPOINT_LOG=with .*COUNTERPOINT_LOG=without .*Nothing was changed/,
  );
  expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(before);
  expect(existsSync(path.join(folder, 'set-aside'))).toBe(false);
});

it.each([
  ['with', 'edited-last'],
  ['without', 'kept'],
])('goes on %s the log where that is the answer; both are set aside', async (answer, slug) => {
  await leaveInDoubt();
  const told = library.prepare(undefined, { COUNTERPOINT_LOG: answer });
  expect(told.said.join()).toMatch(/Counterpoint goes on with .*set aside in/);
  expect(slugs()).toEqual([slug]);
  expect(library.prepare().said).toEqual([]);
  const { at, files } = aside();
  expect(files).toEqual(
    expect.arrayContaining(['counterpoint.db', 'counterpoint.db-mark', 'counterpoint.db-wal']),
  );
  removeAll();
  for (const one of files) renameSync(path.join(at, one), path.join(folder, one));
  expect(library.prepare().said).toEqual([]);
  expect(slugs()).toEqual(['edited-last']);
});

it('opens no library for a command that reads before it is answered', async () => {
  await leaveInDoubt();
  const before = [readFileSync(file), readFileSync(`${file}-wal`)];
  const { status, stderr } = spawnSync(process.execPath, ['scripts/counterpoint.mjs', 'list'], {
    encoding: 'utf8',
    env: { ...process.env, COUNTERPOINT_DATA_DIR: folder },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/does not fit it.*COUNTERPOINT_LOG=with[\s\S]*Nothing was read/);
  expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual(before);
});

it('moves nothing while another program has the file open', async () => {
  const backup = path.join(folder, 'backup.db');
  writeCopy(backup);
  const kill = await library.stay(theme('running'));
  try {
    writeFileSync(file, readFileSync(backup));
    expect(refusal()).toMatch(/in use by another program/);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    expect(existsSync(path.join(folder, 'set-aside'))).toBe(false);
  } finally {
    await kill();
  }
});

it('starts beside another program that writes, without touching its log', async () => {
  const kill = await library.stay(theme('running'));
  try {
    expect(library.prepare().said).toEqual([]);
    expect(themes()).toEqual(['running']);
  } finally {
    await kill();
  }
  library.prepare();
  expect(themes()).toEqual(['running']);
});

it('takes a file of 0 bytes for damage, names all files and leaves them alone', async () => {
  await writeAndKill(theme('saved'));
  const log = readFileSync(`${file}-wal`);
  truncateSync(file);
  const all = `${file} is empty \\(0 bytes\\).*${file}-wal and ${file}-shm belong to it.*Move all 3.*there is no backup in .*backups yet`;
  expect(refusal()).toMatch(new RegExp(all));
  expect(statSync(file).size).toBe(0);
  expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
});

it('takes a file that is damaged with and without its log for damaged, and names both', async () => {
  await writeAndKill(theme('saved'));
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 6, 4096 * 12);
  writeFileSync(file, bytes);
  expect(refusal()).toMatch(/is damaged.*counterpoint\.db-wal.*keep them together/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

/** Changes a letter of a value where an index keeps it. */
function damageIndex() {
  const [root] = library.run([
    theme('saved'),
    'PRAGMA wal_checkpoint(TRUNCATE)',
    `SELECT rootpage AS page FROM sqlite_master WHERE name = 'Theme_slug_key'`,
  ]);
  const bytes = readFileSync(file);
  const at = bytes.indexOf('saved', 4096 * (Number(root!.page) - 1));
  bytes.write('sawed', at);
  writeFileSync(file, bytes);
  return bytes;
}

it('makes a damaged index anew, says so, and sets the damaged file aside', async () => {
  const damaged = damageIndex();
  const { error, said } = library.prepare();
  expect(error).toBeNull();
  expect(said).toEqual([expect.stringMatching(/Indexes of .* were damaged.*were made anew/)]);
  expect(soundThemes()).toEqual(['saved']);
  const { at } = aside();
  expect(readFileSync(path.join(at, 'counterpoint.db')).equals(damaged)).toBe(true);
  expect(library.prepare().said).toEqual([]);
});

it('mends no index beside another program that has the library open', async () => {
  damageIndex();
  const kill = await library.stay('SELECT 1 FROM "Theme"');
  try {
    expect(refusal()).toMatch(/in use by another program/);
    expect(existsSync(path.join(folder, 'set-aside'))).toBe(false);
  } finally {
    await kill();
  }
});

it('says how many rows name others that are not there, of which tables, and starts', () => {
  library.run([
    'PRAGMA foreign_keys = OFF',
    theme('t'),
    `INSERT INTO "PropositionTheme" ("propositionId","themeId") VALUES ('gone','t'), ('lost','t')`,
    'PRAGMA wal_checkpoint(TRUNCATE)',
  ]);
  const { error, said } = library.prepare();
  expect(error).toBeNull();
  expect(said).toEqual([
    expect.stringMatching(
      /2 rows name others that are not there \(2 of PropositionTheme name a Proposition\).*counterpoint -- check/,
    ),
  ]);
});

it('says that a table is not as it was made', () => {
  library.run([
    'PRAGMA writable_schema = ON',
    `UPDATE sqlite_schema SET sql = replace(sql, '"slug"', '"slxg"') WHERE name = 'Theme'`,
    'PRAGMA wal_checkpoint(TRUNCATE)',
  ]);
  const { error, said } = library.prepare();
  expect(`${error} ${said.join()}`).toMatch(/Theme|damaged/);
});

it('says that a folder stands where the file should be', async () => {
  rmSync(file);
  mkdirSync(file);
  expect(refusal()).toMatch(/is a folder, where the database file should be/);
});

it('says that the file is the database of another program, and leaves it alone', async () => {
  removeAll();
  library.run('CREATE TABLE "bookmarks" ("id" INTEGER)');
  const before = readFileSync(file);
  expect(refusal()).toMatch(/database of another program \(it holds bookmarks\)/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(path.join(folder, 'backups'))).toBe(false);
});

it('says that a header that SQLite does not know is damage', async () => {
  const bytes = readFileSync(file);
  // The number of the schema's format.
  bytes.writeUInt32BE(0x63, 44);
  writeFileSync(file, bytes);
  expect(refusal()).toMatch(/is damaged/);
});
