// Makes the pictures of the README and of docs/teaching.md of the app as it is: node scripts/screenshots.mjs
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/browser.mjs';
import {
  buildApp,
  freePort,
  generateClient,
  installPackages,
  main,
  prepareDatabase,
  root,
  serve,
} from './setup/steps.mjs';

const pictures = [
  { name: 'debate-light', address: '/debates/the-empty-farebox', scheme: 'light' },
  { name: 'debate-dark', address: '/debates/xi-jinping-goes-to-moscow', scheme: 'dark' },
  {
    name: 'spectrum',
    address: '/debates/the-empty-farebox',
    scheme: 'light',
    into: '#spectrum, [aria-label*="spectrum" i]',
  },
  { name: 'read', address: '/debates/the-empty-farebox/read', scheme: 'light', scroll: 900 },
  { name: 'teach', address: '/debates/the-empty-farebox/teach', scheme: 'light' },
  {
    name: 'reveal',
    address: '/debates/the-empty-farebox/teach',
    scheme: 'light',
    go: (page) => revealSecond(page),
  },
  {
    name: 'presenter-view',
    address: '/debates/the-empty-farebox/teach',
    scheme: 'light',
    go: async (page) => {
      await revealSecond(page);
      const projector = await page.context().newPage();
      await projector.goto(page.url(), { waitUntil: 'networkidle' });
      await page.goto(page.url().replace('/present?', '/present/leader?'), {
        waitUntil: 'networkidle',
      });
    },
  },
  {
    name: 'paper-questions',
    address: '/debates/the-empty-farebox/teach',
    scheme: 'light',
    go: async (page) => {
      const href = await page.getByRole('link', { name: /paper/i }).first().getAttribute('href');
      await page.goto(new URL(href, page.url()).href, { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 150);
    },
  },
];

/** The second slide of the set on a projector, with three commentators revealed. */
async function revealSecond(page) {
  await page.getByRole('link', { name: 'Show on a projector' }).click();
  await page.waitForURL(/present/);
  await page.waitForLoadState('networkidle');
  await page.locator('main').click({ position: { x: 3, y: 3 } });
  for (const key of ['Shift+ArrowRight', 'Space', 'Space', 'Space']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
}

await main(async () => {
  await installPackages();
  await generateClient();
  await buildApp();
  const browser = await findBrowser();
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-pictures-'));
  const env = { COUNTERPOINT_DATA_DIR: folder };
  await prepareDatabase(env);
  const server = await serve(await freePort(), env);
  const target = path.join(root, 'docs', 'screenshots');
  mkdirSync(target, { recursive: true });
  const running = await chromium.launch({
    executablePath: browser.executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const { name, address, scheme, into, scroll, go } of pictures) {
      const context = await running.newContext({
        viewport: { width: 1280, height: 860 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(server.address + address, { waitUntil: 'networkidle' });
      if (into) {
        await page
          .locator(into)
          .first()
          .evaluate((element) => element.scrollIntoView({ block: 'start' }));
      }
      if (scroll) await page.mouse.wheel(0, scroll);
      if (go) await go(page);
      await page.waitForTimeout(500);
      await page.screenshot({ path: path.join(target, `${name}.png`) });
      await context.close();
      console.log(`docs/screenshots/${name}.png`);
    }
  } finally {
    await running.close();
    server.child.kill('SIGTERM');
    await server.gone;
    rmSync(folder, { recursive: true, force: true });
  }
});
