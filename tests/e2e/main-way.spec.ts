import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { writeJourneyDebate } from './write-debate';

// The main way through the app, in a browser of any engine, wide and as narrow as 400 % zoom makes it, and
// where scrollbars take room (playwright.config.ts): by what every engine's driver can do, and no more.

const DEBATE = '/debates/the-empty-farebox';

/** Charts learn of a new width a moment after the window. */
async function expectNoSidewaysScroll(page: Page, where: string) {
  const tooWide = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.soft.poll(tooWide, { message: `${where} scrolls sideways` }).toBeLessThanOrEqual(0);
}

/** No word breaks inside itself. */
async function expectWholeWords(page: Page, choice: string) {
  const broken = await page.locator(choice).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node as Text).data.matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) words.push(word);
        }
      }
      return words;
    }),
  );
  expect.soft(broken, 'words broken inside').toEqual([]);
}

test('the main way: library, overview, panel, by person, Compare, Read, Code, projector', async ({
  page,
}) => {
  const { slug, title } = writeJourneyDebate('Should the ferry run at night?');

  await test.step('library', async () => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'The Empty Farebox' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Import' }).first()).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page, 'the library');
    await page.getByRole('link', { name: 'The Empty Farebox' }).click();
  });

  await test.step('overview and panel', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Empty Farebox');
    const row = page.locator('[data-row]').first();
    await expect(row).toBeVisible();
    await expectWholeWords(page, '#stance-spectrum span[data-stance]');
    await expectNoSidewaysScroll(page, 'the overview');
    // A second way past what stands before them, and each row says about what its marks are.
    await page.getByRole('link', { name: 'Skip to the propositions' }).press('Enter');
    await expect(page).toHaveURL(/#propositions$/);
    await expect(page.locator('#propositions')).toBeInViewport();
    const words = (await row.locator('[data-stop=""]').textContent()) ?? '';
    await expect(row).toHaveRole('group');
    await expect(row).toHaveAccessibleName(words);
    const stop = row.locator('[data-stop=""]');
    const panel = page.getByRole('complementary');
    // A click counts once the page is hydrated.
    await expect(async () => {
      await stop.click();
      await expect(panel.getByRole('blockquote').first()).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expectNoSidewaysScroll(page, 'the page under the panel');
    const within = await panel.evaluate((one) =>
      [one, ...one.querySelectorAll('*')]
        .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
        .map((part) => part.scrollWidth - part.clientWidth),
    );
    expect.soft(Math.max(0, ...within), 'the panel scrolls sideways').toBe(0);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(stop).toBeFocused();
  });

  await test.step('the spectrum by person, by an address of its own', async () => {
    await page.goto(`${DEBATE}?columns=person#stance-spectrum`);
    const grid = page.getByRole('grid', { name: 'Stance spectrum by person' });
    await expect(grid.getByRole('gridcell').first()).toBeVisible();
    await expect(page.locator('#stance-spectrum')).toBeInViewport();
    if ((page.viewportSize()?.width ?? 0) >= 1280)
      await expect(page.locator('[data-fits]:has([role="grid"])')).toHaveAttribute(
        'data-fits',
        'true',
      );
    await expectNoSidewaysScroll(page, 'the spectrum by person');
  });

  await test.step('the map, with the widest of its switches', async () => {
    // All that it loads has come: leaving before that is an error in some engines.
    await page.goto('/debates/the-low-villages#opinion-map', { waitUntil: 'networkidle' });
    const map = page.getByRole('figure', { name: 'Opinion map' });
    await expect(map.getByRole('radiogroup', { name: 'How the map is made' })).toBeVisible();
    await expectNoSidewaysScroll(page, 'the map');
  });

  await test.step('compare', async () => {
    await page.goto(`/debates/${slug}/compare`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectNoSidewaysScroll(page, 'Compare');
  });

  await test.step('read', async () => {
    await page.goto(`/debates/${slug}/read`);
    const words = page.getByRole('button', { name: 'Students read best at night', exact: true });
    const card = page.getByRole('complementary', { name: 'What these words show' });
    await expect(async () => {
      await words.click();
      await expect(card).toContainText('People read at night.', { timeout: 2_000 });
    }).toPass();
    await expectNoSidewaysScroll(page, 'Read');
  });

  await test.step('code: a position by keys, undone', async () => {
    await page.goto(`/debates/${slug}/code`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    const first = page.getByRole('button', { name: /^Paragraph 1, Bo Cole/ });
    const cell = page
      .locator('[data-cell]')
      .and(page.getByRole('button', { name: /^Bo Cole: .*Open\.$/, includeHidden: true }));
    // Keys count once the page is hydrated.
    await expect(async () => {
      await page.keyboard.press('n');
      await expect(first).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('s');
    for (const key of ['4', 'o', 'p', 'e', 'n', 'Enter']) await page.keyboard.press(key);
    const form = page.getByRole('region', { name: 'Position', exact: true });
    await expect(form.getByText('Saved', { exact: true })).toBeVisible();
    await expect(cell.first()).toHaveAttribute('aria-label', /: agrees/);
    await expectNoSidewaysScroll(page, 'Code');
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await expect(page.getByText(/^Undone: position of Bo Cole/)).toBeVisible();
  });

  await test.step('projector', async () => {
    await page.goto(`${DEBATE}/present`);
    const slides = page.getByRole('navigation', { name: 'Slides' });
    await expect(slides.getByRole('status')).toHaveText(/^1 of \d+$/);
    const covered = await slides.evaluate((bar) => {
      const { top, bottom } = bar.getBoundingClientRect();
      return (Math.min(bottom, window.innerHeight) - top) / window.innerHeight;
    });
    expect.soft(covered, 'of the window, by the bar').toBeLessThan(1 / 3);
    const next = slides.getByRole('button', { name: 'Next' });
    await expect(next).toBeEnabled();
    await next.click();
    await expect(slides.getByRole('status')).toHaveText(/^2 of \d+$/);
    await expect(page.locator('[data-opens]').first()).toBeVisible();
    await expectNoSidewaysScroll(page, 'the projector');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/the-empty-farebox$/);
  });
});
