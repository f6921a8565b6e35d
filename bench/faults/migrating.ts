import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { examine } from '@/lib/db/file-health';
import { listBackups } from '@/lib/db/keeping/backups';
import { listAppliedMigrations, listUnfinishedMigrations } from '@/lib/db/migrations';
import { fileUrl } from '@/lib/fields/file-url';
import { startOn } from '@/tests/setup/start-on';
import { makeOldLibrary, type OldLibrary } from './old-library';

/** What came out. */
type Tried = {
  tried: number;
  failed: number;
  /** In lines for a person: what was tried, the saves meanwhile, and each round that failed. */
  notes: string[];
};

/** Who is ended, and how: the start, all that it started with it, or Ctrl+C. */
const WAYS = ['SIGKILL', 'SIGKILL of the group', 'SIGINT of the group'] as const;

type Round = {
  /** At this many bytes beside the copy it is in the middle of the statement that takes its time. */
  bytes: number | null;
  /** Else after so long, in ms. */
  after: number;
  way: (typeof WAYS)[number];
  /** Another program that saves meanwhile; `late` opens the library in the middle and keeps it open. */
  saver: 'each' | 'late' | null;
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Cuts migrations of a large library off, half of them in the middle of a statement, while in most
 * rounds another program saves into it, and looks what is left: the library as it was or the
 * migrated one, whole; after the next start the migrated one, with every save that was told stored.
 *
 * @param size how often, and how many positions the library has
 * @param seed the same seed ends the same rounds at the same moments, as far as a machine has those
 */
export async function cutMigrationsOff(
  size: { rounds: number; positions: number },
  seed: number,
): Promise<Tried> {
  const bench = mkdtempSync(path.join(tmpdir(), 'counterpoint-migrating-'));
  try {
    const old = await makeOldLibrary(bench, size.positions);
    const random = seededRandom(seed);
    const whole = await timeWhole(old, bench);
    const sum = { failed: 0, inside: 0, old: 0, migrated: 0, saves: 0, missing: 0 };
    const faults: string[] = [];
    for (let index = 0; index < size.rounds; index += 1) {
      const round: Round = {
        bytes: index % 2 === 0 ? Math.round((0.3 + 0.5 * random()) * whole.bytes) : null,
        after: Math.round((0.3 + random()) * whole.ms),
        way: WAYS[index % WAYS.length] ?? 'SIGKILL',
        saver: ([null, 'each', 'late', 'each'] as const)[(index >> 1) % 4] ?? null,
      };
      const found = await cutOff(old, bench, round, size.positions);
      if (found.faults.length > 0) {
        sum.failed += 1;
        faults.push(`round ${index} (${JSON.stringify(round)}): ${found.faults.join('; ')}`);
      }
      sum.inside += Number(found.isInside);
      sum[found.isOld ? 'old' : 'migrated'] += 1;
      sum.saves += found.saves;
      sum.missing += found.missing;
    }
    return {
      tried: size.rounds,
      failed: sum.failed,
      notes: [
        `${size.rounds} interruptions with ${size.positions} positions, ${sum.inside} of them inside a statement: ${sum.old} times the library was as before, ${sum.migrated} times migrated`,
        `${sum.saves} saves of other programs were told stored, ${sum.missing} of them missing`,
        ...faults,
      ],
    };
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
}

function startOnCopy(folder: string, migrations: string) {
  const child = spawn(process.execPath, startOn(folder, migrations), {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, gone, said: () => said, since: Date.now() };
}

/** The bytes that stand beside the copy that is being migrated. */
function bytesBeside(folder: string): number {
  const work = readdirSync(folder).find((name) => name.startsWith('.work-'));
  if (work === undefined) return 0;
  const log = path.join(folder, work, 'migrated', 'counterpoint.db-wal');
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

/** How long a whole migration takes, and how large the log of its longest statement gets. */
async function timeWhole(old: OldLibrary, bench: string): Promise<{ ms: number; bytes: number }> {
  const folder = path.join(bench, 'whole');
  cpSync(old.folder, folder, { recursive: true });
  const from = Date.now();
  const { gone, said } = startOnCopy(folder, old.migrations);
  let isGone = false;
  let bytes = 0;
  gone.then(() => {
    isGone = true;
  });
  while (!isGone) {
    bytes = Math.max(bytes, bytesBeside(folder));
    await sleep(5);
  }
  if (!said().includes('"error":null')) throw new Error(`It does not migrate at all: ${said()}`);
  rmSync(folder, { recursive: true });
  return { ms: Date.now() - from, bytes };
}

function startSaver(file: string, how: 'each' | 'stay') {
  const child = spawn(
    process.execPath,
    ['--expose-gc', 'bench/faults/programs/save-throughout.mjs', file, how],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return async (): Promise<string[]> => {
    child.kill('SIGKILL');
    await gone;
    return said.split('\n').slice(0, -1);
  };
}

type Found = {
  faults: string[];
  isInside: boolean;
  isOld: boolean;
  saves: number;
  missing: number;
};

async function cutOff(
  old: OldLibrary,
  bench: string,
  round: Round,
  positions: number,
): Promise<Found> {
  const folder = path.join(bench, 'round');
  const file = path.join(folder, 'counterpoint.db');
  cpSync(old.folder, folder, { recursive: true });
  const endSavers: (() => Promise<string[]>)[] = [];
  if (round.saver === 'each') endSavers.push(startSaver(file, 'each'));
  const start = startOnCopy(folder, old.migrations);
  await until(round, 0.5, folder, start);
  if (round.saver === 'late') endSavers.push(startSaver(file, 'stay'));
  await until(round, 1, folder, start);
  const isInside = round.bytes !== null && start.child.exitCode === null;
  end(start.child, round.way);
  await start.gone;
  await sleep(150);
  const saved = (await Promise.all(endSavers.map((endSaver) => endSaver()))).flat();
  const left = await look(file, path.join(bench, 'looked'), saved);
  const faults = judge('after the cut', left, old, positions, false);
  const again = startOnCopy(folder, old.migrations);
  await again.gone;
  if (!again.said().includes('"error":null')) faults.push(`the next start says ${again.said()}`);
  const last = await look(file, path.join(bench, 'looked'), saved);
  faults.push(...judge('after the next start', last, old, positions, true));
  const lying = readdirSync(folder).filter((name) => /^\.(?:work|probe)-/.test(name));
  if (lying.length > 0) faults.push(`left lying: ${lying.join(', ')}`);
  for (const backup of listBackups(folder)) {
    if ((await examine(backup)).damage !== null) faults.push(`damaged: ${backup}`);
  }
  rmSync(folder, { recursive: true });
  const isOld = left.applied.length === 1;
  return { faults, isInside, isOld, saves: saved.length, missing: last.missing };
}

/** Until a part of the way to the moment at which it is to be cut off, or its end. */
async function until(
  { bytes, after }: Round,
  part: number,
  folder: string,
  { child, since }: ReturnType<typeof startOnCopy>,
) {
  while (child.exitCode === null && child.signalCode === null) {
    const isThere =
      bytes === null ? Date.now() - since >= after * part : bytesBeside(folder) >= bytes * part;
    if (isThere) return;
    await sleep(3);
  }
}

function end(child: ChildProcess, way: Round['way']): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (way === 'SIGKILL') process.kill(child.pid, 'SIGKILL');
    else process.kill(-child.pid, way === 'SIGINT of the group' ? 'SIGINT' : 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

type Left = {
  damage: string | null;
  lostLinks: number;
  applied: string[];
  unfinished: string[];
  positions: number;
  /** Of the saves that were told stored those that are not there. */
  missing: number;
};

/** Looks at a copy, so that nothing is done to what was left. */
async function look(file: string, bench: string, saved: readonly string[]): Promise<Left> {
  mkdirSync(bench);
  const copy = path.join(bench, 'counterpoint.db');
  for (const end of ['', '-wal', '-journal']) {
    if (existsSync(file + end)) cpSync(file + end, copy + end);
  }
  const url = fileUrl(copy);
  const health = await examine(copy);
  const client = createClient({ url });
  const count = await client.execute('SELECT count(*) FROM "Position"');
  const themes = await client.execute('SELECT "id" FROM "Theme"');
  client.close();
  const there = new Set(themes.rows.map((row) => String(row.id)));
  const left = {
    ...health,
    applied: await listAppliedMigrations(url),
    unfinished: await listUnfinishedMigrations(url),
    positions: Number(count.rows[0]?.[0]),
    missing: saved.filter((id) => !there.has(id)).length,
  };
  rmSync(bench, { recursive: true });
  return left;
}

function judge(
  when: string,
  left: Left,
  old: OldLibrary,
  positions: number,
  isDone: boolean,
): string[] {
  const all = [old.names, ...(isDone ? [] : [old.names.slice(0, 1)])];
  return [
    ...(left.damage === null ? [] : [`damaged: ${left.damage}`]),
    ...(left.lostLinks === 0 ? [] : [`${left.lostLinks} rows name others that are not there`]),
    ...(all.some((names) => String(names) === String(left.applied))
      ? []
      : [`it has taken ${left.applied.join(', ')}`]),
    ...left.unfinished.map((name) => `${name} is unfinished`),
    ...(left.positions === positions ? [] : [`${left.positions} positions`]),
    ...(left.missing === 0 ? [] : [`${left.missing} saves are missing`]),
  ].map((fault) => `${when}: ${fault}`);
}
