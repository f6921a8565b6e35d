import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readStored, writeJourneyDebate } from './write-debate';

const dialog = (page: Page) => page.getByRole('dialog');
const undo = (page: Page) =>
  page.getByRole('button', { name: 'Undo', exact: true, disabled: false });

/** The quotations that the database holds, with the words at their place and whose they are. */
const quoted = (slug: string) => readStored(slug).flatMap(({ quotations }) => quotations);

test('one paragraph is corrected in Code, by keyboard, and taken back', async ({ page }) => {
  const { slug } = writeJourneyDebate('Should the kiosk open on Sundays?');
  const before = quoted(slug);
  await page.goto(`/debates/${slug}/code`);
  const number = page.getByRole('button', { name: /^Paragraph 1, Ada Berg/ });
  await expect(async () => {
    await number.focus();
    await page.keyboard.press('t');
    await expect(dialog(page)).toBeVisible({ timeout: 4_000 });
  }).toPass();
  const field = page.getByLabel('Correct this paragraph');
  const was = await field.inputValue();
  await expectAccessible(page, '/debates/[slug]/code: a turn is corrected');
  await field.fill(`Well, ${was}`);
  // What is typed survives a closed dialog.
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await number.focus();
  await page.keyboard.press('t');
  await expect(field).toHaveValue(`Well, ${was}`);
  await page.getByRole('button', { name: 'Save the paragraph' }).click();
  await expect(page.getByText('The paragraph is corrected.')).toBeVisible();
  await expect(number).toBeFocused();
  const corrected = page.locator('[data-passage]').filter({ hasText: `Well, ${was}` });
  await expect(corrected).toBeVisible();
  expect(quoted(slug)).toEqual(before);
  // It is the last step: `u` takes it back, `r` does it again, and the button takes it back, too.
  await page.keyboard.press('u');
  await expect(corrected).toBeHidden();
  expect(quoted(slug)).toEqual(before);
  await page.keyboard.press('r');
  await expect(corrected).toBeVisible();
  await undo(page).click();
  await expect(corrected).toBeHidden();
  expect(quoted(slug)).toEqual(before);

  // A form that is open meanwhile goes on: what was changed here is nobody else's change.
  await number.focus();
  await page.keyboard.press('o');
  const form = page.getByRole('region', { name: 'Position', exact: true });
  await expect(form).toBeVisible();
  const words = (await form.getByRole('blockquote').first().textContent()) ?? '';
  await number.focus();
  await page.keyboard.press('t');
  await field.fill(`Well, ${was.replace(words, `${words.slice(0, -1)} indeed.`)}`);
  await page.getByRole('button', { name: 'Save the paragraph' }).click();
  await expect(form.getByRole('blockquote').first()).not.toHaveText(words);
  await form.getByLabel('Summary').fill('Said after the correction.');
  await expect(form.getByRole('status')).toHaveText('Saved');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await expect
    .poll(() => readStored(slug).map(({ summary }) => summary))
    .toContain('Said after the correction.');
  for (const { exact, inText } of quoted(slug)) expect(inText).toBe(exact);
});

test('a turn is given to another on Read: quoted words say whose they are, and it is taken back', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the kiosk sell soup?');
  const before = quoted(slug);
  await page.goto(`/debates/${slug}/read`);
  const open = page.getByRole('button', { name: 'Change this turn of Ada Berg' });
  await expect(async () => {
    // Pressed before the page is hydrated it does nothing; the dialog comes a moment after.
    await open.click({ timeout: 2_000 });
    await expect(dialog(page)).toBeVisible({ timeout: 4_000 });
  }).toPass();
  await page.getByLabel('Give this turn to another speaker').selectOption('Bo Cole');
  await expectAccessible(page, '/debates/[slug]/read: a turn is given');
  await page.getByRole('button', { name: 'Give this turn' }).click();
  await expect(page.getByText('This turn is Bo Cole’s now.')).toBeVisible();
  await expect(open).toBeHidden();
  const given = quoted(slug);
  for (const { exact, inText } of given) expect(inText).toBe(exact);
  expect(given.map(({ exact }) => exact)).toEqual(before.map(({ exact }) => exact));
  expect(given.some((one) => 'wordsOf' in one && one.wordsOf === 'Bo Cole')).toBe(true);
  await undo(page).click();
  await expect(open).toBeVisible();
  expect(quoted(slug)).toEqual(before);

  // Somebody new of a name that is there: it is asked.
  await open.click();
  await page.getByLabel('Give this turn to another speaker').selectOption('Somebody else …');
  await page.getByLabel('Name').fill('bo  COLE');
  await page.getByRole('button', { name: 'Give this turn' }).click();
  await page.getByLabel('The one who is in the library').check();
  await page.getByRole('button', { name: 'Give this turn' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: /^Bo Cole/ })).toHaveCount(2);
});
