import type { Page } from '@playwright/test';
import { expect, testOfFirstVisit as test } from './journey';

/** Bytes of scripts, as they are sent: of them Next and React are 137,000. */
const MOST_BYTES = 195_000;

/** Bytes of the page itself, before it is compressed. */
const MOST_HTML = 160_000;

/** Bytes that the page of the library has without its cards, and those that a card adds, drawn and handed to React. */
const MOST_WITHOUT_CARDS = 28_000;
const MOST_OF_A_CARD = 2_800;

/** What a page is sent before it is touched. */
async function scriptsOf(page: Page, address: string) {
  const scripts: { size: Promise<number>; text: Promise<string> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push({
      size: response
        .request()
        .sizes()
        .then((sizes) => sizes.responseBodySize),
      text: response.text(),
    });
  });
  await page.goto(address, { waitUntil: 'load' });
  const sent = [...scripts];
  expect(sent.length).toBeGreaterThan(3);
  const sizes = await Promise.all(sent.map(({ size }) => size));
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    texts: await Promise.all(sent.map(({ text }) => text)),
  };
}

for (const address of ['/debates/the-empty-farebox', '/']) {
  test(`${address} is sent the scripts that a first look needs, and no more`, async ({ page }) => {
    const { bytes, texts } = await scriptsOf(page, address);
    // What checks input belongs to the server and to forms: decision 90 says how to leave things out.
    expect(texts.filter((text) => text.includes('ZodError'))).toEqual([]);
    // Parts of a library and what keeps state in the address come when they are wanted.
    expect(texts.filter((text) => /MantineProvider|NuqsAdapter|\[nuq/.test(text))).toEqual([]);
    // The spectrum by person comes when it is asked for.
    expect(texts.filter((text) => text.includes('Stance spectrum by person'))).toEqual([]);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
}

test('a card of the library is sent as what it says, and what is on each is drawn once', async ({
  request,
}) => {
  const html = await (await request.get('/')).text();
  const timesOf = (words: string) => html.split(words).length - 1;
  const cards = timesOf('aria-label="Commentators"');
  expect(cards).toBeGreaterThan(2);
  expect(Buffer.byteLength(html)).toBeLessThan(MOST_WITHOUT_CARDS + cards * MOST_OF_A_CARD);
  expect(timesOf('<symbol')).toBe(1 + timesOf('<symbol id="look-'));
  expect(timesOf('<polygon')).toBeLessThanOrEqual(4);
  // What a filter can be set to comes when somebody goes to it.
  expect(html).toContain('\\"themes\\":[],\\"commentators\\":[]');
});

test('a debate page says what a first look needs; its words follow once it is used', async ({
  page,
}) => {
  const words: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/positions')) words.push(request.url());
  });
  const answer = await page.goto('/debates/the-empty-farebox');
  expect((await answer?.body())?.length).toBeLessThan(MOST_HTML);
  expect(words).toEqual([]);
  // It is heard once the page is hydrated.
  await expect(async () => {
    await page.keyboard.press('Shift');
    expect(words).toHaveLength(1);
  }).toPass();
  const disputed = page.getByRole('region', { name: /^They dispute/ });
  const entries = disputed.getByRole('listitem').filter({ has: page.locator('[data-opens]') });
  const quoted = entries.filter({ has: page.locator('q') });
  await disputed.getByRole('button', { name: /^All \d+$/ }).click();
  await expect(quoted.nth(4)).toBeVisible();
  expect(await quoted.count()).toBe(await entries.count());
  expect(words).toHaveLength(1);

  // What a press does shows at once, also while the list that it opens is on its way.
  let release = () => {};
  const wait = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  await page.route('**/_next/static/**/*.js', async (route) => {
    held += 1;
    await wait;
    await route.continue();
  });
  const themes = page.getByRole('button', { name: /^Themes/ });
  await themes.click();
  await expect(themes).toHaveAttribute('aria-expanded', 'true');
  expect(held).toBeGreaterThan(0);
  const list = page.getByRole('group', { name: 'Themes' });
  await expect(list).toHaveCount(0);
  release();
  await expect(list).toBeVisible();
});
