// The steps that bring a clone to where it can run, each done only when something changed.
// Plain JavaScript on Node alone: nothing is installed yet when this runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { bundlePrograms, OLDEST_NODE } from './bundle.mjs';
import { listFiles, whenChanged } from './made.mjs';
import { firstAnswer, whyNotReady } from './ready.mjs';
import { root, run, runProgram, runTool, sayUnforeseen, Trouble } from './run.mjs';

export { root, run, runProgram, runTool, TOLD, Trouble } from './run.mjs';

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Trouble(
      `Counterpoint needs Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Install a newer one from nodejs.org and run the command again.`,
    );
  }
}

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(path.relative(root, file));
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Found there only where the packages of the tests are installed. */
const OF_TESTS = path.join('node_modules', 'vitest');

/**
 * How the packages are to be installed, and what the stamp says afterwards; null where all that is
 * wanted is there. What is there stays: `npm start` leaves the packages of the tests alone, and
 * `npm test` adds them to those of `npm start`.
 *
 * @param lock what decides which packages are right
 * @param noted the stamp of the last time, `''` where there is none
 * @param hasTests whether the packages of the tests are there now
 */
export function planInstall({ lock, noted, forTests, hasTests }) {
  const withTests = forTests || hasTests;
  if (noted === lock && (hasTests || !forTests)) return null;
  // npm ci removes everything first; where the versions are right, only what is missing is added.
  const adds = noted === lock;
  return [
    ...(adds ? ['install', '--no-save'] : ['ci']),
    '--ignore-scripts',
    withTests ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
}

/** Installs what building and running needs, for tests also what they need. */
export async function installPackages({ forTests = false } = {}) {
  const stampFile = path.join(root, 'node_modules', '.counterpoint-installed');
  const lockFile = path.join(root, 'package-lock.json');
  const lock = `${hashFiles([lockFile])} ${process.platform} ${process.arch}`;
  const isThere = existsSync(path.join(root, 'node_modules', 'next'));
  const noted = isThere && existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  const hasTests = existsSync(path.join(root, OF_TESTS));
  const flags = planInstall({ lock, noted, forTests, hasTests });
  if (flags === null) return false;
  console.log(
    noted === lock
      ? 'Adding the packages of the tests …'
      : 'Installing packages (a minute or two the first time) …',
  );
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) await run(process.execPath, [npm, ...flags], { quiet: true });
  else await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', flags, { quiet: true });
  writeFileSync(stampFile, lock);
  return true;
}

export function generateClient() {
  const generated = path.join(root, 'lib', 'generated', 'prisma');
  return whenChanged({
    stampFile: path.join(root, 'lib', 'generated', '.counterpoint-generated'),
    stamp: hashFiles([
      path.join(root, 'prisma', 'schema.prisma'),
      path.join(root, 'node_modules', 'prisma', 'package.json'),
    ]),
    folder: generated,
    say: 'Generating the database client …',
    work: () => runTool('prisma/build/index.js', ['generate'], { quiet: true }),
  });
}

/**
 * @param {Record<string, string>} [env]
 * @param {{ serves?: boolean }} [options] `serves`: what the environment says of the server is looked at, too
 */
export async function prepareDatabase(env = {}, { serves = false } = {}) {
  console.log('Preparing the database …');
  const args = serves ? ['--serves'] : [];
  await runProgram('scripts/prepare-database.ts', args, { env, asks: true });
}

/** The programs of the built app: the server before it, and what reads files that a stranger made. */
const PROGRAMS = path.join(root, '.next');

const bundleOwn = () =>
  bundlePrograms(
    {
      'counterpoint-front': 'scripts/serve.ts',
      'counterpoint-reader': 'scripts/reader/program.ts',
      watch: 'scripts/reader/watch.mjs',
    },
    PROGRAMS,
  );

/** Everything that the built app is made of. */
function sourceFiles() {
  const folders = ['app', 'components', 'lib', 'prisma', 'public', 'scripts/reader'].flatMap(
    (folder) => listFiles(path.join(root, folder)),
  );
  const single = [
    'instrumentation.ts',
    'next.config.js',
    'scripts/serve.ts',
    'tsconfig.json',
    'package-lock.json',
    'package.json',
  ];
  return [...folders, ...single.map((name) => path.join(root, name))].filter(
    (file) =>
      !/\.test\.tsx?$/.test(file) && !path.basename(file).startsWith('.') && existsSync(file),
  );
}

/**
 * What of a build stays as it was made. Caches and notes of the build come and go; pages that were
 * drawn ahead are drawn again.
 */
