// How soon a large debate's pages show their words on a first visit, and how soon *Code* can be worked on.
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { median } from '../light/figures.mjs';

const TIMES = 5;

/** By the screen in an address: what shows its words, and what is there once it can be worked on. */
const SCREENS = {
  code: ['[data-beginning] p, [data-passage]', '[data-paragraph]'],
  read: ['[data-part]', '[data-part]'],
  propositions: ['main ol > li', 'main ol > li'],
  details: ['main form input[name]', 'main form input[name]'],
};

/** Runs in the page before anything else: notes when what is looked for is there first. */
function noteFirst([words, work]) {
  window.first = {};
  const look = () => {
    if (document.querySelector(words)) window.first.words ??= performance.now();
    if (document.querySelector(work)) window.first.work ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function visit(browser, address) {
  const looked = SCREENS[new URL(address).pathname.split('/').at(-1)];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirst, looked);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector(looked[1], { state: 'attached' });
    await page.waitForLoadState('networkidle');
    return await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return {
        words: Math.max(painted, window.first.words),
        work: Math.max(painted, window.first.work),
        elements: document.querySelectorAll('*').length,
      };
    });
  } finally {
    await context.close();
  }
}

/** Prints it of some pages, medians of five. @param pages name and path of each */
export async function measureFirstWords({ address }, pages) {
  const asked = pages.filter(([, where]) => where.split('/').at(-1) in SCREENS);
  if (asked.length === 0) return;
  const { executable } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  console.log(
    '\n| first visit in a browser | words | can be worked on | elements |\n| --- | --- | --- | --- |',
  );
  try {
    for (const [name, where] of asked) {
      const visits = [];
      for (let time = 0; time < TIMES; time += 1) {
        visits.push(await visit(browser, `${address}${where}`));
      }
      const of = (figure) => Math.round(median(visits.map((one) => one[figure])));
      console.log(`| ${name} | ${of('words')} ms | ${of('work')} ms | ${of('elements')} |`);
    }
  } finally {
    await browser.close();
  }
}
