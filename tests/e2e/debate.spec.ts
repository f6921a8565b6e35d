import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { inShort } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';

const DEBATE = '/debates/the-empty-farebox';

const KINDS = ['Affirmed', 'Rejected', 'Contested', 'Undecided', 'One voice'];
const RELOADED = inShort('kinds whose filter is reloaded', KINDS);

const rows = (page: Page) => page.locator('[data-row]');
const panel = (page: Page) => page.getByRole('complementary');
const kindPart = (page: Page, kind: string) =>
  page.getByRole('group', { name: 'Propositions by kind' }).getByRole('button', { name: kind });

async function openDebate(page: Page, query = '') {
  await page.goto(`${DEBATE}${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Empty Farebox');
  await expect(rows(page).first().or(page.getByText('No proposition fits')).first()).toBeVisible();
}

test('each part of the bar counts what it then shows, and Back and reload are exact', async ({
  page,
}) => {
  await openDebate(page);
  const all = await rows(page).count();
  let sum = 0;
  for (const kind of KINDS) {
    const label = (await kindPart(page, kind).getAttribute('aria-label')) ?? '';
    const count = Number(label.split(': ')[1]);
    sum += count;
    await kindPart(page, kind).click();
    await expect(rows(page)).toHaveCount(count);
    await expect(page).toHaveURL(/kind=/);
    if (RELOADED.includes(kind)) {
      await page.reload();
      await expect(rows(page)).toHaveCount(count);
    }
    await page.goBack();
    await expect(rows(page)).toHaveCount(all);
    await expect(page).not.toHaveURL(/kind=/);
  }
  expect(sum).toBe(all);
});

test('two picked out of six: the kinds stay those of the debate, and the two are told of apart', async ({
  page,
}) => {
  await openDebate(page);
  const contested = await kindPart(page, 'Contested').getAttribute('aria-label');
  await page.getByRole('button', { name: 'Commentators' }).click();
  const choices = page.getByRole('dialog');
  await choices.getByLabel('The Driver').check();
  await choices.getByLabel('The Treasurer').check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/who=the-driver,the-treasurer/);
  await expect(
    page.getByRole('heading', {
      name: /Of these two, .* both address \d+ of them: they take opposite sides on \d+/,
    }),
  ).toBeVisible();
  await expect(kindPart(page, 'Contested')).toHaveAttribute('aria-label', contested ?? '');
  await kindPart(page, 'One voice').click();
  // What the part of the bar does is told where it is pressed.
  await expect(
    page.getByText(/^Shown below now: \d+ of 32 propositions \(One voice\)/),
  ).toBeVisible();
  // It is told to a screen reader once.
  await expect(page.getByRole('status').filter({ hasText: /of 32 propositions/ })).toHaveCount(1);
  // The spectrum follows a moment later.
  await expect(rows(page).filter({ hasNotText: 'One voice: ' })).toHaveCount(0);
  await expect(rows(page)).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Remove filter: One voice' }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(DEBATE);
});

test('what a filter hides is called hidden and not silent: sentence, bar, row, table, file, panel, paper', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/debates/xi-jinping-goes-to-moscow');
  await page.getByRole('button', { name: 'Explicit only' }).click();
  await expect(
    page.getByRole('heading', {
      name: 'Of 32 propositions both affirm 9 and both reject 2; 3 are contested, 1 is undecided and 17 are raised by one alone. Of the common ground, 4 of 11 in so many words on both sides; of the contested, none of 3. 12 implied positions are hidden by the filter.',
    }),
  ).toBeVisible();
  for (const part of ['Both affirm: 9', 'Both reject: 2', 'Contested: 3', 'One voice: 17']) {
    await expect(kindPart(page, part)).toBeVisible();
  }
  const sentence = 'Rivalry with the United States has drawn China closer to Russia.';
  const row = rows(page).filter({ hasText: sentence });
  await expect(row).toContainText('hidden: Ryan Hass (implied)');
  await expect(row).not.toContainText('silent');
  await expect(
    row.getByRole('button', { name: /^Ryan Hass .*hidden by the filter/ }),
  ).toBeVisible();
  await expectAccessible(page, '/debates/[slug]: some are hidden');

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download “Stance spectrum”' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const csv = await readFile(await (await coming).path(), 'utf8');
  expect(csv).toContain(',Explicit only; hidden: 12 positions,');
  expect(csv.split('\r\n').find((line) => line.startsWith(sentence))).toMatch(
    // Two columns are empty here: who implies it, and what the second reader reads otherwise.
    /,hidden by the filter,\d,,,Ryan Hass \(implied\),Both affirm,Both affirm,Stance spectrum,/,
  );

  const spectrum = page.getByRole('figure', { name: 'Stance spectrum' });
  await spectrum.getByText('Table', { exact: true }).click();
  await expect(spectrum.getByRole('row').filter({ hasText: sentence })).toContainText(
    'hidden by the filter',
  );
  await spectrum.getByText('Chart', { exact: true }).click();

  await row.getByRole('button', { name: sentence }).click();
  await expect(panel(page)).toContainText('Hidden by the filter: Ryan Hass (implied).');
  await expect(panel(page)).not.toContainText('not address it');
  await page.keyboard.press('Escape');

  await expect(async () => {
    await page.keyboard.press('Control+p');
    await expect(page.locator('html[data-printed]')).toHaveCount(1, { timeout: 12_000 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(row).toContainText('hidden: Ryan Hass (implied)');
  await expect(spectrum).toContainText('Filters: Explicit only; hidden: 12 positions.');
});

test('filters that leave nothing say which one to drop', async ({ page }) => {
  await openDebate(page);
  await page.getByLabel('Find in propositions').fill('bus lane');
  await expect(page.getByRole('status').filter({ hasText: 'propositions' })).toContainText(
    /\d+ of \d+ propositions/,
  );
  await page.getByLabel('Find in propositions').fill('xylophone');
  await expect(page.getByText('No proposition fits all of these filters')).toBeVisible();
  await page.getByRole('button', { name: /Drop the words: shows \d+ propositions/ }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('an address with bad values opens on the good ones', async ({ request }) => {
  const { textsOf, valuesOf } = await readSent(
    request,
    `${DEBATE}?kind=contested,nonsense&stance=9&themes=no-such&sort=up&show=nowhere&measure=x`,
  );
  expect(valuesOf('[aria-label^="Contested"]', 'aria-pressed')).toEqual(['true']);
  expect(textsOf('h1')).toEqual(['The Empty Farebox']);
  expect(textsOf('aside, [role="complementary"]')).toEqual([]);
});

test('by keyboard: from mark to words, on to the next proposition, and back', async ({ page }) => {
  await openDebate(page);
  const first = rows(page).first().locator('[data-stop=""]');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const mark = rows(page).nth(1).locator('[data-stop]').nth(1);
  await expect(mark).toBeFocused();
  const words = (await mark.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect(page).toHaveURL(/show=.+&by=/);
  const title = panel(page).getByRole('heading', { level: 2 });
  await expect(title).toHaveText(
    (await rows(page).nth(1).locator('[data-stop=""]').textContent()) ?? '',
  );
  await expect(panel(page)).toContainText(words.split(/ (strongly|dis|ag|is)/)[0] ?? '');
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(title).toHaveText(
    (await rows(page).nth(2).locator('[data-stop=""]').textContent()) ?? '',
  );
  // Keys count once the page is hydrated.
  await page.reload();
  await expect(title).toHaveText(
    (await rows(page).nth(2).locator('[data-stop=""]').textContent()) ?? '',
  );
  const above = (await rows(page).nth(1).locator('[data-stop=""]').textContent()) ?? '';
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(title).toHaveText(above, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(rows(page).nth(1).locator('[data-stop]:focus')).toHaveCount(1);
});

test('the panel says who holds what in one line, and each mark there leads to the words and to the text', async ({
  page,
}) => {
  await page.goto(DEBATE);
  await rows(page).first().locator('[data-stop=""]').click();
  const marks = panel(page).getByRole('list', { name: 'Go to the words of' });
  await expect(marks.getByRole('button')).toHaveCount(6);
  const last = panel(page).getByRole('region').last();
  const name = (await last.getAttribute('aria-label')) ?? '';
  await expect(last.getByRole('heading')).not.toBeInViewport();
  await marks.getByRole('button', { name: new RegExp(`^${name}: `) }).click();
  await expect(last.getByRole('heading')).toBeInViewport();
  // Not under the head, which stays.
  const head = await marks.boundingBox();
  const place = await last.boundingBox();
  expect(place?.y ?? 0).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));

  // Opened anew by a mark: a quotation leads to its place in the text.
  await page.keyboard.press('Escape');
  await rows(page).first().locator('[data-stop]').nth(1).click();
  const link = panel(page)
    .getByRole('link', { name: /Read in place/ })
    .first();
  await expect(link).toHaveAttribute('href', /\/debates\/the-empty-farebox\/read#e-\w+/);
});

test('the sort is part of the address; the spectrum is a table with the same rows', async ({
  page,
}) => {
  await openDebate(page);
  await page.getByLabel('Sort').selectOption('sharpest');
  await expect(page).toHaveURL(/sort=sharpest/);
  const top = await rows(page).first().innerText();
  await page.reload();
  expect(await rows(page).first().innerText()).toBe(top);

  const all = await rows(page).count();
  const figure = page.getByRole('figure', { name: 'Stance spectrum' });
  await figure.getByText('Table', { exact: true }).click();
  await expect(figure.getByRole('table').getByRole('row')).toHaveCount(all + 1);
});

test('without violations: the page, the panel, an open filter, no result, on a phone', async ({
  page,
}) => {
  test.slow();
  await openDebate(page);
  await rows(page).nth(2).locator('[data-stop=""]').click();
  // Its words come a moment after it, and move what stands below them.
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible();
  await expectAccessible(page, '/debates/[slug]: the panel');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Themes', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]: a filter is open');
  await openDebate(page, '?q=xylophone');
  await expectAccessible(page, '/debates/[slug]: nothing fits');
  await page.setViewportSize({ width: 390, height: 844 });
  await openDebate(page, '?kind=contested&show=buses-should-run-all-night');
  await expectAccessible(page, '/debates/[slug]: the panel on a phone');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing scrolls sideways').toBeLessThanOrEqual(390);
});