const isBuilt = (name) =>
  !/^(cache|diagnostics|types|dev|server\/route-cache)\/|^(trace|trace-build|counterpoint-built)$|^server\/app\/.*\.(html|rsc|meta|body)$/.test(
    name,
  );

/** @param signal ends the build when it aborts */
export function buildApp({ signal } = {}) {
  return whenChanged({
    stampFile: path.join(root, '.next', 'counterpoint-built'),
    stamp: hashFiles(sourceFiles()),
    folder: path.join(root, '.next'),
    lasts: isBuilt,
    say: 'Building the app (about a minute) …',
    work: async () => {
      await runTool('next/dist/bin/next', ['build'], {
        quiet: true,
        signal,
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      });
      await bundleOwn();
    },
  });
}

/** The port asked for, when it can be listened on. */
export async function choosePort(fallback = 3000) {
  const text = process.env.PORT ?? String(fallback);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT is “${text}”: give a number from 1 to 65535, for example PORT=3001.`);
  }
  const problem = await tryPort(port);
  if (problem === 'EADDRINUSE') {
    throw new Trouble(
      `Port ${port} is taken by another program (perhaps Counterpoint already runs: look at http://127.0.0.1:${port}). Stop it, or choose another port: PORT=${port === 65_535 ? 3001 : port + 1} npm start`,
    );
  }
  if (problem) {
    throw new Trouble(
      `Port ${port} cannot be used (${problem}). Choose another: PORT=3001 npm start`,
    );
  }
  return port;
}

function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}

/** A port that nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Answered also where nobody may read the library yet, or only who is signed in. */
const LIFE = '/healthz';

/** How long a server that was told to stop may take for it. */
const PATIENCE_MS = 10_000;

/** On Linux each thread keeps a store of memory of its own, up to eight for each core: two are enough. */
const SPARING = { MALLOC_ARENA_MAX: '2' };

/**
 * In megabytes: what a page is made of has ten of them. In a smaller room for what is new, most of a page's
 * things are copied once or twice before it is sent and they are done with (decision 170).
 */
const ROOM_FOR_NEW = '--max-semi-space-size=32';

/**
 * Starts the built app behind its front and waits until it answers.
 *
 * @param {number} port
 * @param {{ env?: Record<string, string>, output?: import('node:child_process').IOType, signal?: AbortSignal }} [options]
 *   `signal` ends it when it aborts
 * @returns its process, its address on this machine, what it ended with once it is gone, why it is not ready
 *   (null: it is), and in `said` what it has to say itself, in lines
 */
export async function startServer(port, { env = {}, output = 'ignore', signal } = {}) {
  const isShared = Boolean(env.HOST ?? process.env.HOST);
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', output, 'inherit'];
  // What only who started it is to know.
  if (isShared) stdio.push('ipc');
  const child = spawn(
    process.execPath,
    [ROOM_FOR_NEW, path.join(PROGRAMS, 'counterpoint-front.mjs'), String(port)],
    {
      cwd: root,
      env: {
        ...SPARING,
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        COUNTERPOINT_READER: path.join(PROGRAMS, 'counterpoint-reader.mjs'),
        ...env,
      },
      stdio,
    },
  );
  const told = new Promise((resolve) => child.once('message', resolve));
  const gone = new Promise((resolve) =>
    child.once('exit', (code, by) => resolve({ code, signal: by })),
  );
  const end = () => {
    child.kill('SIGTERM');
    // A server that does not stop by itself does not keep a person waiting.
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  };
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  const address = `http://127.0.0.1:${port}`;
  const dataFolder = env.COUNTERPOINT_DATA_DIR ?? (process.env.COUNTERPOINT_DATA_DIR || 'data');
  try {
    const status = await firstAnswer(address, gone, isShared ? LIFE : undefined);
    const why = whyNotReady(status, address, dataFolder);
    const said = isShared ? await Promise.race([told, gone.then(() => [])]) : [];
    return { child, address, gone, why, said };
  } catch (error) {
    child.kill();
    throw signal?.aborted ? signal.reason : error;
  }
}

/** For this machine alone, whatever the shell has: some have a HOST of their own. */
const LOCAL = { HOST: '', PUBLIC_URL: '' };

/**
 * Starts the built app for a test or a measurement, in local mode where `env` says nothing else, and resolves when
 * it is ready.
 *
 * @throws Trouble where it is not
 */
export async function serve(port, env = {}) {
  const { why, ...server } = await startServer(port, { env: { ...LOCAL, ...env } });
  if (why !== null) {
    server.child.kill();
    throw new Trouble(why);
  }
  return server;
}

/** Runs a whole command: trouble is one line on stderr and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const line = error instanceof Trouble ? error.message : sayUnforeseen(error);
    if (line) console.error(`\n${line}`);
    process.exit(1);
  }
}
