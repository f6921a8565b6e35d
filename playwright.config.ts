import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { leftToOtherDays } from './tests/e2e/turns';
import { byDays } from './tests/setup/at-length';

/** The journey that every engine makes, and Chromium in windows that no other journey has. */
const MAIN_WAY = '**/main-way.spec.ts';

const address = process.env.COUNTERPOINT_ADDRESS ?? 'http://127.0.0.1:3000';
const executablePath = process.env.COUNTERPOINT_BROWSER;
const chromium = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
/** As on most systems with a mouse: scrollbars take their place from the page. */
const wideBars = { ...chromium, ignoreDefaultArgs: ['--hide-scrollbars'] };

/** Wide, and as narrow as 400 % zoom makes it. */
const WINDOWS = [
  { name: 'Chromium, scrollbars that take room', viewport: { width: 1280, height: 900 } },
  { name: 'Chromium, a window of 1280 at 400 %', viewport: { width: 320, height: 256 } },
];

/** Other engines that this machine has, as `npm test -- --all` found them (scripts/setup/engines.mjs). */
const engines: {
  name: string;
  browser: 'firefox' | 'webkit';
  launch: { executablePath: string; channel?: string };
}[] = JSON.parse(process.env.COUNTERPOINT_ENGINES ?? '[]');

/** `npm test` starts the app on a database of its own and names it in COUNTERPOINT_ADDRESS. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys',
  // Generous: a slow machine is not a fault of the app.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: Math.max(2, availableParallelism()),
  forbidOnly: true,
  // Only where `npm test` runs all: who asks for a journey by its name gets it on any day.
  grepInvert: process.env.COUNTERPOINT_JOURNEYS_IN_TURNS === '1' ? leftToOtherDays() : [],
  // One bad moment of a busy machine must not stop everybody's work. `npm test` names at its end
  // each journey that needed a second try: that is a fault to look for, in the app or the journey.
  retries: 1,
  reporter: [['list'], ['json']],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    // To record each journey takes a third of its time: what failed is recorded at its second try.
    trace: 'on-first-retry',
    // The window, its profile and the scripts it has read stay; what a page could have left behind
    // (storage, cookies, routes, emulation) is cleared. A first visit: `testOfFirstVisit`.
    reuseContext: true,
    launchOptions: chromium,
  },
  projects: [
    { name: 'Chromium', testIgnore: MAIN_WAY },
    ...byDays('windows in which the main way is tried', WINDOWS).map(({ name, viewport }) => ({
      name,
      testMatch: MAIN_WAY,
      use: { viewport, launchOptions: wideBars },
    })),
    ...engines.map(({ name, browser, launch }) => ({
      name,
      testMatch: MAIN_WAY,
      use: { browserName: browser, launchOptions: launch, reuseContext: false },
    })),
  ],
});
