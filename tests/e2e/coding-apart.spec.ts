import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

const asked = (page: Page) =>
  page.getByRole('heading', { name: 'This page shows what others coded', level: 1 });
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'This debate' }).getByRole('link', { name, exact: true });

test('a second coder is asked before any page shows the first reading', async ({ page }) => {
  const { slug, title } = writeJourneyDebate('Who has not looked yet?');
  await page.goto(`/debates/${slug}/readings`);
  await page.getByLabel('Who codes it').fill('Kim Second');
  await page.getByRole('button', { name: 'Begin and code' }).click();
  await expect(page.getByText('an independent reading by Kim Second')).toBeVisible();
  const own = page.url();

  await part(page, 'Overview').click();
  await expect(asked(page)).toBeFocused();
  await expect(page.getByText('You code “Reading of Kim Second” in this browser.')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]: asked first');
  for (const path of ['read', 'compare', 'code', 'text', 'present']) {
    // Not even for a moment: what the server draws holds the question only.
    const answer = await readSent(page.request, `/debates/${slug}/${path}`);
    expect(answer.textsOf('h1'), path).toContain('This page shows what others coded');
    expect(answer.words, path).not.toContain('Says: ');
  }
  await page.goto(`/search?${new URLSearchParams({ q: 'Nobody reads' })}`);
  await expect(page.getByText('that you code in a reading of your own are left out')).toBeVisible();
  await page.getByRole('link', { name: 'Show them this once' }).click();
  await expect(page.getByRole('heading', { name: 'Quotations' })).toBeVisible();

  await page.goto(`/debates/${slug}`);
  await page.getByRole('link', { name: 'Back to my reading' }).click();
  await expect(page).toHaveURL(own);
  await part(page, 'Readings').click();
  await expect(page.getByRole('heading', { name: '2 readings' })).toBeVisible();
  await part(page, 'Read').click();
  await page.getByRole('button', { name: 'Show it this once' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.locator('[data-part]').first()).toBeVisible();
  await part(page, 'Overview').click();
  await expect(page.getByText('People read at night.').first()).toBeVisible();
  await expect(asked(page)).toHaveCount(0);

  await page.goto(own);
  await part(page, 'Read').click();
  await page.getByRole('button', { name: 'My reading is finished: do not ask again' }).click();
  await expect(page.locator('[data-part]').first()).toBeVisible();
  await page.goto(own);
  await part(page, 'Overview').click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(asked(page)).toHaveCount(0);
});

test('who only looks into another’s reading is asked nothing', async ({ page }) => {
  const { slug, title, secondReadingId } = writeJourneyDebate('May one look?', 'Kim Second');
  await page.goto(`/debates/${slug}/code?reading=${secondReadingId}`);
  await expect(page.getByText('an independent reading by Kim Second')).toBeVisible();
  await part(page, 'Overview').click();
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}$`));
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(asked(page)).toHaveCount(0);
});
