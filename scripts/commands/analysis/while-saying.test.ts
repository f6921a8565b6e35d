import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a process says that holds its thread until it has said something, or so long at most. */
function saidBy(mostMs: number, patienceMs: number): string {
  const said = path.join(folder, 'said');
  const code = `
    import { statSync } from 'node:fs';
    import { whileSaying } from './scripts/commands/analysis/while-saying.ts';
    const end = performance.now() + ${mostMs};
    const work = () => {
      while (performance.now() < end && statSync(${JSON.stringify(said)}).size === 0);
      return 'done';
    };
    console.log(whileSaying('Working …', work, ${patienceMs}));`;
  const stderr = openSync(said, 'w');
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { stdout } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', stderr] });
  closeSync(stderr);
  expect(String(stdout)).toBe('done\n');
  return readFileSync(said, 'utf8');
}

test('work that holds the thread is said to go on', () => {
  expect(saidBy(20_000, 20)).toBe('Working …\n');
}, 60_000);
