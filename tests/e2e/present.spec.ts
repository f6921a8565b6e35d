import type { Locator } from '@playwright/test';
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

  // With Shift a whole chart back, and Esc leads out: first of the panel, then of the projector.
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(count).toHaveText(/^3 of/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('figure', { name: 'Stance matrix' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(count).toHaveText(/^3 of/);
  await page.locator('[data-row] [data-stop]').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page).toHaveURL(/\/present/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/xi-jinping-goes-to-moscow$/);
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`slides fit a projector of ${width} by ${height}, and the panel is as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/debates/the-empty-farebox/present');
    const jump = page.getByRole('combobox', { name: 'Go to' });
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    for (const name of [
      'The debate in one sentence',
      'Stance spectrum: The fare',
      'Agreement by theme',
      'Who addresses what',
      'Stance matrix: Order, care and the law',
    ]) {
      await jump.selectOption(name);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight), { message: name })
        .toBeLessThanOrEqual(height);
    }
    await jump.selectOption('Stance spectrum: The fare');
    const mark = page
      .getByRole('figure')
      .getByRole('button', { name: /^The Treasurer/ })
      .first();
    const said = await sizeOf(
      page
        .getByRole('figure')
        .getByRole('button', { name: /^The city should stop/ })
        .first(),
    );
    expect(said).toBeGreaterThanOrEqual(height === 720 ? 20 : 29);
    await mark.click();
    const quotation = page.getByRole('complementary').getByText('So I am against it').first();
    expect(await sizeOf(quotation)).toBeGreaterThanOrEqual(height === 720 ? 20 : 26);
  });
}

/** How large type is on the screen, in pixels, with the zoom around it. */
async function sizeOf(words: Locator): Promise<number> {
  return words.evaluate((element) => {
    const zoom = 'currentCSSZoom' in element ? Number(element.currentCSSZoom) : 1;
    return Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
  });
}
