import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { byDays } from '../setup/at-length';
import { expect, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

// The browser itself says of an answer that is lost that it failed.
test.use({ allowed: [/net::ERR_FAILED|^Failed to fetch RSC payload/] });

/** From now on the server gets what the page posts, and its answers are lost. */
async function loseAnswers(page: Page) {
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  return () => page.unroute('**/*');
}

test('a class set: what was typed after a lost answer is stored after it, and another page loses nothing', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the bridge be lit at night?');
  await page.goto(`/debates/${slug}/teach`);
  await page.getByRole('button', { name: 'Begin an empty set' }).click();
  await expect(page.getByRole('heading', { name: 'In the set (0)' })).toBeVisible();
  const offered = page.getByRole('list', { name: 'Propositions of the debate' });
  await offered.getByRole('checkbox').first().check();
  const status = page.getByRole('main').getByRole('status').filter({ hasText: /sav/i });
  await expect(status).toHaveText(/^Saved/);
  const note = page.getByRole('textbox', { name: /^Your notes/ });
  const findAgain = await loseAnswers(page);
  await note.fill('First');
  await expect(status).toHaveText('Not everything is saved.');
  await note.fill('First and more');
  await expect(status).toHaveText('Saving…');
  await expect(status).toHaveText('Not everything is saved.');
  await findAgain();
  await page.getByRole('link', { name: 'Figures', exact: true }).click();
  await expect(page).toHaveURL(/figures/);
  await page.goBack();
  await expect(note).toHaveValue('First and more');
  // It is tried again by itself.
  await expect(status).toHaveText(/^Saved/);
  await page.reload();
  await expect(note).toHaveValue('First and more');

  // Who stays when another page cannot be fetched is asked again, and saves to this one.
  await page.route('**/*', (route) => route.abort());
  await note.fill('Stayed');
  await expect(status).toHaveText('Not everything is saved.');
  for (const _ of [1, 2]) {
    const asked = page.waitForEvent('dialog');
    await page.getByRole('link', { name: 'Figures', exact: true }).click({ noWaitAfter: true });
    await (await asked).dismiss();
  }
  const posted = new Set<string>();
  page.on('request', (asked) => {
    if (asked.method() === 'POST') posted.add(new URL(asked.url()).pathname);
  });
  await page.unroute('**/*');
  await note.fill('Stayed and went on');
  await expect(status).toHaveText(/^Saved/);
  expect([...posted]).toEqual([new URL(page.url()).pathname]);
});

