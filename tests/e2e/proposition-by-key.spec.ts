import type { Page } from '@playwright/test';
import { expect, test } from './journey';

/** Words of the Driver, who says nothing on what happened in other cities. */
const WORDS = 'It won’t clear the roads';
const CITIES = 'What happened in other cities shows what would happen here.';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });
const field = (page: Page) => page.getByLabel('Proposition', { exact: true });

/** Opens the form on words of the text, without a stance, so that nothing is stored. */
async function recordOn(page: Page, words: string) {
  await page.evaluate((wanted) => {
    for (const passage of document.querySelectorAll('[data-passage]')) {
      const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at !== -1) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
  await page.getByRole('button', { name: 'Record a position' }).click();
  await expect(field(page)).toBeFocused();
}

/** The one option that is highlighted, which is also the one that is announced. */
async function highlighted(page: Page): Promise<string> {
  const option = page.locator('[role="option"][data-combobox-selected]');
  await expect(option).toHaveCount(1);
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  );
  return (await option.textContent()) ?? '';
}

async function typeByKey(page: Page, words: string) {
  for (const key of words) {
    await field(page).press(key === ' ' ? 'Space' : key);
    await highlighted(page);
  }
}

test('typed key by key, Enter takes the proposition that is highlighted and announced', async ({
  page,
}) => {
  await page.goto('/debates/the-empty-farebox/code');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await recordOn(page, WORDS);

  // Found ones come and go below the new one while this is typed: they share a word with it, no more.
  await typeByKey(page, 'trial run');
  expect(await highlighted(page)).toContain('“trial run” as a new proposition');
  await field(page).press('ArrowDown');
  expect(await highlighted(page)).toBe('Buses should run all night.');
  await field(page).press('ArrowUp');
  expect(await highlighted(page)).toContain('“trial run” as a new proposition');
  await field(page).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused();
  await expect(field(page)).toHaveValue('trial run');

  // A theme that is highlighted is the one taken, not the letters that found it.
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await page.keyboard.type('serv');
  await expect(form(page)).toContainText('Enter: writes “serv” as a new theme');
  await page.keyboard.press('ArrowDown');
  const offered = page.locator('[role="option"][data-combobox-selected]');
  await expect(offered).toHaveText('The service');
  await page.keyboard.press('Enter');
  await expect(theme).not.toBeFocused();
  await expect(form(page).getByText('The service', { exact: true })).toHaveCount(1);
  await expect(form(page).getByText('serv', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');

  // What was highlighted once and is no more, is not: Enter on nothing leaves the theme for later.
  await recordOn(page, WORDS);
  await typeByKey(page, 'trial run');
  await field(page).press('Enter');
  await expect(theme).toBeFocused();
  await page.keyboard.type('s');
  await page.keyboard.press('ArrowDown');
  await expect(offered).toHaveCount(1);
  await page.keyboard.press('Backspace');
  await expect(offered).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(theme).not.toBeFocused();
  await page.keyboard.press('Escape');

  await recordOn(page, WORDS);
  await field(page).fill('other cities');
  expect(await highlighted(page)).toBe(CITIES);
  await field(page).press('ArrowDown');
  expect(await highlighted(page)).not.toBe(CITIES);
  await field(page).press('ArrowUp');
  expect(await highlighted(page)).toBe(CITIES);
  await field(page).press('Enter');
  await expect(form(page)).toContainText(CITIES);
  await expect(field(page)).toHaveCount(0);
  await expect(form(page).getByRole('status')).not.toHaveText('Saved');
});
