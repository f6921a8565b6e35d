// Firefox and WebKit for the journey of the main way (tests/e2e/main-way.spec.ts), where this machine has
// them: Playwright's own builds, or an installed Firefox. Nothing is fetched, and a machine without them is
// told of and passes.
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { findOnPath } from './browser.mjs';

/** How long an engine may take to open a page of its own. */
const PATIENCE_MS = 60_000;

const INSTALLED_FIREFOX = {
  names: ['firefox', 'firefox-esr'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * Where an engine may be, the best first: Playwright's own build is driven in all that it can do.
 *
 * @param playwright its types of browsers
 * @returns {{ name: string, places: { executable: string, browser: string, channel?: string }[] }[]}
 */
export function placesOfEngines(playwright) {
  const own = (browser) => {
    const executable = playwright[browser].executablePath();
    return executable && existsSync(executable) ? [{ executable, browser }] : [];
  };
  const installed = findOnPath(INSTALLED_FIREFOX.names, INSTALLED_FIREFOX.places);
  const stock = installed
    ? [{ executable: installed, browser: 'firefox', channel: 'moz-firefox' }]
    : [];
  return [
    { name: 'Firefox', places: [...own('firefox'), ...stock] },
    // Safari itself cannot be driven: only the build of its engine that Playwright has.
    { name: 'WebKit', places: own('webkit') },
  ];
}

/**
 * The engines that open a page here.
 *
 * @returns {Promise<{ engines: object[], lines: string[] }>} each as playwright.config.ts takes it from
 *   COUNTERPOINT_ENGINES; and of each engine what it is or why it is not there, in a line
 */
export async function findEngines() {
  const playwright = await import('@playwright/test');
  const engines = [];
  const lines = [];
  for (const { name, places } of placesOfEngines(playwright)) {
    if (places.length === 0) lines.push(`${name}: not on this machine`);
    for (const { executable, browser, channel } of places) {
      const launch = { executablePath: executable, ...(channel && { channel }) };
      try {
        const version = await openPage(playwright[browser], launch);
        engines.push({ name, browser, launch });
        lines.push(`${name}: ${version}, ${executable}`);
        break;
      } catch (error) {
        lines.push(`${name}: ${executable} opens no page for this Playwright (${whyNot(error)})`);
      }
    }
  }
  return { engines, lines };
}

/** Opens a page as the journeys do, and closes all again; says the engine's version. */
async function openPage(type, launch) {
  const browser = await type.launch({ ...launch, timeout: PATIENCE_MS });
  try {
    const page = await browser.newPage();
    await page.setContent('<p>There</p>');
    return browser.version();
  } finally {
    await browser.close();
  }
}

/** The first line of what a driver says, without the colours of a terminal. */
function whyNot(error) {
  return stripVTControlCharacters(String(error.message)).split('\n')[0];
}
