import { expect, expectAccessible, test } from './journey';

const debate = '/debates/xi-jinping-goes-to-moscow';

test('a debate is shown on a projector, turned by keys, with every mark leading to words', async ({
  page,
}) => {
  await page.goto(debate);
  await page.getByRole('link', { name: 'Show on a projector' }).click();
  await expect(page).toHaveURL(/\/present$/);
  const count = page.getByRole('navigation', { name: 'Slides' }).getByRole('status');
  await expect(count).toHaveText(/^1 of \d+$/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Common ground' })).toBeVisible();
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('ArrowRight');
  await expect(count).toHaveText(/^3 of/);
  await expect(page.getByRole('heading', { name: 'Stance spectrum' })).toBeVisible();
  await expect(page).toHaveURL(/slide=3/);
  await expectAccessible(page);
  await page.reload();
  await expect(count).toHaveText(/^3 of/);
  await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
});
