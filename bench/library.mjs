// Prints what pages, lists and the search cost in a library of many debates: the first time, the median and
// the p95 of the twenty after it, how long the server's thread was held at most meanwhile (nobody else is
// answered then), the server's processor time a page (which tells what it costs on a machine that does
// something else as well), the bytes of the page, and what memory the server takes at the end; when a browser shows
// the words of the large debates on a first visit; then the same of searches of every sort, and what the first one
// costs after the server was started anew.
// `npm run bench -- library [--debates 1000] [--folder FOLDER]` serves the production build on a new
// library, or on a folder that an earlier run kept; `--keep` leaves it there, `--only WORD` asks only for the
// pages whose name holds the word (`--only search:` for the searches), `--times N` asks more or less often.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, prepareDatabase, runProgram, serve } from '../scripts/setup/steps.mjs';
import { measureFirstWords } from './large/first-words.mjs';

const { values } = parseArgs({
  options: {
    debates: { type: 'string', default: '1000' },
    folder: { type: 'string' },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    times: { type: 'string', default: '20' },
  },
});
const TIMES = Number(values.times);
/** Commentators and propositions of the large debates. */
const LARGE = [
  [40, 60],
  [300, 200],
  [6, 2000],
  [1000, 30],
];
/** A page that has taken so long is asked for fewer times, in milliseconds altogether. */
const LONG_ENOUGH = 60_000;

const LARGE_DEBATES = LARGE.map(([a, b]) => [`${a} × ${b}`, `/debates/made-${a}-by-${b}-camps`]);
const DEBATES = [['6 × 30', '/debates/many-7'], ...LARGE_DEBATES];
const PAGES = [
  ['methods (the floor)', '/methods'],
  ['library', '/'],
  ['library by theme', '/?theme=many-1-0'],
  ['library, most contested first', '/?sort=contested'],
  ['Ctrl K', '/search/hits?q=harbour'],
  ['Ctrl K, a wrong letter', '/search/hits?q=harbuor'],
  ['/search', '/search?q=harbour'],
  ['library, search', '/?q=harbour'],
  ['themes', '/themes'],
  ['one theme', '/themes/many-1-0'],
  ['commentators', '/commentators'],
  ['one commentator, the busiest', '/commentators/many-1-0'],
  ['import', '/import'],
  ...DEBATES.flatMap(([size, where]) => [
    [`overview of ${size}`, where],
    [`propositions of ${size}`, `${where}/propositions`],
    [`code of ${size}`, `${where}/code`],
    [`what code of ${size} fetches`, `${where}/code/screen`],
    [`read of ${size}`, `${where}/read`],
    [`compare of ${size}`, `${where}/compare`],
    [`readings compared of ${size}`, `${where}/readings/compare`],
    [`details of ${size}`, `${where}/details`],
  ]),
].filter(([name]) => name.includes(values.only));
/** What is looked for, by what is special about it. */
const WORDS = [
  ['a word', 'harbour'],
  ['a rare word', 'farebox'],
  ['a common word', 'the'],
  ['two letters', 'co'],
  ['one more letter than two', 'com'],
  ['several words', 'harbour trade ferry'],
  ['common words', 'of the in'],
  ['a sentence', 'the harbour should be open to all ships at night'],
  ['words of which one is nowhere', 'the zeppelinistic harbour'],
  ['a wrong letter', 'harbor'],
  ['two wrong letters', 'comission'],
  ['nothing', 'qqqqqq'],
  ['Chinese', '港口'],
  ['a number', '17'],
];
const PLACES = [
  ['in the box', '/search/hits'],
  ['on the page', '/search'],
  ['in the library', '/'],
];
/** How else the library is asked for a word that stands everywhere. */
const FILTERED = [
  ['with a theme', 'theme=many-1-0'],
  ['on the second page', 'page=2'],
  ['by title', 'sort=title'],
  ['oldest first', 'sort=oldest'],
  ['most contested first', 'sort=contested'],
];
const SEARCHES = [
  ...WORDS.flatMap(([name, words]) =>
    PLACES.map(([place, where]) => [
      `search: ${name}, ${place}`,
      `${where}?q=${encodeURIComponent(words)}`,
    ]),
  ),
  ...FILTERED.map(([name, how]) => [
    `search: a common word ${name}, in the library`,
    `/?q=the&${how}`,
  ]),
].filter(([name]) => name.includes(values.only));

async function fill(env) {
  await prepareDatabase(env);
  await runProgram('scripts/generate-library.ts', ['--debates', values.debates], { env });
  for (const [commentators, propositions] of LARGE) {
    const size = ['--commentators', `${commentators}`, '--propositions', `${propositions}`];
    await runProgram(
      'scripts/generate-debate.ts',
      [...size, '--texts', 'stored', '--readings', '2'],
      { env },
    );
  }
}

/** Milliseconds to the last byte, how many there were, and the status. */
async function ask(address) {
  const begun = performance.now();
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  return { took: performance.now() - begun, bytes: byteLength, status: answer.status };
}

