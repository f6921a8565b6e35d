import type { Page } from '@playwright/test';
import { expect, test } from './journey';

const DEBATE = '/debates/the-empty-farebox';
/** Its spectrum has columns, its text is stored. */
const MANY = '/debates/the-low-villages';
const panel = (page: Page) => page.getByRole('complementary');
const chart = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

test('a column far down is where it was after the panel: closed, and back from the text', async ({
  page,
}) => {
  // Keys count once the page is hydrated.
  await page.goto(MANY, { waitUntil: 'networkidle' });
  const column = chart(page, 'Stance spectrum')
    .locator('[data-row]')
    .last()
    .getByRole('button', { name: /^\d+ of \d+ / })
    .first();
  await column.click();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(column).toBeInViewport();
  await expect(column).toBeFocused();
  // Back closes it, too.
  await column.click();
  await expect(panel(page)).toBeVisible();
  await expect(page).toHaveURL(/show=/);
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(column).toBeFocused();

  await column.click();
  await panel(page)
    .getByRole('link', { name: /Read in place/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/read/);
  await page.goBack();
  await expect(panel(page)).toBeVisible();
  await expect(column).toBeInViewport();
});

test('from a pair over the list to the words; Esc closes and leads back to the pair', async ({
  page,
}) => {
  await page.goto(`${DEBATE}#pairwise-agreement`);
  const pairs = chart(page, 'Closeness of pairs');
  const cell = pairs.getByRole('gridcell', { name: /over \d+ shared propositions/ }).first();
  const counted = (await cell.getAttribute('aria-label'))?.match(/over (\d+) shared/)?.[1];
  await cell.click();
  const listed = page.getByRole('dialog').getByRole('listitem');
  await expect(listed).toHaveCount(Number(counted));
  await listed.first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
  // The list itself gives the focus back, too.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(cell).toBeFocused();
});

test('a list that is closed before it took the focus takes it from nobody afterwards', async ({
  page,
}) => {
  // What takes the focus for a list waits for its turn; here that comes only when a key is let go.
  await page.addInitScript(() => {
    const waiting: (() => void)[] = [];
    const soon = window.setTimeout.bind(window);
    const late = (work: () => void, ms?: number) => {
      if (ms !== undefined || document.querySelector('.mantine-Modal-content') === null) {
        return soon(work, ms);
      }
      return waiting.push(work);
    };
    window.setTimeout = late as typeof window.setTimeout;
    document.addEventListener('keyup', ({ key }) => {
      if (key === 'Escape') for (const work of waiting.splice(0)) work();
    });
  });
  await page.goto(`${DEBATE}#pairwise-agreement`);
  const pairs = chart(page, 'Closeness of pairs');
  const cell = pairs.getByRole('gridcell', { name: /over \d+ shared propositions/ }).first();
  const list = page.locator('.mantine-Modal-content');
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(cell).toBeFocused();
});

test('a filter chosen in the middle of the spectrum leaves the reader at the spectrum', async ({
  page,
}) => {
  await page.goto(DEBATE);
  const last = chart(page, 'Stance spectrum').locator('[data-row]').last();
  await last.scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Themes', exact: false }).first().click();
  await page.getByRole('checkbox', { name: /^The fare/ }).click();
  await expect(chart(page, 'Stance spectrum').locator('[data-row]')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(chart(page, 'Stance spectrum')).toBeInViewport();
});

test('many chips do not widen a phone’s page, and Clear all stays at hand', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(
    `${DEBATE}?themes=the-fare,money&who=the-nurse&kind=contested&stance=2&explicit=true&q=zzzz`,
  );
  await expect(page.getByRole('list', { name: 'Filters in use' })).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  const clear = page.getByRole('button', { name: 'Clear all', exact: true });
  await clear.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await expect(clear).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(chart(page, 'Stance spectrum').locator('[data-row]').first()).toBeVisible();
  await expect(page).not.toHaveURL(/themes=/);
});
