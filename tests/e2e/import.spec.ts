import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectAccessible, test } from './journey';

const article = path.resolve('../shared/data/xi-jinping-goes-to-moscow.txt');
const roundtable = readFileSync('tests/fixtures/roundtable.txt', 'utf8');

async function paste(page: import('@playwright/test').Page, text: string) {
  await page.goto('/import');
  await page.getByLabel('The text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('the roundtable: speakers are proposed, and the debate exists once it is confirmed', async ({
  page,
}) => {
  await paste(page, roundtable);
  await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeVisible();
  for (const name of ['The Driver', 'The Treasurer', 'The Nurse', 'The Magistrate']) {
    await expect(page.locator(`input[value="${name}"]`)).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByLabel('Title').fill('A roundtable brought in again');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('The question is empty')).toBeVisible();
  await page.getByRole('textbox', { name: 'Question' }).fill('Should a city stop charging fares?');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL(/\/debates\/a-roundtable-brought-in-again\/code/);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'A roundtable brought in again' })).toBeVisible();
});

test('a text that names nobody: the person says where each contribution begins', async ({
  page,
}) => {
  const real = existsSync(article);
  test.info().annotations.push({
    type: 'text',
    description: real ? 'the real article' : 'a text of our own: the real article is not here',
  });
  const own =
    'Night Trains\n\nShould they come back? The editors asked.\n\nSleeping is travelling. Beds are cheap.\n\nTracks are full at night. Freight must run.';
  const text = real ? readFileSync(article, 'utf8') : own;
  const first = real ? 'Over the past year' : 'Sleeping is travelling';
  const second = real ? 'Xi Jinping’s visit to Moscow this week' : 'Tracks are full';
  const names = ['First Journey Person', 'Second Journey Person'] as const;

  await paste(page, text);
  await expect(page.getByText('Nothing in this text names its speakers')).toBeVisible();
  for (const [index, start] of [first, second].entries()) {
    const paragraph = page.locator('button[data-block]', { hasText: start });
    await expect(async () => {
      await page.getByRole('region', { name: 'The text in paragraphs' }).hover();
      await page.mouse.wheel(0, 700);
      await expect(paragraph).toBeVisible({ timeout: 300 });
    }).toPass();
    await paragraph.click();
    await page.getByRole('combobox', { name: 'Another commentator' }).fill(names[index] ?? '');
    await page.getByRole('button', { name: 'Begins here', exact: true }).click();
    await expect(page.locator(`input[value="${names[index]}"]`)).toBeVisible();
  }
  await page.getByLabel('Title').fill(`An unnamed text ${real ? 'of others' : 'of ours'}`);
  await page.getByRole('textbox', { name: 'Question' }).fill('What has changed?');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL(/\/debates\/an-unnamed-text.*\/code/);
});

test('bad input: a sentence at the place, and nothing is stored', async ({ page }) => {
  await paste(page, '1234 5678 – !!!');
  await expect(page.getByText('has no letters in it')).toBeVisible();

  await page.locator('input[type="file"]').setInputFiles({
    name: 'empty.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(''),
  });
  await expect(page.getByText('empty.txt: The file is empty')).toBeVisible();

  await page.locator('input[type="file"]').setInputFiles({
    name: 'picture.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]),
  });
  await expect(page.getByText(/picture\.txt: This is a picture/)).toBeVisible();

  await paste(page, 'Ann: Yes, always.\n\nBob: No, never.\n\nAnn: Still yes.\n\nBob: Still no.');
  await page.getByLabel('Title').fill('The empty farebox');
  await page.getByRole('textbox', { name: 'Question' }).fill('Yes or no?');
  await page.getByLabel('Link to the source').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('A link starts with http:// or https://')).toBeVisible();
  await page.getByLabel('Link to the source').fill('');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('The library has a debate with this title already')).toBeVisible();
  await expect(page).toHaveURL(/\/import/);
});

test('a transcript of a hundred thousand words: few paragraphs are drawn, and every count follows', async ({
  page,
}) => {
  const words = `It stands ${'where the quay meets the water and the rain meets the rope '.repeat(8)}.`;
  const turn = (index: number) => `${['Ann Lee', 'Ben Ode'][index % 2]}: ${words}`;
  const text = Array.from({ length: 1_000 }, (_, index) => turn(index)).join('\n\n');
  await page.goto('/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'long.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeVisible();
  await expect(page.getByText('500 turns, 49,000 words')).toHaveCount(2);
  expect(await page.locator('button[data-block]').count()).toBeLessThan(40);

  await page.getByLabel('Name of speaker 2', { exact: true }).fill('Bea Ode');
  await expect(page.locator('button[data-block="1"]')).toHaveAccessibleName(/Bea Ode/);
  await page.locator('button[data-block="2"]').focus();
  await page.keyboard.press('Delete');
  // The label is text again, and goes with the words to the speaker before.
  await expect(page.getByText('499 turns, 48,902 words')).toBeVisible();
  await expect(page.getByText('500 turns, 49,100 words')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('500 turns, 49,000 words')).toHaveCount(2);
});