async function askOften(address) {
  const asked = [];
  let spent = 0;
  while (asked.length < TIMES && (asked.length < 3 || spent < LONG_ENOUGH)) {
    asked.push(await ask(address));
    spent += asked.at(-1).took;
  }
  return asked;
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

/** Processor time of a process with all its threads, in milliseconds; NaN where the system does not say. */
function processorOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), 'counterpoint-library-'));
const held = path.join(mkdtempSync(path.join(tmpdir(), 'counterpoint-held-')), 'ms');
const env = { COUNTERPOINT_DATA_DIR: folder };
const watched = {
  ...env,
  COUNTERPOINT_BENCH_HELD: held,
  NODE_OPTIONS: `--import=${pathToFileURL(path.resolve('bench/library/watch-thread.mjs')).href}`,
};
if (!existsSync(path.join(folder, 'counterpoint.db'))) await fill(env);
const HEAD =
  '| page | first | median | p95 | held | processor | kB | memory |\n| --- | --- | --- | --- | --- | --- | --- | --- |';

/** How long the server's thread was held at most since it was last asked; empty where signals cannot ask. */
async function heldBy({ child }) {
  if (process.platform === 'win32') return '';
  rmSync(held, { force: true });
  child.kill('SIGUSR2');
  for (let times = 0; times < 200 && !existsSync(held); times += 1) await pause(10);
  return existsSync(held) ? `${readFileSync(held, 'utf8')} ms` : '';
}

async function measure(server, [name, where]) {
  const first = await ask(`${server.address}${where}`);
  await heldBy(server);
  const before = processorOf(server.child.pid);
  const asked = await askOften(`${server.address}${where}`);
  const spent = Math.round((processorOf(server.child.pid) - before) / asked.length);
  const longest = await heldBy(server);
  const at = p95Of(asked.map(({ took }) => took));
  const failed = [first, ...asked].find(({ status }) => status !== 200);
  const kB = Math.round(first.bytes / 1000);
  const said = `${failed ? ` (answered ${failed.status})` : ''}${asked.length < TIMES ? ` (${asked.length} times)` : ''}`;
  console.log(
    `| ${name}${said} | ${Math.round(first.took)} ms | ${at(0.5)} ms | ${at(0.95)} ms | ${longest} | ${spent} ms | ${kB} | ${memoryOf(server.child.pid).split(',')[0]} |`,
  );
  return asked.map(({ took }) => took);
}

function p95Of(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
}

async function withServer(work) {
  const begun = performance.now();
  const server = await serve(await freePort(), watched);
  try {
    await work(server, Math.round(performance.now() - begun));
  } finally {
    server.child.kill('SIGTERM');
    await server.gone;
  }
}

/** How long it takes until words of texts are found, and how long other pages need meanwhile. */
async function waitForIndex({ address }) {
  const begun = performance.now();
  const meanwhile = [];
  for (;;) {
    const answer = await fetch(`${address}/search/hits?q=harbour`);
    if ((await answer.json()).limit === null) break;
    meanwhile.push((await ask(`${address}/themes`)).took);
  }
  const said = meanwhile.length > 0 ? `, /themes meanwhile p95 ${p95Of(meanwhile)(0.95)} ms` : '';
  console.log(`\nAll words were found after ${Math.round(performance.now() - begun)} ms${said}`);
}

try {
  await withServer(async (server) => {
    await waitForIndex(server);
    console.log(`\n${HEAD}`);
    for (const page of PAGES) await measure(server, page);
    console.log(`\nThe server's memory after the round: ${memoryOf(server.child.pid)}`);
    await measureFirstWords(
      server,
      PAGES.filter(([, where]) => LARGE_DEBATES.some(([, large]) => where.startsWith(`${large}/`))),
    );
    if (SEARCHES.length === 0) return;
    console.log(`\n${HEAD}`);
    const times = new Map(PLACES.map(([place]) => [place, []]));
    for (const search of SEARCHES) {
      const place = search[0].split(', ').at(-1);
      times.get(place).push(...(await measure(server, search)));
    }
    console.log('');
    for (const [place, of] of times) {
      if (of.length === 0) continue;
      const at = p95Of(of);
      console.log(`Searches ${place}, but the first: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
    }
    console.log(`The server's memory after the searches: ${memoryOf(server.child.pid)}`);
  });
  if (SEARCHES.length > 0) {
    await withServer(async ({ address }, started) => {
      const { took } = await ask(`${address}/search/hits?q=harbour`);
      const { limit } = await (await fetch(`${address}/search/hits?q=harbour`)).json();
      console.log(
        `\nStarted anew in ${started} ms; the first search then took ${Math.round(took)} ms${limit === null ? '' : ', of titles and names only'}`,
      );
    });
  }
} finally {
  rmSync(path.dirname(held), { recursive: true });
  if (!values.keep && values.folder === undefined) rmSync(folder, { recursive: true });
}
process.exit(0);
