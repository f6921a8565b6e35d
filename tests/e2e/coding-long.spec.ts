import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { readSent } from './sent';
import { writeGeneratedDebate } from './write-generated';

const rows = (page: Page) => page.locator('[data-row]');

/** The row that is seen in the middle of the text: what it is called. */
const middle = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('section[aria-label="The text"]')?.getBoundingClientRect();
    const at = document.elementFromPoint((text?.left ?? 0) + 90, innerHeight / 2);
    return at?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null;
  });

test.use({ viewport: { width: 1280, height: 720 } });

test('of a long text the part that one is at is drawn, and what one works in', async ({ page }) => {
  const options = { commentators: 110, propositions: 120, filled: 0.3, texts: 'stored' };
  const address = writeGeneratedDebate(options);
  // The page as it is sent has how the text begins, and none of what follows it.
  const sent = await readSent(page.request, `${address}/code`);
  expect(sent.textsOf('[aria-label="How the text begins"] p').length).toBeGreaterThan(10);
  expect(sent.words.length).toBeLessThan(8_000);
  // So has the page that arranges the propositions the first hundred, and says how many there are.
  const arranged = await readSent(page.request, `${address}/propositions`);
  expect(arranged.valuesOf('ol > li', 'aria-setsize')).toEqual(Array(100).fill('120'));
  const more = arranged.linkOf('Show 20 more of 120 propositions');
  const all = await readSent(page.request, new URL(more, arranged.url).href);
  expect(all.valuesOf('ol > li button', 'aria-label').at(-2)).toMatch(/ place 120 of 120$/);
  await page.goto(`${address}/code`);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByText('Of this long text the page holds what is near.')).toBeVisible();
  // Of some 4,000 paragraphs; drawn whole they were 30,000 elements.
  expect(await rows(page).count()).toBeLessThan(150);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(6_000);
  // Of 120 propositions a hundred, and the others when they are asked for.
  await expect(page.locator('[data-cell]')).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 20 more of 120 propositions' }).click();
  await expect(page.locator('[data-cell]')).toHaveCount(120);

  // What is open stays while the text is turned over, and what is left behind goes.
  await page.keyboard.press('Escape');
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page.locator('[data-paragraph]:focus')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  // After a mark only what changed is fetched: not one of 4,000 positions is sent again.
  const fetched = page.waitForResponse((response) => response.url().includes('/code/screen'));
  await page.keyboard.press('d');
  const again = await (await fetched).json();
  expect(again.contributions).toBeNull();
  expect(again.marks.reviews).toHaveLength(1);
  expect(again.positions.length).toBeGreaterThan(100);
  expect(again.positions.filter((group: { positions: unknown }) => group.positions)).toEqual([]);
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  const form = page.getByRole('region', { name: 'Position', exact: true });
  await expect(form).toBeVisible();
  const text = page.getByRole('region', { name: 'The text' });
  for (const _ of [1, 2, 3]) {
    await text.evaluate((section) => {
      const pane = section.parentElement;
      pane?.scrollTo(0, pane.scrollHeight);
    });
    await expect.poll(() => middle(page)).not.toBeNull();
  }
  await expect(form).toHaveCount(1);
  await expect(form).not.toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(150);

  // Keys go back to it; words found far away are gone to, and taken up again by the next visit.
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-paragraph]:focus')).toBeInViewport();
  const first = await page.locator('[data-paragraph]:focus').getAttribute('data-paragraph');
  await page.keyboard.press('f');
  await page.keyboard.type('nobody who has stood');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await middle(page)) !== null).toBe(true);
  const found = await page.evaluate(() => {
    const [range] = CSS.highlights.get('chosen-words') ?? [];
    const row = (range as Range | undefined)?.startContainer.parentElement?.closest('[data-row]');
    const { top, bottom } = row?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return { name: row?.getAttribute('data-row'), isSeen: bottom > 0 && top < innerHeight };
  });
  expect(found.isSeen).toBe(true);
  expect(found.name).not.toBe(first);
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.locator(`[data-row="${found.name}"]`)).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(150);

  // On Read a hundred names are drawn when somebody looks among them.
  await page.goto(`${address}/read`);
  const names = page.getByRole('group', { name: 'Commentators' }).locator('details');
  await expect(names).toBeVisible();
  await expect(names.locator('input')).toHaveCount(0);
  await names.locator('summary').click();
  await expect(names.locator('input')).toHaveCount(110);
  const above = page.getByRole('main').locator('header details');
  await expect(above.getByRole('link')).toHaveCount(0);
  await above.locator('summary').click();
  await expect(above.getByRole('link')).toHaveCount(110);

  // Details list fifty of them, and more when they are asked for; what was typed stays.
  await page.goto(`${address}/details`, { waitUntil: 'networkidle' });
  const listed = page.getByRole('group', { name: 'The commentators' });
  const fields = listed.getByRole('textbox', { name: /^Name of / });
  await expect(fields).toHaveCount(50);
  const publisher = page.getByRole('textbox', { name: 'Publisher' });
  await publisher.fill('The Pier Post');
  await page.getByRole('link', { name: 'Show 50 more' }).click();
  await expect(fields).toHaveCount(100);
  await expect(publisher).toHaveValue('The Pier Post');

  // What is moved far down is listed there, with all that stands before it.
  await page.goto(`${address}/propositions`);
  const handles = page.getByRole('button', { name: /^Move “/ });
  await expect(handles).toHaveCount(100);
  await expect(async () => {
    await handles.first().press('Alt+End');
    await expect(handles).toHaveCount(120, { timeout: 2_000 });
  }).toPass();
  await expect(handles.last()).toBeFocused();
});
