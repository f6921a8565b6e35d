import type { Page } from '@playwright/test';
import { freePort, serve } from '../../scripts/setup/steps.mjs';
import { expect, test } from './journey';
import { writeJourneyDebate } from './write-debate';

const READ = 'People read at night.';
const RUNS_ON = { COUNTERPOINT_DATA_DIR: process.env.COUNTERPOINT_DATA_DIR ?? '' };

test.use({
  allowed: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/],
});

const others = (page: Page) => page.getByText(/other person here/);
const notice = (page: Page) => page.getByText('Changed elsewhere', { exact: true });

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Nothing listens before the page is used.
  await page.mouse.move(20, 20);
}

async function reword(page: Page, from: string, to: string) {
  await page.getByRole('button', { name: `Change “${from}”`, exact: true }).click();
  const panel = page.getByRole('region', { name: `Change “${from}”` });
  await panel.getByLabel('Words').fill(to);
  await panel.getByRole('button', { name: 'Save the new words' }).click();
  await expect(page.locator('main ol li p.text').filter({ hasText: to })).toBeVisible();
  await page.getByRole('button', { name: `Change “${to}”`, exact: true }).click();
}

test('what is changed elsewhere comes in, what is typed stays, and a killed server is found again', async ({
  page,
  browser,
}) => {
  const port = await freePort();
  let server = await serve(port, RUNS_ON);
  const { slug } = writeJourneyDebate('Who should keep the key?');
  const debate = `${server.address}/debates/${slug}`;
  const context = await browser.newContext();
  const other = await context.newPage();
  const streams: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('/live?')) streams.push(request.url());
  });
  try {
    await open(page, debate);
    await open(other, `${debate}/code`);
    await expect(others(page)).toHaveText('1 other person here');
    await expect(others(other)).toHaveText('1 other person here');

    await other.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
    const summary = other.getByLabel('Summary');
    await summary.fill('Typed while others write');
    const second = await page.context().newPage();
    await open(second, `${debate}/propositions`);
    await expect(others(second)).toHaveText('1 other person here');
    const MANY = 'Many people read at night.';
    await reword(second, READ, MANY);
    await expect(page.getByText(MANY).first()).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    await expect(notice(other)).toBeVisible();
    await expect(other.getByText(MANY)).toHaveCount(0);
    await other.getByRole('button', { name: 'Show it' }).click();
    await expect(other.getByText(MANY).first()).toBeVisible();
    await expect(notice(other)).toHaveCount(0);
    await expect(summary).toHaveValue('Typed while others write');
    // The tabs of one browser share one.
    expect(streams).toHaveLength(1);

    server.child.kill('SIGKILL');
    await server.gone;
    // Each tab says so, also the one that another listens for, and none what it does not know any more.
    for (const one of [other, second]) {
      await expect(one.getByText('The server cannot be reached.')).toBeVisible();
      await expect(others(one)).toHaveCount(0);
    }
    await page.close();
    server = await serve(port, RUNS_ON);
    await expect(others(other)).toHaveText('1 other person here');
    await reword(second, MANY, 'Most people read at night.');
    await expect(notice(other)).toBeVisible();
    await expect(summary).toHaveValue('Typed while others write');
    await second.close();
    await expect(others(other)).toHaveCount(0);
  } finally {
    server.child.kill('SIGTERM');
    await context.close();
    await server.gone;
  }
});
