// Prints how much later other pages answer while a file as heavy as is taken is being read: the same
// requests on the idle server and beside the reading, in one run. Fails over 200 ms.
// `npm run bench -- reading-files` serves the production build on a new database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { heavyFiles } from '../tests/fixtures/hostile/heavy-files.ts';
import { serveNew } from './serve-new.mjs';

const PAGES = ['/', '/debates/the-empty-farebox', '/import', '/debates/the-empty-farebox/read'];
const WARM_UP = 20;
/** Requests at least beside each reading, and on the idle server before each file. */
const REQUESTS = 24;
const PAUSE_MS = 50;
const MOST_LATER_MS = 200;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks for the pages in turn, one after the other, while `goesOn`; milliseconds to the last byte. */
async function askPages(address, goesOn) {
  const took = [];
  while (goesOn(took.length)) {
    const begun = performance.now();
    const answer = await fetch(`${address}${PAGES[took.length % PAGES.length]}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}.`);
    took.push(performance.now() - begun);
    await pause(PAUSE_MS);
  }
  return took;
}

function share(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

const show = (milliseconds) => `${Math.round(milliseconds)} ms`;

/** Sends a file to be read; what is said of it last. Bytes are thrown away as they come. */
async function readFile(address, { type, body }) {
  const answer = await fetch(`${address}/import/reading`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, origin: address },
  });
  let length = 0;
  let begins = '';
  for await (const chunk of answer.body) {
    length += chunk.length;
    if (begins.length < 100_000) begins += Buffer.from(chunk).toString('latin1');
  }
  const problem = /"problems":\["(.*?)"/.exec(begins)?.[1];
  return problem ?? `${(length / 1024 / 1024).toFixed(1)} MB of answer`;
}

/** As a browser sends it, made beforehand: making it would hold this program while it measures. */
async function formOf(name, bytes) {
  const form = new FormData();
  form.append('files', new File([bytes], name));
  const made = new Response(form);
  return { type: made.headers.get('content-type'), body: Buffer.from(await made.arrayBuffer()) };
}

/** The times of pages beside readings of a file, `atOnce` of them, begun again until there are enough. */
async function askBeside(address, form, atOnce) {
  const took = [];
  let said = '';
  while (took.length < REQUESTS) {
    let left = atOnce;
    const reading = Promise.all(
      Array.from({ length: atOnce }, async () => {
        said = await readFile(address, form);
        left -= 1;
      }),
    );
    took.push(...(await askPages(address, () => left > 0)));
    await reading;
  }
  return { took, said };
}

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-reading-'));
const server = await serveNew(folder, () => {});
const { address } = server;
const idle = [];
const rows = [];
try {
  await askPages(address, (count) => count < WARM_UP);
  for (const { what, name, make } of heavyFiles) {
    const form = await formOf(name, await make());
    // Before each file, so that other work on the machine tells as much in the one as in the other.
    idle.push(...(await askPages(address, (count) => count < REQUESTS)));
    for (const atOnce of [1, 2]) {
      const { took, said } = await askBeside(address, form, atOnce);
      rows.push([atOnce === 1 ? what : `${what}, ${atOnce} at once`, took, said]);
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
const usual = share(idle, 0.95);
const times = (took) =>
  `${took.length} | ${show(share(took, 0.5))} | ${show(share(took, 0.95))} | ${show(Math.max(...took))}`;
console.log(
  '\n| beside | requests | median | p95 | worst | p95 later by | what is said of the file |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
console.log(`| nothing | ${times(idle)} | | |`);
for (const [what, took, said] of rows)
  console.log(`| ${what} | ${times(took)} | ${show(share(took, 0.95) - usual)} | ${said} |`);
const later = Math.max(...rows.map(([, took]) => share(took, 0.95) - usual));
console.log(
  `\nWhile a file is read other pages answer at most ${show(Math.max(0, later))} later than on the idle server (p95 beside p95); ${MOST_LATER_MS} ms is the most.`,
);
if (later > MOST_LATER_MS) process.exitCode = 1;
