import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { listRunning } from '@/lib/db/folder-lock';

/** After so long nothing is still being made, in ms: a number may have gone to another program. */
const DONE_FOR_SURE_MS = 24 * 60 * 60 * 1000;

/** What an earlier version made a new library in. Its name does not say who made it. */
const NEW_FOLDER = /^\.new-[A-Za-z0-9]{6}$/;
/** What is in such a folder; one with anything else is somebody's. */
const IN_NEW_FOLDER = /^(?:counterpoint\.db(?:-.+)?|backups)$/;
const NEW_DONE_MS = 60 * 60 * 1000;

/** What a program makes for a while, with its number: workshops, tried writes, notes half-written. */
const OF_A_PROGRAM = [
  /^\.work-(\d+)-[A-Za-z0-9]{6}$/,
  /^\.probe-(\d+)$/,
  /^counterpoint\.db-mark-(\d+)$/,
];

/**
 * Clears away what programs left in the data folder that were killed. Nothing of it was ever in use;
 * what others are just making stays, and so does all whose name this program does not give.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const working = new Set((await listRunning(folder)).map(({ pid }) => pid));
  for (const name of readdirSync(folder)) {
    if (isLeft(path.join(folder, name), name, working)) {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

function isLeft(whole: string, name: string, working: ReadonlySet<number>): boolean {
  if (NEW_FOLDER.test(name)) {
    return (
      age(whole) > NEW_DONE_MS && readdirSync(whole).every((inside) => IN_NEW_FOLDER.test(inside))
    );
  }
  const id = OF_A_PROGRAM.map((pattern) => pattern.exec(name)?.[1]).find((found) => found);
  if (id === undefined || working.has(Number(id))) return false;
  return !isRunning(Number(id)) || age(whole) > DONE_FOR_SURE_MS;
}

/** How long ago a file, or what lies in a folder, was changed, in ms. */
function age(whole: string): number {
  const found = statSync(whole, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  const inside = found.isDirectory() ? readdirSync(whole) : [];
  const last = inside.reduce(
    (latest, name) =>
      Math.max(latest, statSync(path.join(whole, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
    found.mtimeMs,
  );
  return Date.now() - last;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
