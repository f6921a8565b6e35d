// `npm test`: sets up what is missing and runs every stage; stops at the first that is broken.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './setup/browser.mjs';
import {
  buildApp,
  checkNode,
  freePort,
  generateClient,
  installPackages,
  main,
  prepareDatabase,
  root,
  runTool,
  serve,
} from './setup/steps.mjs';

const started = Date.now();
const results = path.join(root, 'test-results');
const summary = [];
const secondTries = [];

function note(stage, passed) {
  const seconds = Math.round((Date.now() - started) / 1000);
  summary.push({ stage, passed });
  console.log(`✓ ${stage}: ${passed} passed (${seconds} s since the start)\n`);
}

async function vitest(project) {
  const file = path.join(results, `${project}.json`);
  await runTool('vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return JSON.parse(readFileSync(file, 'utf8')).numPassedTests;
}

async function journeys() {
  const browser = await findBrowser();
  console.log(`Browser: ${browser.executable} (${browser.how})`);
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-journeys-'));
  const env = { COUNTERPOINT_DATA_DIR: folder };
  await prepareDatabase(env);
  const server = await serve(await freePort(), env);
  const file = path.join(results, 'journeys.json');
  try {
    await runTool('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], {
      env: {
        ...env,
        COUNTERPOINT_ADDRESS: server.address,
        COUNTERPOINT_BROWSER: browser.executable,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      },
    });
  } finally {
    server.child.kill('SIGTERM');
    await server.gone;
    rmSync(folder, { recursive: true, force: true });
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  secondTries.push(...report.suites.flatMap(flakyIn));
  return report.stats.expected + secondTries.length;
}

/** The names of the journeys of a suite that passed only at their second try. */
function flakyIn(suite) {
  const own = (suite.specs ?? []).filter((spec) =>
    spec.tests.some((test) => test.status === 'flaky'),
  );
  return [
    ...own.map((spec) => `${spec.file}:${spec.line} ${spec.title}`),
    ...(suite.suites ?? []).flatMap(flakyIn),
  ];
}

await main(async () => {
  checkNode();
  await installPackages();
  await generateClient();
  mkdirSync(results, { recursive: true });

  console.log('Lint …');
  await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
  note('lint', 1);

  console.log('Types …');
  await runTool('next/dist/bin/next', ['typegen'], { quiet: true });
  await runTool('typescript/bin/tsc', ['--noEmit']);
  note('types', 1);

  console.log('Unit tests …');
  note('unit tests', await vitest('unit'));

  console.log('Data tests …');
  note('data tests', await vitest('data'));

  await buildApp();
  note('production build', 1);

  console.log('Journeys in a browser …');
  note('journeys', await journeys());

  for (const { stage, passed } of summary) console.log(`${stage}: ${passed} passed`);
  const total = summary.reduce((sum, { passed }) => sum + passed, 0);
  for (const journey of secondTries) console.log(`Passed only at the second try: ${journey}`);
  console.log(
    `\n${total} passed, 0 failed${secondTries.length > 0 ? `, ${secondTries.length} at the second try` : ''}`,
  );
});
