import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceRunning, listRunning, withFolderLocked } from '@/lib/db/folder-lock';
import { runsProgram } from '../setup/programs/runs-program';

// Who works on a data folder, told by programs of their own that come, end and are killed.

let folder: string;
let others: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-folder-'));
  others = [];
});

afterEach(async () => {
  await Promise.all(others.map((other) => kill(other)));
  rmSync(folder, { recursive: true, force: true });
});

/** A program that works on the folder; returned as soon as it does. */
async function another(how: string, words = ''): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [...runsProgram('programs/hold-folder'), folder, how, words],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  others.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return child;
}

function gone(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', resolve));
}

function kill(child: ChildProcess): Promise<unknown> {
  const ended = gone(child);
  child.kill('SIGKILL');
  return ended;
}

const notes = () => readdirSync(path.join(folder, '.running')).filter((name) => /^\d/.test(name));

it('knows who runs, side by side, and forgets who ends or is killed', async () => {
  expect(await listRunning(folder)).toEqual([]);
  const [first, second] = await Promise.all([
    another('serving', 'http://127.0.0.1:3000'),
    another('serving', 'http://127.0.0.1:3001'),
  ]);
  const own = await announceRunning(folder, { pid: process.pid, address: null });
  const running = await listRunning(folder);
  expect(running.map(({ address }) => address).sort()).toEqual([
    'http://127.0.0.1:3000',
    'http://127.0.0.1:3001',
    null,
  ]);
  expect(running.map(({ pid }) => pid).sort()).toEqual([first.pid, second.pid, process.pid].sort());
  own.end();
  await kill(first);
  second.stdin?.end();
  await gone(second);
  expect(await listRunning(folder)).toEqual([]);
  expect(notes()).toEqual([]);
});

it('believes no note that nobody stands behind, also where its number lives', async () => {
  const other = await another('serving', 'http://127.0.0.1:3000');
  await kill(other);
  const [note] = notes().filter((name) => name.endsWith('.json'));
  // As where the system gave the number to another program since.
  writeFileSync(
    path.join(folder, '.running', note!),
    JSON.stringify({ pid: process.pid, address: 'http://127.0.0.1:3000', what: 'serving' }),
  );
  expect(await withFolderLocked(folder, 'migrating the library', async () => 'done')).toBe('done');
  expect(notes()).toEqual([]);
});

it('does nothing alone beside one that serves, and names it with its address', async () => {
  const other = await another('serving', 'http://127.0.0.1:3000');
  let done = false;
  await expect(
    withFolderLocked(folder, 'migrating the library', async () => {
      done = true;
    }),
  ).rejects.toThrow(
    `${folder}: http://127.0.0.1:3000 (process ${other.pid}). Migrating the library needs the folder to itself`,
  );
  expect(done).toBe(false);
  await kill(other);
  await withFolderLocked(folder, 'migrating the library', async () => {
    done = true;
  });
  expect(done).toBe(true);
});

it.each(['alone', 'starting'])('waits for one that is %s, and says for whom', async (how) => {
  const other = await another(how, 'migrating the library');
  const said: string[] = [];
  let isFree = false;
  const work = withFolderLocked(folder, 'restoring the library', async () => isFree, {
    say: (line) => said.push(line),
  });
  // However long it takes a busy machine to come to waiting.
  await vi.waitFor(() => expect(said).toHaveLength(1), { timeout: 20_000 });
  isFree = true;
  other.stdin?.end();
  expect(await work).toBe(true);
  const what = how === 'alone' ? 'migrating the library' : how;
  expect(said).toEqual([`  Process ${other.pid} is ${what}; waiting for it to end …`]);
});

it('says who has the folder where that one does not end', async () => {
  const other = await another('alone', 'migrating the library');
  const words = `Process ${other.pid} is migrating the library, and did not end`;
  const soon = { patience: 300 };
  await expect(withFolderLocked(folder, 'x', async () => 1, soon)).rejects.toThrow(words);
  await expect(
    announceRunning(folder, { pid: process.pid, address: 'http://127.0.0.1:3000' }, soon),
  ).rejects.toThrow(words);
  // Who only waits is not named as one that runs.
  expect((await listRunning(folder)).map(({ pid }) => pid)).toEqual([other.pid]);
  await kill(other);
  const announced = await announceRunning(folder, { pid: process.pid, address: null }, soon);
  announced.end();
});

it('does work alone for one that serves the folder itself', async () => {
  const announced = await announceRunning(folder, { pid: process.pid, address: 'http://here' });
  expect(await withFolderLocked(folder, 'restoring the library', async () => 'done')).toBe('done');
  announced.end();
  expect(existsSync(path.join(folder, '.running', 'folder.lock'))).toBe(true);
});

it('lets two that want it alone have it one after the other, whatever comes out', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 60));
    inside -= 1;
    throw new Error('broken');
  };
  const all = await Promise.allSettled(
    ['a', 'b', 'c'].map((what) => withFolderLocked(folder, what, work)),
  );
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(most).toBe(1);
});
