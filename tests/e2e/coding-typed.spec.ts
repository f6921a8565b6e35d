import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readStored, writeJourneyDebate } from './write-debate';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });
const field = (page: Page) => page.getByLabel('Proposition', { exact: true });
const kept = (page: Page) => page.getByRole('list', { name: 'Positions kept in this browser' });
const saved = (page: Page) => expect(form(page).getByRole('status')).toHaveText('Saved');

/** Opens the coding screen, and the form on the first sentence of Bo, who agrees. */
async function beginOnWords(page: Page, words: string) {
  const { slug } = writeJourneyDebate(words);
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await beginAgain(page);
  return slug;
}

async function beginAgain(page: Page) {
  // Keys count once the page is hydrated.
  await expect(async () => {
    await page.keyboard.press('n');
    const paragraph = page.getByRole('button', { name: /^Paragraph 1, Bo Cole/ });
    await expect(paragraph).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  await expect(field(page)).toBeFocused();
}

async function openAgain(page: Page) {
  await page.getByRole('button', { name: /^Open it again: Bo Cole on “Reading/ }).click();
  await expect(field(page)).toHaveValue('Reading by lamplight is a right.');
  await expect(form(page)).toBeInViewport();
  await expect(kept(page)).toHaveCount(0);
}

test('a typed proposition and a typed reason outlive Esc, Done, a reload and Back', async ({
  page,
}) => {
  const slug = await beginOnWords(page, 'Is the lamp lit?');
  await page.keyboard.type('Reading by lamplight is a right.');
  await expect(form(page)).toContainText('Enter: writes a new proposition.');
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await openAgain(page);
  await form(page).getByRole('button', { name: 'Done' }).click();
  await openAgain(page);
  await page.reload();
  await openAgain(page);
  await page.getByRole('link', { name: 'Readings', exact: true }).click();
  await expect(page).toHaveURL(/\/readings/);
  await page.goBack();
  await openAgain(page);
  await expect(form(page).getByRole('blockquote')).toHaveText('Nobody reads at night.');
  await expect(page.getByRole('radio', { name: 'agrees', exact: true })).toBeChecked();

  // A theme that is typed and not taken is kept like the proposition.
  await field(page).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused();
  await page.keyboard.type('Light');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('Light');
  await page.keyboard.press('Tab');
  await expect(form(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await openAgain(page);
  // It goes on where typing was left off.
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await expect(theme).toHaveValue('Light');
  await expect(theme).toBeFocused();
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByRole('textbox', { name: 'New reason' }).fill('Lamps are cheap.');
  // One press: the reason that is added by it does not move the button away.
  await form(page).getByRole('button', { name: 'Done' }).click();
  await expect(form(page)).toHaveCount(0);
  const written = () => readStored(slug).find(({ what }) => what.startsWith('Reading'));
  await expect.poll(() => written()?.reasons).toEqual(['Lamps are cheap.']);
  expect(written()).toMatchObject({
    who: 'Bo Cole',
    what: 'Reading by lamplight is a right.',
    stance: 1,
    quotations: [{ exact: 'Nobody reads at night.', inText: 'Nobody reads at night.' }],
    changes: ['created', 'edited'],
  });
});

test.describe('where the answer to a save is lost', () => {
  // The browser itself says of an answer that is lost that it failed.
  test.use({ allowed: [/net::ERR_FAILED/] });

  test('what was typed on is opened again after a reload without a conflict with itself', async ({
    page,
  }) => {
    page.on('dialog', (dialog) => dialog.accept());
    const { slug } = writeJourneyDebate('Who typed this?');
    await page.goto(`/debates/${slug}/code`);
    const cell = page.getByRole('button', { name: /^Ada Berg: strongly agrees/ });
    await cell.click();
    await page.route('**/*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel('Summary').fill('Stored unseen.');
    await expect(form(page).getByRole('status')).toContainText('No answer came');
    await page.getByLabel('Summary').fill('Stored unseen, and gone on with.');
    await page.reload();
    await page.unroute('**/*');
    await page.getByRole('button', { name: /^Open it again: Ada Berg/ }).click();
    await expect(page.getByLabel('Summary')).toHaveValue('Stored unseen, and gone on with.');
    await saved(page);
    await expect(form(page).getByRole('alert')).toHaveCount(0);
    const own = readStored(slug).find(({ who, stance }) => who === 'Ada Berg' && stance === 2);
    expect(own).toMatchObject({ summary: 'Stored unseen, and gone on with.', version: 3 });
    expect(own?.changes).toEqual(['created', 'edited', 'edited']);
  });
});

test('what Enter will do stands beside the field, and an input method’s Enter does nothing', async ({
  page,
}) => {
  const slug = await beginOnWords(page, 'What does Enter do?');
  const highlighted = page.locator('[role="option"][data-combobox-selected]');
  // One word of it is one word only: it is not that proposition.
  await page.keyboard.insertText('Night is for sleep, and the library for the day');
  await expect(highlighted).toHaveText(/^Write “Night is for sleep.*as a new proposition$/);
  await expect(form(page)).toContainText('Enter: writes a new proposition.');
  await field(page).fill('the library should');
  await expect(form(page)).toContainText(
    'Enter: takes “The library should stay open at night.”; Ctrl+Enter: writes a new one.',
  );
  await expectAccessible(page, '/debates/[slug]/code: a proposition typed');

  const own = [{ isComposing: true }, { keyCode: 229 }];
  for (const more of own) {
    await field(page).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', ...more });
    await field(page).dispatchEvent('keydown', { key: 'Escape', code: 'Escape', ...more });
    await expect(field(page)).toHaveValue('the library should');
  }
  await page.keyboard.press('Control+Enter');
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await expect(theme).toBeFocused();
  await page.keyboard.insertText('夜');
  await theme.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229 });
  await expect(theme).toHaveValue('夜');
  await page.keyboard.press('Enter');
  await saved(page);
  const reason = page.getByRole('textbox', { name: 'New reason' });
  await reason.focus();
  await page.keyboard.insertText('灯');
  await reason.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229 });
  await expect(reason).toHaveValue('灯');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'For: 灯' })).toBeChecked();
  await saved(page);
  const written = readStored(slug).filter(({ what }) => what === 'the library should');
  expect(written).toMatchObject([{ reasons: ['灯'], changes: ['created', 'edited'] }]);
});
