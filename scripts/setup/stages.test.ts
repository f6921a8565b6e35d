import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { run, Trouble } from './run.mjs';
import { sideBySide } from './stages.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-stages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that starts another and waits; the other's number stands in `file`. */
const waiting = (file: string) => `
  const other = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  require('node:fs').writeFileSync(${JSON.stringify(file)}, String(other.pid));
  console.log('never to be seen');
  setInterval(() => {}, 1000);`;

/** Fails as soon as the other has started. */
const failing = (file: string) => `
  const look = () => require('node:fs').existsSync(${JSON.stringify(file)}) ? process.exit(7) : setTimeout(look, 20);
  look();`;

const node = (code: string, signal: AbortSignal) =>
  run(process.execPath, ['-e', code], { quiet: true, signal });

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('answers what each answered', async () => {
  expect(await sideBySide([async () => 1, async () => 'two'])).toEqual([1, 'two']);
});

it('tells the first that breaks, and ends all that was started beside it', async () => {
  const file = path.join(folder, 'beside');
  await expect(
    sideBySide([
      (signal: AbortSignal) => node(waiting(file), signal),
      (signal: AbortSignal) => node(failing(file), signal),
    ]),
  ).rejects.toThrow(/stopped with code 7/);
  const pid = Number(readFileSync(file, 'utf8'));
  expect(pid).toBeGreaterThan(0);
  await vi.waitFor(() => expect(lives(pid)).toBe(false), 5_000);
});

it('ends all when it is stopped from outside, and starts nothing more', async () => {
  const file = path.join(folder, 'stopped');
  const stopped = new AbortController();
  const works = sideBySide(
    [
      (signal: AbortSignal) => node(waiting(file), signal),
      async (signal: AbortSignal) => {
        await vi.waitFor(
          () => expect(Number(readFileSync(file, 'utf8'))).toBeGreaterThan(0),
          9_000,
        );
        stopped.abort(new Trouble('Stopped by SIGINT.'));
        await node('process.exit(0)', signal);
      },
    ],
    stopped.signal,
  );
  await expect(works).rejects.toThrow('Stopped by SIGINT.');
  const pid = Number(readFileSync(file, 'utf8'));
  await vi.waitFor(() => expect(lives(pid)).toBe(false), 5_000);
});
