import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackupName } from '@/lib/backups/backup-name';
import { backUpDaily, stateOfLibrary } from '@/lib/db/keeping/daily-backup';
import { lookThrough } from '@/lib/db/keeping/library-work';
import { rounds } from '../setup/at-length';
import { listBackupsIn } from '../setup/keep-desk';
import { openOwnLibrary } from '../setup/own-library';
import { sqlHere } from '../setup/sql';

// Backups and restores that are killed, and the backup of a day, on real files.

vi.setConfig({ testTimeout: 120_000 });

let library: ReturnType<typeof openOwnLibrary>;
const backupsOf = () => path.join(library.folder, 'backups');
const listBackups = () => listBackupsIn(library.folder);

const manyThemes = (prefix: string, rows: number) => `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
  INSERT INTO "Theme" ("id","slug","name","updatedAt")
  SELECT '${prefix}' || i, '${prefix}' || i, hex(randomblob(100)), '2026-01-01' FROM n`;

describe('what is cut off', () => {
  const OLD = 12_000;
  const NEW = 9_000;
  let ready: string;
  let longest: number;

  /** Starts the program that works on a library, and kills it after so many milliseconds. */
  async function workAndKill(ms: number | null, ...args: string[]) {
    const child = spawn(process.execPath, ['scripts/keep/work-on-library.mjs', ...args], {
      stdio: 'ignore',
    });
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const timer = ms === null ? null : setTimeout(() => child.kill('SIGKILL'), ms);
    const from = performance.now();
    const code = await gone;
    if (timer) clearTimeout(timer);
    return { code, ms: performance.now() - from };
  }

  const restore = (ms: number | null, number: number) =>
    workAndKill(
      ms,
      'take-over',
      library.file,
      ready,
      path.join(library.folder, 'kept.db'),
      path.join(backupsOf(), `counterpoint-2026-11-29T10-00-00-000Z-${number}-restore.db`),
    );

  /** Which themes the library holds: the old ones, the new ones, or a mixture of both. */
  async function held() {
    const [row] = await sqlHere(
      library.file,
      `SELECT count(*) AS "all", sum("id" LIKE 'old%') AS "old" FROM "Theme"`,
    );
    return row;
  }

  beforeAll(async () => {
    library = openOwnLibrary();
    mkdirSync(backupsOf());
    ready = path.join(library.folder, 'ready.db');
    await sqlHere(library.file, manyThemes('new', NEW), `VACUUM INTO '${ready}'`);
    await sqlHere(library.file, 'DELETE FROM "Theme"', manyThemes('old', OLD));
    copyFileSync(ready, path.join(library.folder, 'as-it-was.db'));
    // Once without a kill, so that the moments are chosen from all of it; then back to the old ones.
    const whole = await restore(null, 1);
    expect(whole.code).toBe(0);
    expect(await held()).toEqual({ all: NEW, old: 0 });
    longest = whole.ms;
    await sqlHere(library.file, 'DELETE FROM "Theme"', manyThemes('old', OLD));
  });
  afterAll(() => library.remove());

  it('a restore that is killed leaves the old library or the new one, and no half-made backup', async () => {
    const seen = new Set<string>();
    for (const round of rounds('restores that are killed', 40, 5)) {
      // From the first moment to a little after the last, in an order that is always the same.
      const { code } = await restore(longest * (((round * 7) % 12) / 11 + 0.05), round + 2);
      const now = await held();
      const isNew = JSON.stringify(now) === JSON.stringify({ all: NEW, old: 0 });
      if (!isNew) expect(now).toEqual({ all: OLD, old: OLD });
      if (code === 0) expect(isNew).toBe(true);
      seen.add(`${isNew} ${code}`);
      const files = [library.file, ...listBackups().map((name) => path.join(backupsOf(), name))];
      for (const { faults, lostLinks } of await lookThrough(files)) {
        expect([faults, lostLinks]).toEqual([[], 0]);
      }
      for (const name of listBackups()) expect(readBackupName(name)).not.toBeNull();
      if (isNew) await sqlHere(library.file, 'DELETE FROM "Theme"', manyThemes('old', OLD));
    }
    expect([...seen].some((one) => one.endsWith('null'))).toBe(true);
  });

  it('a copy that is killed is nobody’s backup', async () => {
    const before = listBackups();
    for (const round of rounds('copies that are killed', 20, 2)) {
      const to = path.join(library.folder, `copy-${round}.db`);
      await workAndKill(80 + 20 * round, 'copy', library.file, to);
      for (const end of ['', '-journal']) rmSync(to + end, { force: true });
      expect((await lookThrough([library.file]))[0]?.faults).toEqual([]);
    }
    expect(listBackups()).toEqual(before);
  });
});

describe('the backup of a day', () => {
  const day = (number: number, hour = 12) => Date.UTC(2026, 10, number, hour);

  beforeEach(() => {
    library = openOwnLibrary();
    return () => library.remove();
  });

  it('is made once a day, where something changed since the last, however often a server starts', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: day(1) });
    try {
      const daily = async (at: number) => {
        vi.setSystemTime(at);
        return (await backUpDaily(library.folder, at)) !== null;
      };
      const change = (id: string) => sqlHere(library.file, manyThemes(id, 1));
      expect(await daily(day(1))).toBe(true);
      await change('a');
      expect(await daily(day(1, 20))).toBe(false);
      expect(await daily(day(2))).toBe(true);
      // Nothing changed but what a start notes in the file.
      const before = stateOfLibrary(library.folder);
      await sqlHere(library.file, 'PRAGMA user_version = 4711', 'PRAGMA wal_checkpoint(TRUNCATE)');
      expect(stateOfLibrary(library.folder)).not.toBe(before);
      expect(await daily(day(3))).toBe(false);
      await change('b');
      expect(await daily(day(3))).toBe(true);
      // The clock is set back by a month, and what changed is backed up all the same.
      await change('c');
      expect(await daily(day(-27))).toBe(true);
      expect(await daily(day(-27))).toBe(false);
      expect(listBackups().map((name) => name.replace(/^.*Z-/, ''))).toEqual([
        '4-daily.db',
        '1-daily.db',
        '2-daily.db',
        '3-daily.db',
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is made by one of two servers that look at the same time', async () => {
    const made = await Promise.all([1, 2].map(() => backUpDaily(library.folder, Date.now())));
    expect(made.filter((one) => one !== null).length).toBe(1);
    expect(listBackups().length).toBe(1);
  });

  it('is told where it could not be made, and tried again', async () => {
    writeFileSync(backupsOf(), 'a file where the folder should be');
    await expect(backUpDaily(library.folder, Date.now())).rejects.toThrow();
    rmSync(backupsOf());
    expect(await backUpDaily(library.folder, Date.now())).not.toBeNull();
    expect(readdirSync(library.folder).filter((name) => name.startsWith('.work'))).toEqual([]);
  });
});
