// Prints the longest tasks that the browser reports while a paragraph is corrected, a turn is given to
// another speaker, and a position is coded, in a transcript of 190 turns. Production build, in a browser.
//   --text FILE   a transcript of one's own; else one is made up, with turns of 20 to 120 words
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { runProgram } from '../scripts/setup/steps.mjs';
import { serveNew } from './serve-new.mjs';

const TRIES = 20;
const REST = 400;
const TITLE = 'A hundred and ninety turns';
const { values } = parseArgs({ options: { text: { type: 'string' } } });

/** Runs in the page: notes every task that takes over 50 ms. */
function noteLongTasks() {
  const long = [];
  Object.assign(window, { long });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: 'longtask' });
}

/** The longest task of each try; 0 where none took 50 ms. */
async function longestOf(page, act) {
  const longest = [];
  for (let round = 0; round < TRIES; round += 1) {
    await page.evaluate(() => {
      window.long.length = 0;
    });
    await act(round);
    await page.waitForTimeout(REST);
    longest.push(await page.evaluate(() => Math.max(0, ...window.long)));
  }
  return longest;
}

function show(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
  console.log(`| ${what} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(1)} ms | ${times.length} |`);
}

const saved = (page, words) => page.getByText(words).last().waitFor();
const closeNotice = async (page) => {
  const close = page.locator(
    '#text-changed button[class*="CloseButton"], #text-changed .mantine-Notification-closeButton',
  );
  if (await close.count()) await close.first().click();
};

async function measure(page, address) {
  await page.addInitScript(noteLongTasks);
  await page.goto(`${address}/code`, { waitUntil: 'networkidle' });
  const numbers = page.locator('[data-paragraph]');
  const count = await numbers.count();
  const placeOf = (round) => Math.floor(((round + 0.5) / TRIES) * count);

  const correct = async (round) => {
    const number = numbers.nth(placeOf(round));
    await number.scrollIntoViewIfNeeded();
    await number.focus();
    await page.keyboard.press('t');
    const field = page.getByLabel('Correct this paragraph');
    await field.press('End');
    await page.keyboard.type(' Yes.');
    await page.getByRole('button', { name: 'Save the paragraph' }).click();
    await saved(page, 'The paragraph is corrected.');
    await closeNotice(page);
  };
  show('a paragraph corrected, from the key to the new text', await longestOf(page, correct));

  const give = async (round) => {
    const number = numbers.nth(placeOf(round));
    await number.scrollIntoViewIfNeeded();
    await number.focus();
    await page.keyboard.press('t');
    const select = page.getByLabel('Give this turn to another speaker');
    await select.waitFor();
    const others = await select.locator('optgroup').first().locator('option').allTextContents();
    await select.selectOption(others[0]);
    await page.getByRole('button', { name: 'Give this turn' }).click();
    await saved(page, /^This turn is .* now\./);
    await closeNotice(page);
  };
  show('a turn given to another speaker', await longestOf(page, give));

  const code = async (round) => {
    const number = numbers.nth(placeOf(round));
    await number.scrollIntoViewIfNeeded();
    await number.focus();
    for (const key of ['s', '4']) await page.keyboard.press(key);
    await page.getByRole('region', { name: 'Position', exact: true }).waitFor();
    await page.keyboard.type(`Measured sentence ${round} is said.`);
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(REST);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST);
  };
  show('a position coded with a new proposition', await longestOf(page, code));
}

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-bench-'));
const server = await serveNew(folder, async () => {
  const file = values.text ?? path.join(folder, 'talk.txt');
  if (!values.text) await runProgram('bench/turns-talk.ts', [file]);
  const decisions = path.join(folder, 'decisions.json');
  writeFileSync(decisions, JSON.stringify({ title: TITLE, question: TITLE }));
  execFileSync(
    process.execPath,
    ['scripts/counterpoint.mjs', 'import', file, '--decisions', decisions],
    { env: { ...process.env, COUNTERPOINT_DATA_DIR: folder } },
  );
});
const { executable } = await findBrowser();
const browser = await chromium.launch({
  executablePath: executable,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const load = os.loadavg().map((one) => one.toFixed(1));
  console.log(`\nLoad ${load.join(' ')} on ${os.cpus().length} cores; 0 ms: no task took 50 ms`);
  console.log(
    '| the longest task | median | p95 | worst | tries |\n| --- | --- | --- | --- | --- |',
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await measure(page, `${server.address}/debates/a-hundred-and-ninety-turns`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
