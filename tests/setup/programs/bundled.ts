import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundlePrograms, bundleTestPrograms } from '@/scripts/setup/bundle.mjs';
import { TEST_PROGRAMS } from './runs-program';

/**
 * Bundles once for the whole run what tests start again and again as processes of their own: the
 * program that reads files, as a build has it, and for the data tests the programs of tests/setup.
 */
export default async function setup(project: TestProject) {
  // Within the repository: packages are found from there.
  const results = path.resolve('test-results');
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(path.join(results, 'programs-'));
  await bundlePrograms(
    {
      reader: 'scripts/reader/program.ts',
      watch: 'scripts/reader/watch.mjs',
      'hostile-reader': 'tests/fixtures/readers/hostile-reader.ts',
    },
    folder,
  );
  process.env.COUNTERPOINT_READER = path.join(folder, 'reader.mjs');
  process.env.COUNTERPOINT_HOSTILE_READER = path.join(folder, 'hostile-reader.mjs');
  if (project.name.startsWith('data')) {
    await bundleTestPrograms(
      Object.fromEntries(TEST_PROGRAMS.map((name) => [name, `tests/setup/${name}.ts`])),
      folder,
    );
    process.env.COUNTERPOINT_TEST_PROGRAMS = folder;
  }
  return () => rmSync(folder, { recursive: true, force: true });
}
