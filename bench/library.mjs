// Prints what the lists and the search cost in a library of many debates: the median of five, the time
// of the first, the bytes of the page, and what memory the server takes at the end.
// `npm run bench -- library [--debates 1000] [--folder FOLDER]` serves the production build on a new
// library, or on a folder that an earlier run kept; `--keep` leaves it there.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, prepareDatabase, runProgram, serve } from '../scripts/setup/steps.mjs';

const { values } = parseArgs({
  options: {
    debates: { type: 'string', default: '1000' },
    folder: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const TIMES = 5;
const PAGES = [
  ['methods (the floor)', '/methods'],
  ['library', '/'],
  ['library by theme', '/?theme=many-7-1'],
  ['library, most contested first', '/?sort=contested'],
  ['Ctrl K', '/search/hits?q=harbour'],
  ['Ctrl K, a wrong letter', '/search/hits?q=harbuor'],
  ['/search', '/search?q=harbour'],
  ['library, search', '/?q=harbour'],
  ['themes', '/themes'],
  ['one theme', '/themes/many-1-0'],
  ['commentators', '/commentators'],
  ['one commentator', '/commentators/many-1-0'],
  ['import', '/import'],
  ['details of 6 × 30', '/debates/many-7/details'],
  ['overview of 6 × 30', '/debates/many-7'],
  ['propositions of 6 × 30', '/debates/many-7/propositions'],
  ['code of 6 × 30', '/debates/many-7/code'],
  ['overview of 300 × 200', '/debates/made-300-by-200-camps'],
  ['read of 300 × 200', '/debates/made-300-by-200-camps/read'],
  ['code of 300 × 200', '/debates/made-300-by-200-camps/code'],
  ['overview of 6 × 900', '/debates/made-6-by-900-camps'],
  ['propositions of 6 × 900', '/debates/made-6-by-900-camps/propositions'],
];

async function fill(env) {
  await prepareDatabase(env);
  await runProgram('scripts/generate-library.ts', ['--debates', values.debates], { env });
  for (const [commentators, propositions] of [
    [300, 200],
    [6, 900],
  ]) {
    const size = ['--commentators', `${commentators}`, '--propositions', `${propositions}`];
    await runProgram('scripts/generate-debate.ts', size, { env });
  }
}

/** Milliseconds to the last byte, how many there were, and the status. */
async function ask(address) {
  const begun = performance.now();
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  return { took: performance.now() - begun, bytes: byteLength, status: answer.status };
}

/** What a process holds in memory, and what it held at most, in MB; empty where the system does not say. */
function memoryOf(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return '';
  const status = readFileSync(file, 'utf8');
  const mb = (name) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return `${mb('VmRSS')} MB, at most ${mb('VmHWM')} MB`;
}

const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), 'counterpoint-library-'));
const env = { COUNTERPOINT_DATA_DIR: folder };
if (!existsSync(path.join(folder, 'counterpoint.db'))) await fill(env);
const server = await serve(await freePort(), env);
try {
  console.log('| page | first | median | kB |\n| --- | --- | --- | --- |');
  for (const [name, where] of PAGES) {
    const asked = [];
    for (let time = 0; time < TIMES; time += 1) asked.push(await ask(`${server.address}${where}`));
    const [first] = asked;
    const median = asked.map(({ took }) => took).sort((a, b) => a - b)[Math.floor(TIMES / 2)];
    const failed = asked.find(({ status }) => status !== 200);
    const kB = Math.round(first.bytes / 1000);
    const said = failed ? ` (answered ${failed.status})` : '';
    console.log(
      `| ${name}${said} | ${Math.round(first.took)} ms | ${Math.round(median)} ms | ${kB} |`,
    );
  }
  console.log(`\nThe server's memory: ${memoryOf(server.child.pid)}`);
} finally {
  server.child.kill('SIGTERM');
  await server.gone;
  if (!values.keep && values.folder === undefined) rmSync(folder, { recursive: true });
}
process.exit(0);
