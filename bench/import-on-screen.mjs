// What a text costs on the import screen, beside its parsing in a process as the terminal's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { serveNew } from './serve-new.mjs';

const TRIES = 20;

/**
 * Runs in the page: notes when the file was chosen, sent, answered, and the split drawn, in milliseconds of
 * its clock. What the server answers is looked at as it passes and left as it is.
 */
function noteParts() {
  const parts = {};
  Object.assign(window, { parts });
  const note = (part) => {
    parts[part] ??= performance.now();
  };
  document.addEventListener('change', () => note('chosen'), true);
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    if (input !== '/import/reading') return ask(input, init);
    const answer = await ask(input, init);
    const begins = new TextDecoder();
    const watched = new TransformStream({
      transform(chunk, onwards) {
        const words = begins.decode(chunk.subarray(0, 2_000));
        if (words.includes('"step":"file"')) note('begun');
        if (words.includes('"step":"split"')) note('read');
        if (words.includes('{"done":')) note('proposed');
        parts.answered = performance.now();
        onwards.enqueue(chunk);
      },
    });
    return new Response(answer.body.pipeThrough(watched), answer);
  };
  new MutationObserver((_, observer) => {
    if (document.querySelector('button[data-block]') === null) return;
    observer.disconnect();
    note('inPlace');
    // The frame after the one that it is drawn in begins when that is painted.
    requestAnimationFrame(() => requestAnimationFrame(() => note('drawn')));
  }).observe(document, { childList: true, subtree: true });
}

/** What passes between a file's choice and its split on the screen, by the notes it lies between. */
const PARTS = [
  ['sent, and its form taken apart in the process that reads', 'chosen', 'begun'],
  ['read', 'begun', 'read'],
  ['who speaks where', 'read', 'proposed'],
  ['the answer on its way', 'proposed', 'answered'],
  ['the answer checked, the screen made', 'answered', 'inPlace'],
  ['painted', 'inPlace', 'drawn'],
];

/** Milliseconds of the page's clock from a file's choice to the frame that shows its split, and its parts. */
async function timeSplit(page, address, file) {
  await page.goto(`${address}/import`, { waitUntil: 'networkidle' });
  // Who looks for a file has the page open for a while: the process that reads it is ready by then.
  await page.waitForTimeout(3_000);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.waitForFunction(() => window.parts.drawn !== undefined, null, { timeout: 120_000 });
  const notes = await page.evaluate(() => window.parts);
  return {
    whole: notes.drawn - notes.chosen,
    parts: PARTS.map(([, from, to]) => notes[to] - notes[from]),
  };
}

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1];

/** Milliseconds from one key in the field of the text to the frame that shows it, at worst. */
async function timeTyping(page) {
  await page.getByRole('button', { name: 'Back to the text' }).click();
  const text = page.getByLabel('The text', { exact: true });
  await text.click();
  let worst = 0;
  for (let key = 0; key < 10; key += 1) {
    const begun = performance.now();
    await page.keyboard.press('a');
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
    worst = Math.max(worst, performance.now() - begun);
  }
  return worst;
}

/**
 * p95 of twenty tries each, in milliseconds: `terminal` parses in a process of its own, `screen` is from
 * the file's choice to its split on the screen, `parts` what passes meanwhile with its words; `typing` is
 * the slowest of ten keys in the field of the whole text.
 *
 * @param {string} name of the file
 * @param {Uint8Array} bytes
 */
export async function measureOnScreen(name, bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const parse = ['--import', 'tsx', 'bench/parse-once.ts', file];
  const terminal = Array.from({ length: TRIES }, () =>
    Number(execFileSync(process.execPath, parse, { encoding: 'utf8' })),
  );
  const server = await serveNew(path.join(folder, 'data'), () => {});
  const { executable } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript(noteParts);
    const screen = [];
    for (let run = 0; run < TRIES; run += 1) {
      if (run > 0) await page.evaluate(() => sessionStorage.clear());
      screen.push(await timeSplit(page, server.address, file));
    }
    const typing = await timeTyping(page);
    const parts = PARTS.map(([what], at) => [what, p95(screen.map(({ parts }) => parts[at]))]);
    return {
      terminal: p95(terminal),
      screen: p95(screen.map(({ whole }) => whole)),
      parts,
      typing,
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
