import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { byDays } from '../setup/at-length';
import { openOwnLibrary } from '../setup/own-library';
import { runsProgram } from '../setup/programs/runs-program';

// A library that takes long to look through: it is, while the server runs.

let library: ReturnType<typeof openOwnLibrary>;
let file: string;

beforeEach(() => {
  library = openOwnLibrary();
  ({ file } = library);
  library.run([
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9)
     INSERT INTO "Theme" ("id","slug","name","updatedAt")
     SELECT 't' || i, 'slug-of-' || i, hex(randomblob(2000000)), '2026-01-01' FROM n`,
    'PRAGMA foreign_keys = OFF',
    `INSERT INTO "PropositionTheme" ("propositionId","themeId") VALUES ('gone','t1')`,
    'PRAGMA wal_checkpoint(TRUNCATE)',
  ]);
});

afterEach(() => library.remove());

function lookThrough() {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...runsProgram('programs/look-through-large')],
    { encoding: 'utf8', env: { ...process.env, COUNTERPOINT_DATA_DIR: library.folder } },
  );
  return { lines: JSON.parse(stdout || '[]') as string[], stderr };
}

const DANGLING = /^In .* one row names another that is not there/;

const wrong: Record<string, () => void> = {
  'a row that names another which is not there': () => {
    const first = lookThrough();
    expect(first.lines).toEqual([expect.stringMatching(DANGLING)]);
    expect(first.stderr).toContain(first.lines[0]);
  },
  'an index that is damaged': () => {
    const bytes = readFileSync(file);
    const [root] = library.run(
      `SELECT rootpage AS page FROM sqlite_master WHERE name = 'Theme_slug_key'`,
    );
    bytes.write('slxg', bytes.indexOf('slug-of-3', 4096 * (Number(root!.page) - 1)));
    writeFileSync(file, bytes);
    expect(library.prepare()).toMatchObject({ error: null, said: [] });
    expect(lookThrough().lines).toEqual([
      expect.stringMatching(/is damaged \(.*stop Counterpoint and start it again, which mends/),
    ]);

    // The next start takes the time.
    const mended = library.prepare();
    expect(mended.error).toBeNull();
    expect(mended.said.join()).toMatch(/Indexes of .* were made anew.*one row names another/);
    expect(existsSync(`${file}-damaged`)).toBe(false);
    expect(lookThrough().lines).toEqual([expect.stringMatching(DANGLING)]);
  },
};

it.each(byDays('what is wrong in a large library', Object.keys(wrong)))(
  'is looked through while the server runs, and what is wrong is said: %s',
  { timeout: 60_000 },
  (what) => {
    expect(library.prepare()).toMatchObject({ error: null, said: [] });
    wrong[what]?.();
  },
);
