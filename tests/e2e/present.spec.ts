import type { Locator } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';

const debate = '/debates/xi-jinping-goes-to-moscow';

test('a debate is shown on a projector, turned by keys, with every mark leading to words', async ({
  page,
}) => {
  await page.goto(debate);
  await page.getByRole('link', { name: 'Show on a projector: this view' }).click();
  await expect(page).toHaveURL(/\/present$/);
  const count = page.getByRole('navigation', { name: 'Slides' }).getByRole('status');
  await expect(count).toHaveText(/^1 of \d+$/);
  await expectAccessible(page, '/debates/[slug]/present');

  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByRole('heading', { name: /^Both affirm/ })).toBeVisible();
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('figure', { name: 'Themes at a glance' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(count).toHaveText(/^4 of/);
  await expect(page.getByRole('heading', { name: 'Stance spectrum' })).toBeVisible();
  await expect(page).toHaveURL(/slide=spectrum-1/);
  await expectAccessible(page, '/debates/[slug]/present: a chart');
  await page.reload();
  await expect(count).toHaveText(/^4 of/);
  await expect(page.getByRole('button', { name: 'Next step' })).toBeEnabled();
  await page.locator('main').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Next step' })).toBeDisabled();
  // The screen goes blank and comes back by the next step, which turns no slide then.
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Show the slide again' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Next step' })).toBeDisabled();
  // The last ones say why they differ, one proposition at a time.
  await expect(page.getByRole('heading', { name: /^For it:/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Against it:/ })).toBeVisible();

  // With Shift a whole chart back, and Esc leads out: first of the panel, then of the projector.
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(count).toHaveText(/^3 of/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(count).toHaveText(/^4 of/);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(count).toHaveText(/^3 of/);
  await page.goto(`${debate}/present?slide=spectrum-99`);
  await expect(page.getByText(/is not here: slide “spectrum-99”/)).toBeVisible();
  await expect(count).toHaveText(/^1 of/);
  // The numbers that slides had once: the third was the first of the spectrum.
  await page.goto(`${debate}/present?slide=3`);
  await expect(count).toHaveText(/^4 of/);
  await expect(page.getByRole('heading', { name: 'Stance spectrum' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeEnabled();
  await page.locator('[data-row] [data-stop]').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page).toHaveURL(/\/present/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/xi-jinping-goes-to-moscow$/);
});

test('slides fit a projector, small or large, and the panel is as large', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox/present');
  const jump = page.getByRole('combobox', { name: 'Go to' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  const figure = page.getByRole('figure');
  const proposition = figure.getByRole('button', { name: /^The city should stop/ }).first();
  const quotation = page.getByRole('complementary').getByText('So I am against it').first();
  for (const { width, height, leastOfSlide, leastOfPanel } of [
    { width: 1280, height: 720, leastOfSlide: 20, leastOfPanel: 20 },
    { width: 1920, height: 1080, leastOfSlide: 29, leastOfPanel: 26 },
  ]) {
    await page.setViewportSize({ width, height });
    for (const name of [
      'The debate in one sentence',
      'Stance spectrum: The fare',
      'Themes at a glance',
      'Who addresses what',
    ]) {
      await jump.selectOption(name);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight), {
          message: `${name}, ${width} wide`,
        })
        .toBeLessThanOrEqual(height);
    }
    await jump.selectOption('Stance spectrum: The fare');
    expect(await sizeOf(proposition)).toBeGreaterThanOrEqual(leastOfSlide);
    await figure
      .getByRole('button', { name: /^The Treasurer/ })
      .first()
      .click();
    await expect.poll(() => sizeOf(quotation)).toBeGreaterThanOrEqual(leastOfPanel);
    await expect(page.getByRole('complementary').getByRole('link')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
  }
  // Of fifteen, every slide stands above the bar, and nothing on it leads away.
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/debates/the-low-villages/present');
  const bar = page.getByRole('navigation', { name: 'Slides' });
  const slides = await jump.getByRole('option').allTextContents();
  expect(slides.filter((name) => name.endsWith('continued (2 of 3)'))).toHaveLength(1);
  for (const [at, name] of slides.entries()) {
    await jump.selectOption(String(at));
    const slide = page.getByRole('region', { name: `Slide ${at + 1} of ${slides.length}` });
    await expect
      .poll(
        async () => {
          const [shown, foot] = [await slide.boundingBox(), await bar.boundingBox()];
          return shown && foot ? shown.y + shown.height - foot.y : Number.NaN;
        },
        { message: name },
      )
      .toBeLessThanOrEqual(0);
    await expect(slide.getByRole('link')).toHaveCount(0);
    await expect(slide).not.toContainText(/\bn = |\bn \d|silhouette|Chance gives|computed/);
  }
});

/** How large type is on the screen, in pixels, with the zoom around it. */
async function sizeOf(words: Locator): Promise<number> {
  return words.evaluate((element) => {
    const zoom = 'currentCSSZoom' in element ? Number(element.currentCSSZoom) : 1;
    return Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
  });
}
