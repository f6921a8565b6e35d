import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `server-only` throws outside React's server build; tests run data functions in plain Node. */
const alias = {
  '@/': root,
  'server-only': fileURLToPath(new URL('./tests/setup/server-only.ts', import.meta.url)),
};

/**
 * Tests of data functions that change nothing but rows. `npm test` runs them one after the other in the
 * same processes, which keep the packages that they have read: to read those anew took most of the time.
 */
const ROWS_ALONE = [
  'adjudication',
  'arrange',
  'coding',
  'details',
  'edits-in-a-reading',
  'in-bulk',
  'merge-split',
  'names-in-order',
  'no-theme',
  'nouns',
  'people',
  'position-walk',
  'positions',
  'put-away',
  'quotations-to-check',
  'removed-positions',
  'search',
  'text',
  'text-versions',
  'theme-tree',
  'turns',
  'undo',
  'whose-words',
].map((name) => `tests/data/${name}.test.ts`);

/** `npm test` says so; else, and with `--all`, each file of data tests has a process of its own. */
const isTogether = process.env.COUNTERPOINT_TEST_TOGETHER === '1';

const dataTests = {
  environment: 'node',
  setupFiles: ['tests/setup/own-database.ts', 'tests/setup/console.ts'],
  globalSetup: ['tests/setup/migrated-database.ts', 'tests/setup/programs/bundled.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,scripts,prisma}/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/setup/console.ts'],
          globalSetup: ['tests/setup/programs/bundled.ts'],
          // Pure code keeps no state from one file to the next: to read the modules anew for each
          // takes as long as all the tests. With `npm test -- --all` each file has its own.
          isolate: process.env.COUNTERPOINT_TEST_ALL === '1',
          // The laws try hundreds of texts each: more than five seconds where a machine is busy.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...dataTests,
          name: 'data',
          include: ['tests/data/**/*.test.ts'],
          exclude: isTogether ? ROWS_ALONE : [],
        },
      },
      {
        resolve: { alias },
        test: {
          ...dataTests,
          name: 'data-together',
          include: isTogether ? ROWS_ALONE : [],
          isolate: false,
        },
      },
    ],
  },
});
