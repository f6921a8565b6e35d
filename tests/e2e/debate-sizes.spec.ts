import type { Page } from '@playwright/test';
import { inShort } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeGeneratedDebate } from './write-generated';

/** Walks down the page so that all that is drawn when near is drawn. */
async function walkDown(page: Page) {
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    const { bottom, height } = await page.evaluate(() => ({
      bottom: window.scrollY + window.innerHeight,
      height: document.documentElement.scrollHeight,
    }));
    expect(bottom).toBeGreaterThan(height - 4);
  }).toPass({ timeout: 30_000, intervals: [150] });
}

async function expectNoSidewaysScroll(page: Page) {
  // Charts learn of a new width a moment after the window.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: 'nothing scrolls sideways',
    })
    .toBeLessThanOrEqual(0);
}

/** Rows of grids, rows of the spectrum and marks of the map that are like those before them. */
const ALIKE =
  '[role="grid"] tbody [role="row"]:nth-child(n+5), #stance-spectrum div:nth-child(n+9) > [data-row], #opinion-map g[role="button"]:nth-of-type(n+8)';

const WIDTHS = [320, 390, 768, 1280];
/** The others are come to by making the window wider. */
const LOADED = inShort('widths at which long names are loaded', WIDTHS);

test.describe.configure({ timeout: 240_000 });

test('forty commentators: every chart, the groups with what sets them apart and unites them', async ({
  page,
}) => {
  const address = writeGeneratedDebate({ commentators: 40, propositions: 14, filled: 0.6 });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 2, name: /^Of 14 propositions/ })).toBeVisible();
  await walkDown(page);
  for (const name of [
    'Stance spectrum',
    'Themes at a glance',
    'Who addresses what',
    'Closeness of pairs',
    'Opinion map',
  ]) {
    await expect(page.getByRole('figure', { name, exact: true })).toBeVisible();
  }
  // In the spectrum a column a stance, to one scale; it opens those who hold it, and gets the focus back.
  const spectrum = page.getByRole('figure', { name: 'Stance spectrum' });
  await expect(spectrum.getByText(/a full column: \d+ commentators/)).toBeVisible();
  const row = spectrum.locator('[data-row]').first();
  const proposition = row.locator('[data-stop=""]');
  await proposition.focus();
  await expect(row.locator('.recharts-bar rect').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const column = row.getByRole('button', { name: /^\d+ of \d+ .*agree/ }).first();
  await expect(column).toBeFocused();
  const name = (await column.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel.locator('[data-by] h3').first()).toContainText(
    name.replace(/^[^:]*: ([^,]*?)(,| and |$).*/s, '$1'),
  );
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(column).toBeFocused();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(spectrum.locator('[data-row]:has(.recharts-bar)')).toHaveCount(14);
  // Printed before all columns were drawn, paper would say so.
  const undrawn = page.getByText(/^Columns without a colour had not been drawn/);
  await expect(undrawn).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(undrawn).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  // The whole of the pairs at once; a pair by keyboard; each figure when asked for.
  const pairs = page.getByRole('figure', { name: 'Closeness of pairs' });
  const surface = pairs.getByRole('application');
  await surface.focus();
  await page.keyboard.press('ArrowRight');
  await expect(pairs.locator('[aria-live]')).toContainText(/over \d+ shared propositions?/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pairs.getByText('Each figure').click();
  await expect(pairs.getByRole('gridcell', { name: /over \d+ shared/ }).first()).toBeVisible();
  await pairs.getByText('The whole in colours').click();

  const map = page.getByRole('figure', { name: 'Opinion map' });
  await expect(map.getByRole('heading', { name: /^Group A/ })).toBeVisible();
  await expect(map.getByRole('heading', { name: 'What unites the groups' })).toBeVisible();
  // Who answers little has a place, and it is said why in no group; an axis says what lies at its end.
  await expect(
    map.getByText(/address(es)? fewer than 7 propositions: placed, in no group/).first(),
  ).toBeVisible();
  await expect(map.getByText(/addresses \d of 14: placed, in no group/).first()).toBeVisible();
  await expect(
    map.getByRole('button', { name: /^Further right: more agreement with/ }),
  ).toBeVisible();
  await expectAccessible(page, '/debates/[slug]: forty', ALIKE);
  // By person: loaded when asked for; on paper the key, and a sheet for each group of columns.
  await spectrum.getByText('By person', { exact: true }).click();
  const grid = spectrum.getByRole('grid', { name: 'Stance spectrum by person' });
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(grid).toHaveCount(0);
  await expect(spectrum.getByRole('table')).toHaveCount(3);
  await expect(map.getByRole('group', { name: 'Map' })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(grid).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await walkDown(page);
    await expectNoSidewaysScroll(page);
  }
});

