import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** The words that a highlight paints. */
const painted = (page: Page, name: string) =>
  page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name);

/** How a highlight looks on the words of the text. */
const look = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const words = document.querySelector('[data-passage]');
    const style = words && getComputedStyle(words, `::highlight(${wanted})`);
    return style ? `${style.backgroundColor} ${style.textDecorationStyle}` : '';
  }, name);

test('a similar passage of another commentator is found, gone to, and taken as evidence', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the tower be open at night?');
  await page.goto(`/debates/${slug}/code`);
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Paragraph 1, Ada Berg/ })).toBeFocused();
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/beside=similar/);
  const panel = page.getByRole('region', { name: 'Similar passages' });
  await expect(panel).toContainText('Like the paragraph of Ada Berg');
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByRole('listitem').first()).toContainText('Evidence of this position');
  await expectAccessible(page, '/debates/[slug]/code: similar passages');

  // The keys are in the list, go through it, and back to the text.
  const sentence = (at: number) => panel.getByRole('listitem').nth(at).getByRole('button').first();
  await expect(sentence(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(sentence(1)).toBeFocused();
  await expect.poll(() => painted(page, 'chosen-words')).toHaveLength(1);
  await expect(panel).toContainText('Like the paragraph of Ada Berg');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Paragraph 2, Bo Cole/ })).toBeFocused();

  const second = panel.getByRole('listitem').filter({ hasText: 'guards cost money' });
  await expect(second.locator('mark').first()).toHaveText('reads');
  await second.getByRole('button', { name: 'Nobody reads at night, and guards' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Paragraph 2, Bo Cole/ })).toBeFocused();
  expect(await painted(page, 'chosen-words')).toEqual([
    'Nobody reads at night, and guards cost money.',
  ]);
  expect(await look(page, 'chosen-words')).not.toContain('rgba(0, 0, 0, 0)');
  await expect(panel).toContainText('Like the paragraph of Ada Berg');

  await second.getByRole('button', { name: /^Use as evidence for Bo Cole/ }).click();
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await expect(form(page)).toContainText('People read at night.');
  await expect(form(page)).toContainText('Found by suggestion');
  await expect(panel).toContainText('Like the paragraph of Ada Berg');
  await page.keyboard.press('Escape');

  await page.goto(`/debates/${slug}/code`);
  await page.getByRole('button', { name: /^Bo Cole: strongly disagrees/ }).click();
  await expect(form(page)).toContainText('Found by suggestion');
});

test('pairs are marked as looked at and not addressed, one or all the rest, and undone', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the bells ring at noon?');
  await page.goto(`/debates/${slug}/code?beside=coverage`);
  const panel = page.getByRole('region', { name: 'Coverage' });
  await expect(panel).toContainText('Of 4: 0 done, 3 with a quotation');
  await page.getByRole('button', { name: 'Go to the next not looked at' }).click();
  await expect(page.getByRole('button', { name: /^Paragraph 2, Bo Cole/ })).toBeFocused();
  await page.keyboard.press('d');
  await expect(panel).toContainText('Of 4: 1 done, 3 with a quotation');

  const cell = page.getByRole('gridcell', { name: /^Bo Cole: .*stay open at night/ });
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  await cell.click();
  await page.getByRole('button', { name: 'Looked at: not addressed' }).click();
  await expect(cell).toHaveAccessibleName(/looked at, not addressed/);
  await expectAccessible(page, '/debates/[slug]/code: coverage');
  await page.keyboard.press('u');
  await expect(cell).toHaveAccessibleName(/not coded yet/);

  await cell.focus();
  await page.keyboard.press('0');
  await expect(cell).toHaveAccessibleName(/looked at, not addressed/);
  await page.keyboard.press('0');
  await expect(cell).toHaveAccessibleName(/not coded yet/);

  await page.getByRole('button', { name: 'Mark the other 1 as not addressed by Bo Cole' }).click();
  await expect(page.getByText('1 proposition marked as not addressed by Bo Cole')).toBeVisible();
  await expect(cell).toHaveAccessibleName(/looked at, not addressed/);
  await page.keyboard.press('u');
  await expect(cell).toHaveAccessibleName(/not coded yet/);

  await cell.press('Enter');
  await expect(form(page)).toContainText('Bo Cole');
  await expect(tab(page, 'Propositions')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(panel).toBeVisible();
});

