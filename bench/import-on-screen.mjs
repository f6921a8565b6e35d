// What a text costs on the import screen, beside its parsing in a process as the terminal's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { serveNew } from './serve-new.mjs';

const RUNS = 3;

/** Milliseconds from a file's choice to the frame that shows its split. */
async function timeSplit(page, address, file) {
  await page.goto(`${address}/import`, { waitUntil: 'networkidle' });
  // Who looks for a file has the page open for a while: the process that reads it is ready by then.
  await page.waitForTimeout(3_000);
  const begun = performance.now();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('button[data-block]').first().waitFor({ timeout: 120_000 });
  return performance.now() - begun;
}

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
 * The fastest of three runs each, in milliseconds; `typing` is the slowest of ten keys in the field of
 * the whole text.
 *
 * @param {string} name of the file
 * @param {Uint8Array} bytes
 */
export async function measureOnScreen(name, bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const parse = ['--import', 'tsx', 'bench/parse-once.ts', file];
  const terminal = Array.from({ length: RUNS }, () =>
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
    const screen = [];
    for (let run = 0; run < RUNS; run += 1) {
      screen.push(await timeSplit(page, server.address, file));
      if (run < RUNS - 1) await page.evaluate(() => sessionStorage.clear());
    }
    const typing = await timeTyping(page);
    return { terminal: Math.min(...terminal), screen: Math.min(...screen), typing };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
