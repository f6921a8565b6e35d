// A Chromium for the journeys, looked for in this order: COUNTERPOINT_BROWSER, an installed Chrome
// or Chromium, Playwright's download, Debian's package when root.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, runTool, Trouble } from './steps.mjs';

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The first program of one of these names on the PATH, else the first of these places that is there. */
export function findOnPath(names, places) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...places].find((place) => existsSync(place));
}

const findInstalled = () => findOnPath(NAMES, USUAL_PLACES);

async function findDownloaded() {
  const { chromium } = await import('@playwright/test');
  const place = chromium.executablePath();
  return place && existsSync(place) ? place : undefined;
}

async function attempt(work) {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<{ executable: string, how: string }>} */
export async function findBrowser() {
  const named = process.env.COUNTERPOINT_BROWSER;
  if (named) {
    if (!existsSync(named)) {
      throw new Trouble(`COUNTERPOINT_BROWSER names ${named}, which is not there.`);
    }
    return { executable: named, how: 'named by COUNTERPOINT_BROWSER' };
  }
  const installed = findInstalled();
  if (installed) return { executable: installed, how: 'installed' };

  const had = await findDownloaded();
  if (had) return { executable: had, how: 'downloaded earlier by Playwright' };
  console.log('No Chrome or Chromium found: trying Playwright’s download …');
  await attempt(() => runTool('@playwright/test/cli.js', ['install', 'chromium'], { quiet: true }));
  const downloaded = await findDownloaded();
  if (downloaded) return { executable: downloaded, how: 'downloaded by Playwright' };

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Playwright’s download is out of reach: trying Debian’s package …');
    await attempt(async () => {
      await run('apt-get', ['update'], { quiet: true });
      await run(
        'apt-get',
        ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
        {
          quiet: true,
          env: { DEBIAN_FRONTEND: 'noninteractive' },
        },
      );
    });
    const packaged = findInstalled();
    if (packaged) return { executable: packaged, how: 'Debian’s package' };
  }
  throw new Trouble(
    'The journeys need a browser and none could be had. Install Chrome or Chromium (Debian: apt-get install chromium), or name one in COUNTERPOINT_BROWSER.',
  );
}
