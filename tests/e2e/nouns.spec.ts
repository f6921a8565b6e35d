import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a proposition, its commentators and its theme lead to one another', async ({ page }) => {
  const { slug, title } = writeJourneyDebate('Whose night is it?');
  await page.goto(`/debates/${slug}/compare`);
  await page.getByRole('link', { name: 'People read at night.' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People read at night.');
  await expect(page.getByText('2 positions of 2 commentators in 1 debate.')).toBeVisible();
  const both = page.locator('section').filter({ hasText: 'People have seen it.' }).last();
  await expect(both.getByRole('heading')).toHaveText('Shared reason, opposite conclusion');
  await expect(both.getByRole('listitem')).toHaveText([/Ada Berg/, /Bo Cole/]);
  await expectAccessible(page, '/propositions/[slug]');

  await page.getByRole('article').getByRole('link', { name: 'Ada Berg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Berg');
  const other = page.getByRole('listitem').filter({ hasText: 'Bo Cole' });
  await expect(other).toContainText('few');
  // From the figure to what it rests on.
  await other.getByText('over 1 proposition').click();
  await expect(other.getByRole('link', { name: 'People read at night.' })).toBeVisible();
  await expectAccessible(page, '/commentators/[slug]');

  await page.getByRole('link', { name: 'Hours' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hours');
  await expectAccessible(page, '/themes/[slug]');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}\\?themes=hours`));
});

test('themes and commentators are listed', async ({ page }) => {
  await page.goto('/themes');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expectAccessible(page, '/themes');
  await page.goto('/commentators');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expectAccessible(page, '/commentators');
});