test('six commentators: no violations with every chart drawn', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox');
  await walkDown(page);
  await expect(page.getByRole('figure', { name: 'Closeness of pairs' })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Opinion map' })).toHaveCount(0);
  // The list of charts leads to each that there is.
  const jumps = page.getByRole('navigation', { name: 'Charts on this page' }).getByRole('link');
  await jumps.last().click();
  await expect(page).toHaveURL(/#pairwise-agreement$/);
  await expect(page.getByRole('figure', { name: 'Closeness of pairs' })).toBeInViewport();
  await expectAccessible(page, '/debates/[slug]', ALIKE);
});

/** Debates with more positions than are sent with their words. */
const MANY = [
  { commentators: 110, filled: 0.3 },
  { commentators: 300, filled: 0.15 },
];

for (const { commentators, filled } of inShort('debates whose words are fetched', MANY)) {
  test(`${commentators} commentators: words are fetched when asked for, also after a failure`, async ({
    page,
    consoleErrors,
  }) => {
    const address = writeGeneratedDebate({ commentators, propositions: 100, filled });
    await page.goto(address);
    const spectrum = page.getByRole('figure', { name: 'Stance spectrum' });
    await expect(spectrum.locator('[data-row]').first()).toBeVisible();
    // Only the rows in sight are in the page.
    expect(await page.locator('[data-row]').count()).toBeLessThan(60);

    await page.route('**/positions?*', (route) => route.abort());
    const panel = page.getByRole('complementary');
    // A click counts once the page is hydrated.
    await expect(async () => {
      await spectrum.locator('[data-row] [data-stop=""]').first().click();
      await expect(panel).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(panel.getByRole('alert')).toContainText('could not be fetched');
    await page.unroute('**/positions?*');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(panel.getByRole('blockquote').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    // What the browser says of the request that was broken off.
    consoleErrors.splice(
      0,
      consoleErrors.length,
      ...consoleErrors.filter((text) => !/ERR_FAILED/.test(text)),
    );

    await walkDown(page);
    // It is so low that a turn of the wheel goes past it before it is drawn.
    await page.locator('#who-addresses-what').scrollIntoViewIfNeeded();
    await expect(page.getByRole('figure', { name: 'Who addresses what' })).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  });
}

test('a page scrolled before it is hydrated keeps its place and shows the rows there', async ({
  page,
}) => {
  const address = writeGeneratedDebate({ commentators: 12, propositions: 200, filled: 0.2 });
  await page.addInitScript(() => {
    const early = setInterval(() => {
      window.scrollTo(0, 4_000);
      if (window.scrollY >= 4_000) clearInterval(early);
    });
  });
  await page.goto(address);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const rows = [...document.querySelectorAll('[data-row]')];
        const middle = window.innerHeight / 2;
        return rows.filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top < middle + 60 && bottom > middle - 60;
        }).length;
      }),
    )
    .toBeGreaterThan(0);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(3_000);
});

test('long names and long propositions fit, on a phone and beside it', async ({ page }) => {
  const address = writeGeneratedDebate({
    commentators: 6,
    propositions: 12,
    filled: 0.5,
    names: 'long',
    sentences: 'long',
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (LOADED.includes(width)) await page.goto(address);
    await walkDown(page);
    await expectNoSidewaysScroll(page);
  }
});

/** Debates of which little can be said: the sentence above, and a chart that would say nothing. */
const LITTLE = [
  {
    of: 'all are silent',
    options: { commentators: 8, propositions: 10, shape: 'all-silent' },
    sentence: 'nobody addresses any of them',
    leftOut: 'Opinion map',
  },
  {
    of: 'all are of one mind',
    options: { commentators: 12, propositions: 10, shape: 'all-agree' },
    sentence: 'They dispute: nothing here.',
    leftOut: 'Opinion map',
  },
  {
    of: 'there is one proposition',
    options: { commentators: 2, propositions: 1, filled: 1 },
    sentence: 'The one proposition is',
    leftOut: 'Closeness of pairs',
  },
] as const;

test('where little can be said the sentence above says it', async ({ request }) => {
  for (const { of, options, sentence } of LITTLE) {
    const { words } = await readSent(request, writeGeneratedDebate(options));
    expect(words, of).toContain(sentence);
  }
});

for (const { of, options, sentence, leftOut } of inShort(
  'debates of which little can be said',
  LITTLE,
)) {
  test(`where ${of} what would say nothing is left out`, async ({ page }) => {
    await page.goto(writeGeneratedDebate(options));
    await expect(page.getByText(sentence).first()).toBeVisible();
    await walkDown(page);
    await expect(page.getByRole('figure', { name: leftOut })).toHaveCount(0);
    const jumps = page.getByRole('navigation', { name: 'Charts on this page' });
    await expect(jumps.getByRole('link', { name: leftOut })).toHaveCount(0);
  });
}
