// Prints how soon the coding screen answers in a text of a hundred thousand words, and how long the
// app itself takes for the nine keys that finish a passage. Production build, in a browser.
// `npm run bench -- coding` writes its debate into a database of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { runProgram } from '../scripts/setup/steps.mjs';
import { serveNew } from './serve-new.mjs';

const SLUG = 'a-hundred-thousand-words';
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'le', 'mi', 'no', 'pu'];
/** The propositions that nobody has taken a position on, as `coding-debate.ts` leaves them. */
const FREE = Array.from({ length: 24 }, (_, index) => {
  const at = 56 + index;
  return `${SYLLABLES[Math.floor(at / 10)]}${SYLLABLES[at % 10]}`;
});
const ROUNDS = 8;
const REST = 250;

/** Runs in the page: notes how long after each event of a type the next frame is done. */
function note(type) {
  const took = [];
  Object.assign(window, { took });
  document.addEventListener(
    type,
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => took.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Runs in the page: notes how long from the next key to the first frame that shows what is meant. */
function watchFor(what) {
  const seen = new Promise((resolve) => {
    let began = null;
    const status = () =>
      document.querySelector('section[aria-label="Position"] [role="status"]')?.textContent ?? '';
    const place = () => document.activeElement?.getAttribute('data-paragraph') ?? '';
    const first = place();
    document.addEventListener(
      'keydown',
      (event) => {
        began = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const look = () => {
      const isSeen = what === 'saved' ? status() === 'Saved' : place() !== '' && place() !== first;
      if (began !== null && isSeen) resolve(performance.now() - began);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { seen: { promise: seen } });
}

/** Presses keys one right after the other; answers when what is meant was seen. */
async function timeKeys(page, keys, what) {
  await page.evaluate(watchFor, what);
  for (const key of keys) await page.keyboard.press(key);
  return page.evaluate(() => window.seen.promise);
}

function shown(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]);
  return sorted.length === 0 ? '–' : `${at(0.5)} ms, worst ${at(1)} ms`;
}

const show = (what, times) => console.log(`| ${what} | ${shown(times)} | ${times.length} |`);

async function measureKeys(page, type, acts) {
  await page.evaluate(note, type);
  for (const act of acts) {
    await act();
    await page.waitForTimeout(REST);
  }
  return page.evaluate(() => window.took);
}

async function measurePassages(page) {
  const saved = [];
  const whole = [];
  for (const word of FREE.slice(0, ROUNDS)) {
    const untilSaved = await timeKeys(page, ['s', '4', ...word, 'Enter'], 'saved');
    saved.push(untilSaved);
    whole.push(untilSaved + (await timeKeys(page, ['d', 'n'], 'next')));
    await page.waitForTimeout(2 * REST);
  }
  show('seven keys to “Saved”, one right after the other', saved);
  show('all nine, to the next passage', whole);
}

async function measure(page, address) {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.keyboard.press('n');
  await page.waitForTimeout(REST);
  await measurePassages(page);
  const press = (key) => () => page.keyboard.press(key);
  const many = (key, count) => Array.from({ length: count }, () => press(key));
  show('the next sentence', await measureKeys(page, 'keydown', many('s', 20)));
  await page.reload({ waitUntil: 'networkidle' });
  show('the next passage', await measureKeys(page, 'keydown', many('n', 20)));
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  await page.keyboard.type(FREE[ROUNDS]);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(4 * REST);
  await page.getByLabel('Summary').focus();
  const letters = [...'settled before the winter and not after it'].slice(0, 30).map(press);
  show('a letter of the summary, saves included', await measureKeys(page, 'keydown', letters));
  await page.keyboard.press('Escape');
  await page.waitForTimeout(4 * REST);

  const words = page.locator('[data-passage]:visible').nth(4);
  await words.scrollIntoViewIfNeeded();
  const box = await words.boundingBox();
  await page.mouse.move(box.x + 5, box.y + 10);
  await page.mouse.down();
  const steps = Array.from(
    { length: 20 },
    (_, step) => () => page.mouse.move(box.x + 15 + step * 12, box.y + 10 + step),
  );
  show('a step of a selection with the mouse', await measureKeys(page, 'pointermove', steps));
  show(
    'the mouse let go, the words painted',
    await measureKeys(page, 'pointerup', [() => page.mouse.up()]),
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-bench-'));
const counterpoint = (...args) =>
  execFileSync(process.execPath, ['scripts/counterpoint.mjs', ...args], {
    env: { ...process.env, COUNTERPOINT_DATA_DIR: folder },
    maxBuffer: 256 * 1024 * 1024,
  }).toString();
/** A reading of its own for each run, so that every run finds the same. */
const newReading = () =>
  JSON.parse(counterpoint('import-reading', path.join(folder, 'reading.json'), '--json')).imported;
const server = await serveNew(folder, async () => {
  await runProgram('bench/coding-debate.ts', [folder]);
  counterpoint('import', path.join(folder, 'talk.txt'), '--title', 'A hundred thousand words');
});
const { executable } = await findBrowser();
const browser = await chromium.launch({
  executablePath: executable,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (let run = 1; run <= 3; run += 1) {
    const load = os.loadavg().map((one) => one.toFixed(1));
    console.log(`\nRun ${run}, load ${load.join(' ')} on ${os.cpus().length} cores`);
    console.log('| | median, worst | times |\n| --- | --- | --- |');
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await measure(page, `${server.address}/debates/${SLUG}/code?reading=${newReading()}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
