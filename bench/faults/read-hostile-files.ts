import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '@/scripts/setup/run.mjs';
import type { Kind } from './kind';

/** Files that are made to do harm: `npm run bench -- hostile`, which prints each. */
export const run: Kind = async () => {
  const words = ['--import', 'tsx', path.join(root, 'bench/hostile.ts')];
  const { stdout, status } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const tried = Number(/^(\d+) files/.exec(last)?.[1] ?? 0);
  const failed = status === 0 && tried > 0 ? [] : [last];
  return [{ what: 'hostile files', tried, failed, note: last }];
};
