// `npm test`: sets up what is missing and runs every stage; stops at the first that is broken.
// `npm test -- --all` does at length what a run does in short; other words go to the journeys'
// runner, such as `npm test -- -g "the library"`.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './setup/browser.mjs';
import { findEngines } from './setup/engines.mjs';
import { Stages, sideBySide, whenStopped } from './setup/stages.mjs';
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

/** What a run may take on two cores where the packages are installed. */
const BUDGET_SECONDS = 600;

/** Data tests wait for the disk and for programs that they start: one more than there are cores. */
const DATA_WORKERS = Math.max(2, availableParallelism()) + 1;

const results = path.join(root, 'test-results');
/** Where tests note what a run leaves to `--all` (tests/setup/at-length.ts). */
const leftFile = path.join(results, 'left-to-all.jsonl');
const secondTries = [];
/** Of each engine beside Chromium, whether the main way was tried in it. */
const engineLines = [];
const words = process.argv.slice(2).filter((word) => word !== '--all');
const all = words.length < process.argv.length - 2;
process.env.COUNTERPOINT_TEST_ALL = all ? '1' : '';
process.env.COUNTERPOINT_LEFT_TO_ALL = leftFile;
process.env.COUNTERPOINT_TEST_TOGETHER = all ? '' : '1';
/** Whose turn it is of what is tried by turns: another's each day (byDays in tests/setup/at-length.ts). */
process.env.COUNTERPOINT_TEST_TURN ||= String(Math.floor(Date.now() / 86_400_000));

async function lint(signal) {
  await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'], { signal });
}

async function types(signal) {
  await runTool('next/dist/bin/next', ['typegen'], { quiet: true, signal });
  await runTool('typescript/bin/tsc', ['--noEmit'], { quiet: true, signal });
}

async function vitest(project, signal, more = []) {
  const file = path.join(results, `${project.replace('*', '')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  await runTool('vitest/vitest.mjs', ['run', '--project', project, ...reporters, ...more], {
    signal,
    isTest: true,
  });
  return JSON.parse(readFileSync(file, 'utf8')).numPassedTests;
}

/** The built app on a library of its own, as the journeys find it; `end` takes both away. */
async function serveForJourneys() {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-journeys-'));
  const env = { COUNTERPOINT_DATA_DIR: folder };
  try {
    await prepareDatabase(env);
    const { address, child, gone } = await serve(await freePort(), env);
    const end = async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    };
    return { env: { ...env, COUNTERPOINT_ADDRESS: address }, end };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function journeys(signal, env) {
  const browser = await findBrowser();
  console.log(`Browser: ${browser.executable} (${browser.how})`);
  // The main way in the other engines that are there: what it had stands at the end of the run, too.
  const { engines, lines } = all ? await findEngines() : { engines: [], lines: [] };
  for (const line of lines) console.log(line);
  engineLines.push(...lines);
  const file = path.join(results, 'journeys.json');
  await runTool('@playwright/test/cli.js', ['test', ...words], {
    signal,
    isTest: true,
    env: {
      ...env,
      COUNTERPOINT_BROWSER: browser.executable,
      COUNTERPOINT_ENGINES: JSON.stringify(engines),
      COUNTERPOINT_JOURNEYS_IN_TURNS: all || words.length > 0 ? '' : '1',
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  });
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

/** What the tests of this run left to `--all`, in a line; null: nothing. */
function sayLeft() {
  if (!existsSync(leftFile)) return null;
  const notes = readFileSync(leftFile, 'utf8').trim().split('\n').map(JSON.parse);
  const sums = new Map();
  for (const { what, left } of notes) sums.set(what, (sums.get(what) ?? 0) + left);
  const parts = [...sums].map(([what, left]) => `${what}: ${left}`).join('; ');
  return `Left to npm test -- --all: ${notes.reduce((sum, { left }) => sum + left, 0)} (${parts})`;
}

await main(async () => {
  const stopped = whenStopped();
  const stages = new Stages();
  checkNode();
  await installPackages({ forTests: true });
  await generateClient();
  mkdirSync(results, { recursive: true });
  rmSync(leftFile, { force: true });

  console.log('Lint and types …');
  await sideBySide(
    [
      (signal) => stages.time('lint', () => lint(signal)),
      (signal) => stages.time('types', () => types(signal)),
    ],
    stopped,
  );

  let served;
  try {
    console.log('Unit tests and data tests, and beside them the production build …');
    await sideBySide(
      [
        async (signal) => {
          await stages.time('unit tests', () => vitest('unit', signal));
          await stages.time('data tests', () =>
            vitest('data*', signal, [`--maxWorkers=${DATA_WORKERS}`]),
          );
        },
        async (signal) => {
          await stages.time('production build', () => buildApp({ signal }).then(() => 1));
          served = await serveForJourneys();
        },
      ],
      stopped,
    );

    console.log('Journeys in a browser …');
    await sideBySide(
      [(signal) => stages.time('journeys', () => journeys(signal, served.env))],
      stopped,
    );
  } finally {
    await served?.end();
  }

  for (const line of stages.lines) console.log(line);
  for (const line of engineLines) console.log(line);
  const left = sayLeft();
  if (left) console.log(`${left}; turn of the day: ${process.env.COUNTERPOINT_TEST_TURN}`);
  for (const journey of secondTries) console.log(`Passed only at the second try: ${journey}`);
  console.log(
    `\n${stages.passed} passed, 0 failed${secondTries.length > 0 ? `, ${secondTries.length} at the second try` : ''}, in ${stages.seconds} s`,
  );
  if (!all && stages.seconds > BUDGET_SECONDS)
    console.log(`A run may take ${BUDGET_SECONDS} s on two cores (CONTRIBUTING.md).`);
});