test('a save: it is asked for again by itself, and stored once', async ({ page }) => {
  const { slug } = writeJourneyDebate('Should the post be lost?');
  await page.goto(`/debates/${slug}/code`);
  await page.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
  const form = page.getByRole('region', { name: 'Position', exact: true });
  const findAgain = await loseAnswers(page);
  await page.getByLabel('Summary').fill('Sent once.');
  await expect(form.getByRole('status')).toContainText('No answer came');
  await expect(form.getByRole('status')).not.toContainText('Not saved');
  await page.getByLabel('Summary').fill('Sent once, and gone on with.');
  await findAgain();
  await expect(form.getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('list', { name: 'History of this position' });
  await expect(history.getByText('Sent once.')).toHaveCount(1);
  await expect(history.getByText('Sent once, and gone on with.')).toHaveCount(1);
  await page.reload();
  await page.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
  await expect(page.getByLabel('Summary')).toHaveValue('Sent once, and gone on with.');
});

/** What else is asked for and may get no answer. */
const ASKED: Record<string, (page: Page) => Promise<void>> = {
  'an import: it may have been stored, the library shows that it was, and asking again finds it':
    async (page) => {
      const title = `Answered in vain ${randomInt(1e9)}`;
      await page.goto('/import');
      await page
        .getByLabel('The text', { exact: true })
        .fill('Ann: Yes, always.\n\nBob: No, never.\n\nAnn: Still yes.\n\nBob: Still no.');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByLabel('Title').fill(title);
      await page.getByRole('textbox', { name: 'Question' }).fill('Yes or no?');
      const findAgain = await loseAnswers(page);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const told = page.getByRole('alert').filter({ hasText: 'No answer came' });
      await expect(told).toContainText('It may have been stored');
      await expect(told).not.toContainText('Not imported');
      const shown = async () => (await readSent(page.request, '/')).words.split(title).length - 1;
      expect(await shown()).toBe(1);
      await findAgain();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page).toHaveURL(/\/code$/);
      expect(await shown()).toBe(1);
    },

  'a merge: it may have been stored, and the page loaded anew shows that it was': async (page) => {
    const { slug } = writeJourneyDebate('Should the bells be merged?');
    await page.goto(`/debates/${slug}/propositions`);
    const sentences = page.locator('main ol li p.text');
    await expect(sentences).toHaveCount(2);
    await page.getByRole('button', { name: 'Change “People read at night.”', exact: true }).click();
    await page.getByRole('button', { name: 'Merge into another…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge two propositions' });
    await dialog.getByRole('combobox', { name: 'The other proposition' }).fill('library');
    await page.getByRole('option', { name: 'The library should stay open at night.' }).click();
    await dialog
      .getByRole('radiogroup', { name: 'Ada Berg' })
      .getByRole('radio', { name: /^strongly agrees/ })
      .check();
    await loseAnswers(page);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(dialog).toContainText('No answer came. It may have been stored: reload the page');
    await page.reload();
    await expect(sentences).toHaveCount(1);
  },

  'a new text: it may have been stored, and saving again finds it': async (page) => {
    const { slug } = writeJourneyDebate('Should the words be sent?');
    await page.goto(`/debates/${slug}/text`);
    const text = page.getByLabel('The text', { exact: true });
    await text.fill(`${await text.inputValue()} And a word more.`);
    await page.getByRole('button', { name: 'Continue' }).click();
    const findAgain = await loseAnswers(page);
    await page.getByRole('button', { name: 'Save the text' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'No answer came' });
    await expect(told).toContainText('Not known whether it is stored');
    await expect(told).toContainText('look at the text on Read');
    await findAgain();
    await page.getByRole('button', { name: 'Save the text' }).click();
    await expect(page.getByRole('heading', { name: 'The text is stored' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await page.goto(`/debates/${slug}/read`);
    await expect(page.getByText('And a word more.')).toHaveCount(1);
  },

  'a reading from a file: it may have been stored, and importing again finds it': async (page) => {
    const { slug } = writeJourneyDebate('Should the file be sent?', 'Kim Second');
    await page.goto(`/debates/${slug}/readings`);
    await page.getByRole('button', { name: /^More about .*Kim/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download as a file' }).click();
    await page.locator('input[type=file]').setInputFiles(await (await download).path());
    await expect(page.getByText('2 propositions found here')).toBeVisible();
    const findAgain = await loseAnswers(page);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const told = page.getByRole('alert').filter({ hasText: 'No answer came' });
    await expect(told).toContainText('It may have been stored');
    await expect(page.getByText('Nothing was imported')).toHaveCount(0);
    await findAgain();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { name: '3 readings' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: '3 readings' })).toBeVisible();
  },

  'a reading that is begun: with another name it is another reading': async (page) => {
    const { slug } = writeJourneyDebate('Who should begin?');
    await page.goto(`/debates/${slug}/readings`);
    await page.getByLabel('Who codes it').fill('First Person');
    const findAgain = await loseAnswers(page);
    await page.getByRole('button', { name: 'Begin and code' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'No answer came' })).toContainText(
      'It may have been stored',
    );
    await findAgain();
    await page.getByLabel('Who codes it').fill('Second Person');
    await page.getByRole('button', { name: 'Begin and code' }).click();
    await expect(page.getByText('independent reading by Second Person')).toBeVisible();
  },

  'deleting a proposition: it is not said that it was not deleted': async (page) => {
    const { slug } = writeJourneyDebate('Who should be struck out?');
    await page.goto(`/debates/${slug}/propositions`);
    await page.getByRole('button', { name: 'Change “People read at night.”', exact: true }).click();
    await loseAnswers(page);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const told = page.getByRole('alert').filter({ hasText: 'No answer came' });
    await expect(told).toContainText('It may have been stored');
    await expect(told).not.toContainText('Not deleted');
  },
};

for (const [title, journey] of byDays('what gets no answer', Object.entries(ASKED), 3)) {
  test(title, async ({ page }) => journey(page));
}
