import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

test('a passage is finished without the mouse in under five seconds, and undone', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the baths open at dawn?');
  await page.goto(`/debates/${slug}/code`);
  const cell = page.getByRole('button', { name: /^Bo Cole: .*Open\.$/ }).first();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('baths');
  await expectAccessible(page, '/debates/[slug]/code');
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  for (const _ of [1, 2, 3]) await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Paragraph 1, Bo Cole/ })).toBeFocused();
  // Four keys and four letters: at half a second a key, slower than anyone who has learnt them.
  const keys = ['s', '4', 'o', 'p', 'e', 'n', 'Enter', 'd'];
  expect(keys.length * 0.5).toBeLessThan(5);
  for (const key of keys) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: /^Paragraph 2, Bo Cole/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Paragraph 1, Bo Cole, done/ })).toBeVisible();
  await expect(cell).toHaveAccessibleName(/: agrees/);

  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /^Paragraph 1, Bo Cole, done/ })).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(page.getByText(/^Undone: position of Bo Cole/)).toBeVisible();
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  await page.keyboard.press('r');
  await expect(cell).toHaveAccessibleName(/: agrees/);
  await cell.click();
  await page.keyboard.press('2');
  await expect(cell).toHaveAccessibleName(/: disagrees/);
  await page.keyboard.press('Escape');

  // From the field to the cells, among them by arrows, and back to the text.
  await page.keyboard.press('/');
  await expect(page.locator('input:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-cell]').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cell]').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-paragraph]:focus')).toHaveCount(1);

  await cell.click();
  await page.keyboard.press('0');
  await expect(page.getByText(/was removed/)).toBeVisible();
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  await page.keyboard.press('u');
  await expect(cell).toHaveAccessibleName(/: disagrees/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/code: keys');
});

test('two tabs on one position: the later save is told, and can look at the newer one', async ({
  page,
  context,
}) => {
  const { slug } = writeJourneyDebate('Should the pier be lit?');
  const other = await context.newPage();
  await page.goto(`/debates/${slug}/code`);
  await other.goto(`/debates/${slug}/code`);
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
    await expect(form(tab)).toBeVisible();
  }
  await other.getByLabel('Summary').fill('From the other tab.');
  await expect(form(other).getByRole('status')).toHaveText('Saved');

  await page.getByLabel('Summary').fill('From this tab.');
  await expect(form(page).getByRole('status')).toContainText(
    'Not saved: This position changed meanwhile',
  );
  await expect(page.getByRole('alert', { name: 'This position changed' })).toContainText(
    'From the other tab.',
  );
  await page.getByRole('button', { name: 'Take the newer one' }).click();
  await expect(page.getByLabel('Summary')).toHaveValue('From the other tab.');
  await page.getByLabel('Summary').fill('Both.');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
});
