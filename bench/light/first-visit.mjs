// What Lighthouse finds on a first visit.
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '../../scripts/setup/steps.mjs';

/**
 * Looks at a page as a first visit does: each has a browser of its own, with nothing kept.
 *
 * @param {string} address
 * @param {{ executable: string, profile: 'desktop' | 'mobile', categories: string[] }} how
 * @returns Lighthouse's result; undefined where it has none
 */
export async function firstVisit(address, { executable, profile, categories }) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const flags = { port, onlyCategories: categories, logLevel: 'error' };
    const config = profile === 'desktop' ? desktopConfig : undefined;
    return (await lighthouse(address, flags, config))?.lhr;
  } finally {
    await browser.close();
  }
}
