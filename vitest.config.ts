import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `server-only` throws outside React's server build; tests run data functions in plain Node. */
const alias = {
  '@/': root,
  'server-only': fileURLToPath(new URL('./tests/setup/server-only.ts', import.meta.url)),
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
          name: 'data',
          include: ['tests/data/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/setup/own-database.ts', 'tests/setup/console.ts'],
          globalSetup: ['tests/setup/migrated-database.ts', 'tests/setup/programs/bundled.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
