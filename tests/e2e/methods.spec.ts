import { AT_LENGTH } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';

test('a figure leads to its definition, which reads on a phone too', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox/figures');
  await page.getByRole('link', { name: 'How chance is computed' }).click();
  await expect(page).toHaveURL(/\/methods#chance-level$/);
  const entry = page.getByRole('article', { name: 'Level of chance' });
  await expect(entry).toBeInViewport();
  await expect(entry.getByRole('math')).toBeVisible();
  await expectAccessible(page, '/methods', AT_LENGTH ? undefined : 'article:nth-of-type(n+9) math');

  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(390);
});

test('every figure’s link to a definition has one', async ({ request }) => {
  const debate = await readSent(request, '/debates/the-empty-farebox');
  const links = debate.valuesOf('a[href*="/methods#"]', 'href');
  expect(links.length).toBeGreaterThan(0);
  const methods = await readSent(request, '/methods');
  for (const anchor of new Set(links.map((link) => link.split('#')[1] ?? '')))
    expect(methods.textsOf(`[id="${anchor}"]`), anchor).toHaveLength(1);
});
