import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/scripts/setup/run.mjs';
import type { Kind } from './kind';

type Report = {
  numTotalTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
};

/** Crafted requests: every action that takes ids, each with what no screen sends (tests/data/crafted.test.ts). */
export const run: Kind = async ({ folder }) => {
  const file = path.join(folder, 'report.json');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const words = ['run', '--project', 'data', '--reporter=json', `--outputFile=${file}`];
  // Tests resolve packages by their own rules, not by the server's.
  const { status } = spawnSync(process.execPath, [vitest, ...words, 'tests/data/crafted.test.ts'], {
    cwd: root,
    stdio: 'ignore',
  });
  const { numTotalTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((one) => one.status === 'failed')
    .map(({ fullName }) => fullName);
  if (status !== 0 && failed.length === 0) failed.push(`The tests ended with ${status}.`);
  return [{ what: 'crafted requests to every action', tried: numTotalTests, failed }];
};
