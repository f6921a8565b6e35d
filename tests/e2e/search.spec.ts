import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate, writeScriptsDebate } from './write-debate';

test('Ctrl K finds a misspelt debate from any page, words within a Chinese title, what is spelt alike apart, and runs commands', async ({
  page,
}) => {
  const { slug, title } = writeJourneyDebate('Should heron ponds be fenced?');
  writeJourneyDebate('夜间公共汽车应当对所有人免费吗');
  await page.goto('/themes');
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Search everything' });
  // Keys count only once the page is hydrated.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 2000 });
  }).toPass();
  await field.fill(title.replace('heron', 'herron'));
  await expect(page.locator('mark').filter({ hasText: 'heron' }).first()).toBeVisible();
  // What comes after the letters is highlighted at its first, told as what Enter takes, and walked from there.
  const entries = page.getByRole('dialog').locator('[data-action]');
  const isHighlighted = (at: number) => expect(entries.nth(at)).toHaveAttribute('data-selected');
  const told = page.getByRole('status').filter({ hasText: /^Enter: / });
  const isTold = async (at: number) =>
    expect(told).toHaveText(
      `Enter: ${(await entries.nth(at).innerText()).replace(/\s*\n\s*/g, ', ')}`,
    );
  await isHighlighted(0);
  await isTold(0);
  await page.keyboard.press('ArrowDown');
  await isHighlighted(1);
  await isTold(1);
  await page.keyboard.press('ArrowUp');
  await isHighlighted(0);
  await expect(page.locator('[data-selected]')).toHaveCount(1);
  await expectAccessible(page, '/themes: search over the page');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}$`));

  await page.keyboard.press('Control+k');
  // No spaces part them.
  await field.fill('人免费吗');
  await expect(page.locator('mark').filter({ hasText: '免费' }).first()).toBeVisible();
  await field.fill('lane');
  const apart = page.getByRole('dialog').locator('[style*="Similar"] mark');
  await expect(apart.filter({ hasText: /^(land|line)$/ }).first()).toBeVisible();
  await field.fill('read text');
  await page.getByRole('button', { name: 'This debate: read the text' }).click();
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}/read$`));
});

test('the search page keeps its words and its kind in the address; what is only spelt alike stands apart', async ({
  page,
}) => {
  await page.goto('/search');
  await page
    .getByRole('textbox', { name: 'Look for' })
    .or(page.getByRole('searchbox'))
    .fill('leverage');
  await expect(page).toHaveURL(/q=leverage/);
  await expect(page.getByRole('heading', { level: 2, name: 'Propositions' })).toBeVisible();
  await expectAccessible(page, '/search');
  await page.getByRole('link', { name: /^Quotations \(\d+\)$/ }).click();
  await expect(page).toHaveURL(/kind=quotation/);
  await expect(page.getByRole('heading', { level: 2, name: 'Propositions' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Quotations' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: 'Propositions' })).toBeVisible();

  await page.goto('/search?q=lane');
  await expect(page.locator('mark').filter({ hasText: 'lane' }).first()).toBeVisible();
  const spelt = (place: string) => page.getByRole('region', { name: place }).locator('mark');
  await expect(
    spelt('Similar')
      .filter({ hasText: /^(land|line)$/ })
      .first(),
  ).toBeVisible();
  await expect(spelt('Quotations').filter({ hasText: /^land$/ })).toHaveCount(0);
  await page.goto('/search?q=zzyzxq');
  await expect(page.getByRole('status').first()).toContainText('Nothing is found');
});

test('Ctrl K counts before the page is hydrated', async ({ page }) => {
  // Scripts come late, as on a slow line.
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/methods', { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Search everything' })).toBeFocused();
});

test('words of a text are found, in Chinese too, and lead to their place in it', async ({
  page,
}) => {
  const { slug } = writeScriptsDebate('Several scripts to search');
  await page.goto(`/search?${new URLSearchParams({ q: '夜里读书' })}`);
  const passages = page.getByRole('region', { name: 'Text' });
  await expect(passages.locator('mark').filter({ hasText: '夜里读书' }).first()).toBeVisible();
  await passages.locator(`a[href^="/debates/${slug}/"]`).click();
  await expect(page).toHaveURL(new RegExp(`/debates/${slug}/read`));
  await expect(page.locator('#passage')).toBeInViewport();
  await expect(page.locator('#passage')).toHaveText('夜里读书');
});
