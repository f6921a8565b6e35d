import { expect, expectAccessible, test } from './journey';

test('a figure leads to its definition, which reads on a phone too', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox');
  await page.getByRole('link', { name: 'How this is computed' }).first().click();
  await expect(page).toHaveURL(/\/methods#mean-agreement$/);
  const entry = page.getByRole('article', { name: 'Agreement of a debate or theme' });
  await expect(entry).toBeInViewport();
  await expect(entry.getByRole('math')).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(390);
});

test('every figure’s link to a definition has one', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox');
  await expect(page.getByRole('link', { name: 'How this is computed' }).first()).toBeVisible();
  const anchors = await page
    .locator('a[href*="/methods#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[1] ?? ''));
  expect(anchors.length).toBeGreaterThan(0);
  await page.goto('/methods');
  for (const anchor of new Set(anchors))
    await expect(page.locator(`[id="${anchor}"]`)).toHaveCount(1);
});
