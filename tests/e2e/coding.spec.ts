import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

/** Selects words as a mouse would: the browser's selection, then the button is let go. */
async function selectWords(page: Page, words: string) {
  await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-passage]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at === -1) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
}

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

test('words become a position with a new proposition, and the debate page shows it', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the mill grind at night?');
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('mill');
  await expectAccessible(page, '/debates/[slug]/code');

  await selectWords(page, 'guards cost money');
  await page.getByRole('button', { name: 'Record a position' }).click();
  await expect(form(page)).toContainText('Bo Cole');
  await expect(form(page)).toContainText('guards cost money');
  await page.getByLabel('Proposition', { exact: true }).fill('Guards cost too much.');
  await page.getByRole('option', { name: /as a new proposition/ }).click();
  await expect(form(page).getByRole('status')).toContainText('needs a theme');
  await page.getByRole('combobox', { name: 'Theme' }).fill('Cost');
  await page.keyboard.press('Enter');
  await form(page)
    .getByRole('radio', { name: /strongly agrees/ })
    .check();
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.getByLabel('Summary').fill('Guards are dear.');
  await page.getByRole('textbox', { name: 'New reason' }).fill('Wages rose.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'For: Wages rose.' })).toBeChecked();
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Done' }).click();

  await page
    .getByRole('button', { name: /^Ada Berg: not coded yet/ })
    .last()
    .click();
  await page.keyboard.press('1');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.keyboard.press('Escape');

  await page.goto(`/debates/${slug}`);
  await expect(page.getByRole('main')).toContainText('Guards cost too much.');
  await expect(page.getByRole('main')).toContainText(
    'Of 3 propositions 2 are contested and 1 has one voice',
  );
});

test('a passage is coded without the mouse, and undone', async ({ page }) => {
  const { slug } = writeJourneyDebate('Should the baths open at dawn?');
  await page.goto(`/debates/${slug}/code`);
  const cell = page.getByRole('button', { name: /^Bo Cole: .*Open\.$/ }).first();
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  for (const _ of [1, 2, 3]) await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Paragraph 1, Bo Cole/ })).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  await page.keyboard.type('open');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await expect(cell).toHaveAccessibleName(/: agrees/);
  await page.keyboard.press('2');
  await expect(cell).toHaveAccessibleName(/: disagrees/);
  await page.keyboard.press('n');

  await page.keyboard.press('u');
  await expect(page.getByText(/^Undone: position of Bo Cole/)).toBeVisible();
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  await page.keyboard.press('r');
  await expect(cell).toHaveAccessibleName(/: disagrees/);

  // From the field to the cells, among them by arrows, and back to the text.
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-cell]').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-cell]').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-paragraph]:focus')).toHaveCount(1);

  await cell.click();
  await page.keyboard.press('0');
  await expect(page.getByText(/was removed/)).toBeVisible();
  await expect(cell).toHaveAccessibleName(/not coded yet/);
  await page.keyboard.press('u');
  await expect(cell).toHaveAccessibleName(/: disagrees/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/code: keys');
});

test('two tabs on one position: the later save is told, and can look at the newer one', async ({
  page,
  context,
}) => {
  const { slug } = writeJourneyDebate('Should the pier be lit?');
  const other = await context.newPage();
  await page.goto(`/debates/${slug}/code`);
  await other.goto(`/debates/${slug}/code`);
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
    await expect(form(tab)).toBeVisible();
  }
  await other.getByLabel('Summary').fill('From the other tab.');
  await expect(form(other).getByRole('status')).toHaveText('Saved');

  await page.getByLabel('Summary').fill('From this tab.');
  await expect(form(page).getByRole('status')).toContainText(
    'Not saved: This position changed meanwhile',
  );
  await expect(page.getByRole('alert', { name: 'This position changed' })).toContainText(
    'From the other tab.',
  );
  await page.getByRole('button', { name: 'Take the newer one' }).click();
  await expect(page.getByLabel('Summary')).toHaveValue('From the other tab.');
  await page.getByLabel('Summary').fill('Both.');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
});
