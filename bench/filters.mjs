// Prints how long a change of a filter takes to be seen on the debate page: from the event to the
// end of the frame that shows the new count, and of the one that shows the marks, in a browser, on the production build.
// `npm run bench -- filters` builds what is missing, writes generated debates into a database of its
// own and serves it; with COUNTERPOINT_ADDRESS it measures the debates named after it instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/setup/browser.mjs';
import { serveGenerated } from './serve-generated.mjs';

const ROUNDS = 10;

/**
 * Runs in the page: waits for the count to change after the next event, and for the marks, each with
 * the frame that shows it. Marks that stay as they are count as shown with the count.
 */
function watch(type) {
  const status = document.querySelector('[aria-label="Filters"] [role="status"]');
  const spectrum = document.getElementById('propositions');
  let began = 0;
  document.addEventListener(
    type,
    (event) => {
      began = event.timeStamp;
    },
    { capture: true, once: true },
  );
  const shown = (place) =>
    new Promise((resolve) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        // After the frame's painting: a message posted from its animation callback.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          port2.postMessage(null);
        });
      });
      seen.observe(place, { childList: true, characterData: true, subtree: true });
    });
  const count = shown(status);
  const later = count.then((took) => new Promise((end) => setTimeout(end, 1000, took)));
  const marks = spectrum ? Promise.race([shown(spectrum), later]) : later;
  return Promise.all([count, marks]);
}

async function time(page, type, act) {
  const seen = page.evaluate(watch, type);
  await act();
  const took = await Promise.race([
    seen,
    new Promise((_, reject) => setTimeout(() => reject(new Error('No count changed.')), 20_000)),
  ]);
  await page.waitForTimeout(250);
  return took;
}

async function measure(page, address) {
  await page.goto(address, { waitUntil: 'networkidle' });
  const kinds = page.getByRole('group', { name: 'Propositions by kind' }).getByRole('button');
  const explicit = page.getByRole('button', { name: /^Explicit only/ });
  const words = page.getByRole('searchbox', { name: /^Find in/ });
  const kind = [];
  const said = [];
  const typed = [];
  const themed = [];
  for (let round = 0; round < ROUNDS; round++) {
    kind.push(await time(page, 'click', () => kinds.first().click()));
    kind.push(await time(page, 'click', () => kinds.first().click()));
    typed.push(await time(page, 'input', () => words.pressSequentially('z')));
    typed.push(await time(page, 'input', () => words.press('Backspace')));
  }
  await page.getByRole('button', { name: 'Themes' }).click();
  const theme = page.getByRole('dialog').getByRole('checkbox').first();
  for (let round = 0; round < ROUNDS; round++) {
    themed.push(await time(page, 'click', () => theme.click()));
    themed.push(await time(page, 'click', () => theme.click()));
  }
  await page.keyboard.press('Escape');
  // Where every proposition is said outright by somebody the count stays: then there is nothing to see.
  const before = await page.locator('[aria-label="Filters"] [role="status"]').innerText();
  await explicit.click();
  await page.waitForTimeout(500);
  const changes =
    before !== (await page.locator('[aria-label="Filters"] [role="status"]').innerText());
  await explicit.click();
  await page.waitForTimeout(500);
  for (let round = 0; changes && round < ROUNDS; round++) {
    said.push(await time(page, 'click', () => explicit.click()));
    said.push(await time(page, 'click', () => explicit.click()));
  }
  return { kind, theme: themed, 'explicit only': said, 'a letter typed': typed };
}

function show(pairs) {
  if (pairs.length === 0) return 'no change';
  const counts = shown(pairs.map(([count]) => count));
  return `count ${counts}; marks ${shown(pairs.map(([count, marks]) => Math.max(count, marks)))}`;
}

function shown(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return `${at(0.5)} ms, worst ${at(1)} ms`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-bench-'));
const { address, slugs, stop } = await serveGenerated(folder);
const { executable } = await findBrowser();
const browser = await chromium.launch({
  executablePath: executable,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const slug of slugs) {
    const found = await measure(page, `${address}/debates/${slug}`);
    console.log(`\n${slug}`);
    for (const [name, times] of Object.entries(found))
      console.log(`  ${name.padEnd(16)} ${show(times)}`);
  }
} finally {
  await browser.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
