import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askWriter } from './ask-writer';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';

const article = path.resolve('../shared/data/xi-jinping-goes-to-moscow.txt');
const OWN = 'tests/fixtures/texts/no-names.txt';
const roundtable = readFileSync('tests/fixtures/roundtable.txt', 'utf8');

async function paste(page: import('@playwright/test').Page, text: string) {
  await page.goto('/import');
  await page.getByLabel('The text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('the roundtable: speakers are proposed, and the debate exists once it is confirmed', async ({
  page,
}) => {
  const number = randomInt(1e9);
  const title = `A roundtable brought in again ${number}`;
  await paste(page, roundtable);
  await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeVisible();
  for (const name of ['The Driver', 'The Treasurer', 'The Nurse', 'The Magistrate']) {
    await expect(page.locator(`input[value="${name}"]`)).toBeVisible();
  }
  await expectAccessible(page, '/import: who speaks where');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Question' }).fill('');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('The question is empty')).toBeVisible();
  await page.getByRole('textbox', { name: 'Question' }).fill('Should a city stop charging fares?');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  // Who speaks here is in the library: none of them is doubled in silence.
  await expect(
    page.getByText(/In the library already: The Driver.*Say under Speakers/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'All the same' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL(`**/debates/a-roundtable-brought-in-again-${number}/code`);
  expect(askWriter('namesakes', 'The Driver').count).toBe(1);
  expect((await readSent(page.request, '/')).linkOf(title)).toContain(`${number}`);
});

test('labels that look like no name: those proposed are one question, answered with all their turns', async ({
  page,
}) => {
  const turns = ['Ann Lee: Stay.', '$OUT: Go.', 'Ben Ode: Why?', 'Note: A bell.', 'bell h: Hm.'];
  await paste(page, [...turns, ...turns, ...turns].join('\n\n'));
  await page.getByRole('button', { name: 'Say whether' }).click();
  const heading = page.getByRole('heading', { name: 'Are these speakers?' });
  await expect(heading).toBeFocused();
  const asked = page.getByRole('region', { name: 'Are these speakers?' });
  await expect(asked.getByRole('listitem')).toHaveCount(3);
  await expect(asked.getByText('“Note” opens 3 paragraphs: A bell.')).toBeVisible();
  await expectAccessible(page, '/import: are these speakers');

  await asked.getByRole('checkbox', { name: '“$OUT” opens 3 paragraphs' }).uncheck();
  await asked.getByRole('button', { name: '1 of these 2 are speakers' }).click();
  await expect(asked.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('$OUT: Go.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await asked.getByRole('button', { name: '“Note” is not a speaker, leave it as text' }).click();
  await asked.getByLabel('“bell h” is one of the speakers').selectOption({ label: 'Ann Lee' });
  await asked.getByRole('button', { name: '“$OUT” is a speaker' }).click();
  await expect(asked).toBeHidden();
  const people = page.getByRole('listitem').filter({ has: page.getByLabel(/^Name of speaker/) });
  await expect(people).toHaveCount(3);
  await expect(people.nth(0)).toContainText('6 turns, 6 words');
  await expect(page.getByText('Note: A bell.').first()).toBeVisible();
  await expect(page.getByText('bell h: Hm.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(asked.getByText('“bell h” opens 3 paragraphs')).toBeVisible();
});

test('a voice that was swallowed: “This is a speaker, too” finds all its turns; words and text are corrected', async ({
  page,
}) => {
  const turns = [
    'Zoe Quay: Stay.',
    'Yan Holt: Why?',
    'P1 Well, go.',
    'It goes on.',
    'Zoe Quay: No.',
  ];
  await paste(page, [...turns, ...turns].join('\n\n'));
  const people = page.getByRole('listitem').filter({ has: page.getByLabel(/^Name of speaker/) });
  await expect(people).toHaveCount(2);
  await page.locator('button[data-block="7"]').click();
  const dialog = page.getByRole('dialog', { name: 'Who begins here?' });
  const too = dialog.getByRole('button', { name: 'This is a speaker, too' });
  await expect(too).toBeDisabled();
  await dialog.getByLabel('A name that opens paragraphs').fill('P2');
  await expect(dialog.getByText('No line begins with “P2”')).toBeVisible();
  // Words that are selected are taken as they stand.
  await dialog
    .getByText('P1 Well, go.', { exact: true })
    .click({ position: { x: 8, y: 8 }, clickCount: 2 });
  await expect(dialog.getByLabel('A name that opens paragraphs')).toHaveValue('P1');
  await expect(
    dialog.getByText('“P1” opens 2 paragraphs. 4 paragraphs become theirs'),
  ).toBeVisible();
  await expectAccessible(page, '/import: who begins here');
  await too.click();
  await expect(page.getByText('“P1” is a speaker: 4 paragraphs have moved.')).toBeVisible();
  await expect(page.locator('button[data-block="7"]')).toBeFocused();
  await expect(page.locator('input[value="P1"]')).toBeVisible();
  await expect(people.nth(2)).toContainText('2 turns, 10 words');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(people).toHaveCount(2);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(people).toHaveCount(3);

  // One paragraph, in its place: nothing is split anew.
  await page.locator('button[data-block="2"]').focus();
  await page.keyboard.press('e');
  const words = page.getByRole('dialog').getByLabel('Its words');
  await expect(words).toHaveValue('Well, go.');
  await words.fill('Well, run.');
  await expectAccessible(page, '/import: a paragraph is corrected');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(page.locator('button[data-block="2"]')).toBeFocused();
  await expect(page.locator('button[data-block="2"]')).toHaveText('Well, run.');
  const title = `A swallowed voice ${randomInt(1e9)}`;
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Question' }).fill('Go?');
  await page.getByLabel('Name of speaker 3', { exact: true }).fill('Pia One');

  // The whole text: it is split anew, and what was decided stays where it fits.
  await page.getByRole('button', { name: 'Back to the text' }).click();
  const text = page.getByLabel('The text', { exact: true });
  await expect(text).toHaveValue(/P1 Well, run\./);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('input[value="Pia One"]')).toBeVisible();
  await page.goBack();
  await text.fill((await text.inputValue()).replace('Zoe Quay: Stay.', 'Zoe Quay: Stay put.'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('button[data-block="0"]')).toHaveText('Stay put.');
  await page.reload();
  await expect(page.locator('input[value="Pia One"]')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL('**/code');
  expect(askWriter('said', title).said.slice(0, 4)).toEqual([
    'Zoe Quay: Stay put.',
    'Yan Holt: Why?',
    'Pia One: Well, run.\n\nIt goes on.',
    'Zoe Quay: No.',
  ]);
});

test('a text that names nobody: the person says where each contribution begins', async ({
  page,
}) => {
  const real = existsSync(article);
  test.info().annotations.push({
    type: 'text',
    description: real ? 'the real article' : 'a text of our own: the real article is not here',
  });
  const text = readFileSync(real ? article : OWN, 'utf8');
  const first = real ? 'Over the past year' : 'Mending is the humbler course';
  const second = real ? 'Xi Jinping’s visit to Moscow this week' : 'The closure of the bridge';
  const number = randomInt(1e9);
  const names = [`First Person ${number}`, `Second Person ${number}`] as const;

  await paste(page, text);
  await expect(page.getByText('Nothing in this text names its speakers')).toBeVisible();
  const guesses = page.getByRole('listitem').filter({ hasText: '¶' });
  await expect(guesses.filter({ hasText: first })).toContainText('introduction end before it');
  await expectAccessible(page, '/import: nobody is named');
  for (const [index, start] of [first, second].entries()) {
    await guesses
      .filter({ hasText: start })
      .getByRole('button', { name: 'Name who begins' })
      .click();
    await page.getByRole('combobox', { name: 'Another commentator' }).fill(names[index] ?? '');
    await page.getByRole('button', { name: 'Begins here', exact: true }).click();
    await expect(page.locator(`input[value="${names[index]}"]`)).toBeVisible();
  }
  // What was only guessed parts nothing.
  if (real) await expect(page.getByText('1 turn,')).toHaveCount(2);
  await page.getByLabel('Title').fill(`An unnamed text ${number}`);
  await page.getByRole('textbox', { name: 'Question' }).fill('What has changed?');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL(`**/debates/an-unnamed-text-${number}/code`);
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
  await page.locator('button[data-block="2"]').press('t');
  await expect(page.getByLabel('Title')).toBeFocused();
});

test('what was decided outlives Back, Forward and a reload, and the browser asks before it goes', async ({
  page,
}) => {
  await paste(page, 'Ann: Yes, always.\n\nBob: No, never.\n\nAnn: Still yes.\n\nBob: Still no.');
  await page.getByLabel('Name of speaker 2', { exact: true }).fill('Bob Ode');
  await page.getByLabel('Title').fill('Kept over a reload');
  await page.goBack();
  await expect(page.getByLabel('The text', { exact: true })).toHaveValue(/Bob: No, never/);
  await page.goForward();
  await expect(page.locator('input[value="Bob Ode"]')).toBeVisible();

  await page.getByRole('link', { name: 'Methods' }).click();
  await page.waitForURL(/methods/);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByText('“Kept over a reload” is read and not imported')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with it' }).click();

  await page.getByLabel('Publisher').fill('Nobody');
  const asked = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await expect(page.locator('input[value="Bob Ode"]')).toBeVisible();
  await expect(page.getByLabel('Publisher')).toHaveValue('Nobody');

  await page.getByRole('button', { name: 'Back to the text' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByText('An import is not finished')).toHaveCount(0);
});

test('several files: their order, a contribution each, and how each was read', async ({ page }) => {
  await page.goto('/import');
  await page.locator('input[type="file"]').setInputFiles([
    { name: 'ben-ode.txt', mimeType: 'text/plain', buffer: Buffer.from('No, and here is why.') },
    {
      name: 'ann-lee.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Café: yes, and here is why.', 'latin1'),
    },
  ]);
  await expect(page.getByRole('heading', { name: '2 files, in this order' })).toBeVisible();
  await page.getByRole('button', { name: 'Move ann-lee.txt up' }).click();
  await expectAccessible(page, '/import: several files');
  await page.getByRole('button', { name: 'Read these 2 files' }).click();
  await expect(page.getByLabel('Name of speaker 1', { exact: true })).toHaveValue('Ann Lee');
  await expect(page.getByLabel('Name of speaker 2', { exact: true })).toHaveValue('Ben Ode');
  await page.getByText('Read: 2 files').click();
  await expect(
    page.getByText(/ann-lee\.txt: plain text, (?:windows-1252|ISO-8859-1)/i),
  ).toBeVisible();
});

test('someone of the library is offered by another spelling, and taken only when the person says so', async ({
  page,
}) => {
  const turns =
    'Hass, Ryan: Yes.\n\nIda Osei: No.\n\nHass, Ryan: Still yes.\n\nIda Osei: Still no.';
  await paste(page, turns);
  const offer = page.getByText(/Is this Ryan Hass from/);
  await expect(offer).toBeVisible();
  await expect(page.getByText('This is Ryan Hass')).toHaveCount(0);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('This is Ryan Hass, who is in the library already.')).toBeVisible();
  await page.getByRole('button', { name: 'No, someone new' }).click();
  await expect(offer).toBeVisible();
  await page.getByLabel('Affiliation of Ida Osei').fill('Harbour board');
  await expect(page.getByLabel('Affiliation of Ida Osei')).toHaveValue('Harbour board');
});

test('a turn that begins within a paragraph, boundaries by keys, and undo', async ({ page }) => {
  await paste(
    page,
    'Ann: Yes, always. And Bob says no, never.\n\nBob: No, never.\n\nIt is so.\n\nAnn: Yes.\n\nBob: No.',
  );
  await page.locator('button[data-block="0"]').click();
  await page.getByLabel('The turn begins with').selectOption({ label: 'And Bob says no, never.' });
  await page.getByRole('dialog').getByRole('button', { name: 'Bob' }).click();
  await expect(page.getByText('3 turns, 11 words')).toBeVisible();
  await page.locator('button[data-block="3"]').focus();
  await page.keyboard.press('1');
  await expect(page.locator('button[data-block="3"]')).toHaveAccessibleName(/Paragraph 4, Ann/);
  await page.keyboard.press('Delete');
  await expect(page.locator('button[data-block="3"]')).toHaveAccessibleName(/Paragraph 4, Bob/);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(page.locator('button[data-block="0"]')).toHaveText(/And Bob says no/);
});

test('a file of 200 MB is refused before it is sent', async ({ page }) => {
  await page.goto('/import');
  await expectAccessible(page, '/import');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1;
  });
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Blob([new ArrayBuffer(200 * 1024 * 1024)])], 'huge.txt'));
    if (input) {
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect(page.getByText('huge.txt has 200.0 MB; 25 MB is the most')).toBeVisible();
  expect(sent).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one part at a time, how many speakers there are, and Import always in reach', async ({
    page,
  }) => {
    await paste(page, roundtable);
    await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeInViewport();
    await page
      .getByText(/^Speakers \(\d+\)$/)
      .first()
      .click();
    await expect(page.locator('input[value="The Nurse"]')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeHidden();
    await expectAccessible(page, '/import: speakers on a phone');
    await page.getByRole('button', { name: 'Show where The Nurse begins' }).click();
    await expect(page.locator('button[data-block]:focus')).toHaveAccessibleName(/The Nurse/);
    await page.getByText('Debate', { exact: true }).click();
    await page.getByLabel('Title').fill('');
    await page.getByText('Text', { exact: true }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('The title is empty')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
