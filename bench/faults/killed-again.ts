import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { listBroken } from './invariants';
import { SEED, type Tried } from './kind';
import {
  copyFolder,
  countRows,
  type Ended,
  fileIn,
  pause,
  runProgram,
  START,
  startProgram,
} from './library';

export type Killed = {
  what: string;
  /** The data folder that each round begins with; null: it is empty. */
  from: string | null;
  /** A folder for the copies. */
  place: string;
  /** The program that is killed. */
  program: readonly string[];
  rounds: number;
  /** What else has to hold after the next start, a sentence for each that does not. */
  alsoLook?: (folder: string) => Promise<string[]>;
};

type Counts = Record<string, number>;
const same = (a: Counts, b: Counts) => JSON.stringify(a) === JSON.stringify(b);
const differences = (a: Counts, b: Counts) =>
  Object.keys({ ...a, ...b })
    .filter((table) => a[table] !== b[table])
    .map((table) => `${table} ${a[table] ?? 0} → ${b[table] ?? 0}`)
    .join(', ');

/** What a killed program may not leave lying after the next start. */
const LEFT = /^\.(work|probe|new)-|-mark-\d+$/;

/**
 * Kills a program again and again, at moments over the whole time that it takes, each time on a copy
 * of the same data folder. After the next start the library is what it was before or what it is after
 * the whole work, and nothing is left lying.
 */
export async function killAgain(killed: Killed): Promise<Tried> {
  const { what, from, place, program, rounds } = killed;
  const random = seededRandom(SEED);
  const begin = (name: string): string => {
    const folder = path.join(place, name);
    if (from === null) mkdirSync(folder, { recursive: true });
    else copyFolder(from, folder);
    return folder;
  };
  const whole = begin('whole');
  const before = from === null ? null : await countRows(fileIn(whole));
  const done = await runProgram(program, whole);
  if (done.code !== 0) throw new Error(`${what} does not work at all: ${done.said}`);
  const after = await countRows(fileIn(whole));
  rmSync(whole, { recursive: true });
  const failed: string[] = [];
  const counts = { 'killed in the work': 0, 'as before': 0, done: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const folder = begin(`round-${round}`);
    const ended = await killOnce(program, folder, (0.2 + 0.85 * random()) * done.ms);
    if (ended.code === null) counts['killed in the work'] += 1;
    const start = await runProgram(START, folder);
    const say = (sentence: string) => failed.push(`${what}, round ${round}: ${sentence}`);
    if (start.code !== 0) say(`the next start said ${start.said}`);
    const file = fileIn(folder);
    if (!existsSync(file)) say('there is no library after the next start.');
    else {
      const now = await countRows(file);
      if (same(now, after)) counts.done += 1;
      else if (before !== null && same(now, before)) counts['as before'] += 1;
      else say(`it is neither as before nor done: ${differences(before ?? after, now)}.`);
      for (const broken of await listBroken(file)) say(broken);
    }
    for (const name of readdirSync(folder)) if (LEFT.test(name)) say(`${name} was left lying.`);
    for (const more of (await killed.alsoLook?.(folder)) ?? []) say(more);
    rmSync(folder, { recursive: true });
  }
  const note = Object.entries(counts)
    .map(([name, times]) => `${times} ${name}`)
    .join(', ');
  return { what, tried: rounds, failed, note };
}

async function killOnce(program: readonly string[], folder: string, ms: number): Promise<Ended> {
  const running = startProgram(program, folder);
  await Promise.race([pause(ms), running.ended]);
  running.kill();
  return running.ended;
}
