import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOwnLibrary } from '../setup/own-library';
import { runsProgram } from '../setup/programs/runs-program';

// What is left beside a library when those who wrote to it end in order.

let library: ReturnType<typeof openOwnLibrary>;
let file: string;

beforeEach(() => {
  library = openOwnLibrary();
  ({ file } = library);
});

afterEach(() => library.remove());

const logSize = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** What a copy of the file alone holds, as somebody makes it by hand. */
function themesInFileAlone() {
  const copy = path.join(library.folder, 'copied-by-hand.db');
  writeFileSync(copy, readFileSync(file));
  return library.run('SELECT "id" FROM "Theme" ORDER BY "id"', copy).map(({ id }) => id);
}

async function startWriting() {
  const child = spawn(process.execPath, [...runsProgram('programs/write-and-stop')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, COUNTERPOINT_DATA_DIR: library.folder },
  });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await said.next()).value).toBe('begun');
  return {
    async stop() {
      child.stdin.write('stop\n');
      return (await said.next()).value;
    },
    async end() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await gone;
    },
  };
}

it('takes the log in at an orderly stop, after what is just being written', async () => {
  const writing = await startWriting();
  expect(logSize()).toBeGreaterThan(0);
  expect(await writing.stop()).toBe('stopped');
  expect(logSize()).toBe(0);
  expect(themesInFileAlone()).toEqual(['before', 'last']);
  await writing.end();
  expect(logSize()).toBe(0);
});

it('leaves the log to another program that has the library open', async () => {
  const kill = await library.stay('BEGIN', 'SELECT count(*) FROM "Theme"');
  try {
    const writing = await startWriting();
    expect(await writing.stop()).toBe('stopped');
    await writing.end();
    const count = library.run('SELECT count(*) AS n FROM "Theme"')[0]!.n;
    expect(count).toBe(2);
  } finally {
    await kill();
  }
});

it('takes nothing into a file that was put in the place of the library', async () => {
  const writing = await startWriting();
  // The number that the start gave it is another's.
  const other = readFileSync(file);
  other.writeUInt32BE(77, 60);
  writeFileSync(file, other);
  const log = logSize();
  await writing.stop();
  expect(logSize()).toBeGreaterThanOrEqual(log);
  expect(readFileSync(file).equals(other)).toBe(true);
  await writing.end();
});

it('leaves no log after a command of the terminal', { timeout: 60_000 }, async () => {
  const text = path.join(library.folder, 'text.md');
  const turns = ['Ann: We should do this.', 'Bob: No, we should not.'];
  writeFileSync(text, [...turns, ...turns, ...turns].join('\n\n'));
  const child = spawn(
    process.execPath,
    ['scripts/counterpoint.mjs', 'import', text, '--title', 'A title'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, COUNTERPOINT_DATA_DIR: library.folder },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  await new Promise((resolve) => child.once('close', resolve));
  expect(said).toContain('Stored: /debates/a-title');
  expect(logSize()).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect(library.run('SELECT "slug" FROM "Debate"').map(({ slug }) => slug)).toEqual(['a-title']);
});