test('signal words are underlined, each kind in its own way', async ({ page }) => {
  const { slug } = writeJourneyDebate('Should the fair last a week?');
  await page.goto(`/debates/${slug}/code`);
  await page.keyboard.press('c');
  for (const _ of [1, 2, 3]) await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'Signal words of this paragraph' })).toContainText(
    'negation: Nobody',
  );
  await expect.poll(() => painted(page, 'cue-negation')).toEqual(['Nobody']);
  expect(await look(page, 'cue-negation')).toContain('double');
  expect(await look(page, 'cue-hedge')).toContain('wavy');
  await page.keyboard.press('c');
  await expect.poll(() => painted(page, 'cue-negation')).toEqual([]);

  // A browser that cannot paint words says so; there, chosen words are selected, and only once.
  await page.evaluate(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.keyboard.press('c');
  await expect(page.getByText('This browser cannot underline them in the text.')).toBeVisible();
  await page.evaluate(() =>
    document.addEventListener('selectionchange', () => {
      const { dataset } = document.documentElement;
      dataset.selections = String(Number(dataset.selections ?? 0) + 1);
    }),
  );
  await page.keyboard.press('s');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).not.toBe('');
  // Four times as long as a selection rests before it is read.
  await page.waitForTimeout(1_000);
  expect(Number(await page.locator('html').getAttribute('data-selections'))).toBeLessThan(3);
});

test('a question about a position leads to it, and is put away for colleagues, too', async ({
  page,
  request,
}) => {
  const { slug } = writeJourneyDebate('Should the well be covered?');
  await page.goto(`/debates/${slug}/code`);
  await page.getByRole('button', { name: /^Bo Cole: not coded yet/ }).click();
  await page.keyboard.press('4');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.keyboard.press('Escape');
  await tab(page, 'Questions').click();
  const panel = page.getByRole('region', { name: 'Questions' });
  await expect(panel).toContainText('No quotation shows this position.');
  await expectAccessible(page, '/debates/[slug]/code: questions');
  await panel.getByRole('button', { name: 'Fine as it is' }).first().click();
  await expect(panel).toContainText('Nothing to ask');
  await page.keyboard.press('u');
  await expect(panel).toContainText('No quotation shows this position.');
  await page.keyboard.press('r');
  await expect(panel).toContainText('Nothing to ask');
  expect((await readSent(request, page.url())).words).toContain('Nothing to ask');
  await page.getByRole('button', { name: 'Show the 1 found fine' }).click();
  await page.getByRole('button', { name: 'Ask again' }).click();
  await panel.getByRole('button', { name: /^Bo Cole agrees/ }).click();
  await expect(form(page)).toContainText('Bo Cole');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('text, propositions and help take turns', async ({ page }) => {
    const { slug } = writeJourneyDebate('Should the path be paved?');
    await page.goto(`/debates/${slug}/code`);
    await page.getByText('Help', { exact: true }).click();
    const panel = page.getByRole('region', { name: 'Similar passages' });
    await expect(panel).toBeVisible();
    await expect(page.getByRole('region', { name: 'The text' })).toBeHidden();
    await panel
      .getByRole('button', { name: /guards cost money/ })
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'The text' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Record a position' })).toBeVisible();

    await page.getByText('Help', { exact: true }).click();
    await tab(page, 'Coverage').click();
    await expect(page.getByRole('region', { name: 'Coverage' })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await expectAccessible(page, '/debates/[slug]/code: help on a phone');
  });
});
