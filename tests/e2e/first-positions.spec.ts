import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { readSent } from './sent';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

/** Selects words of the text and opens the form on them. */
async function recordOn(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const passages = [...document.querySelectorAll('[data-passage]')];
    for (const passage of passages) {
      const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at !== -1) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
  await page.getByRole('button', { name: 'Record a position' }).click();
  await expect(form(page)).toContainText(words);
}

async function hold(page: Page, stance: string) {
  await form(page)
    .getByRole('radio', { name: new RegExp(`^${stance}`) })
    .check();
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Done' }).click();
}

async function writeProposition(page: Page, words: string) {
  await page.getByLabel('Proposition', { exact: true }).fill(words);
  await page.getByRole('option', { name: /as a new proposition/ }).click();
  await expect(form(page).getByRole('status')).toContainText('needs a theme');
  await page.getByRole('combobox', { name: 'Theme' }).fill('Ferries');
  await page.keyboard.press('Enter');
}

test('from a pasted text to three positions, and sentence, spectrum and panel follow: also who is not coded yet, and who is silent', async ({
  page,
}) => {
  const title = `The night ferry ${randomInt(1e9)}`;
  const [one, second] = ['Fay Journey', 'Gus Journey'];
  await page.goto('/import');
  await page
    .getByLabel('The text', { exact: true })
    .fill(
      `${one}: The ferry must run at night. Nurses need it.\n\n${second}: No boat should cross in the dark. Let them sleep.\n\n${one}: It is safe enough with lamps.\n\n${second}: Lamps do not stop fog.`,
    );
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Question' }).fill('Should the ferry run at night?');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.waitForURL(/\/debates\/the-night-ferry.*\/code/);
  const debate = page.url().replace(/\/code.*$/, '');

  const night = `The ferry should run at night, ${title}.`;
  await recordOn(page, 'The ferry must run at night');
  await writeProposition(page, night);
  await form(page)
    .getByRole('radio', { name: /^strongly agrees/ })
    .check();
  await page.getByLabel('Summary').fill('Nurses must cross.');
  await page.getByRole('textbox', { name: 'New reason' }).fill('Wards open at six.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'For: Wards open at six.' })).toBeChecked();
  await hold(page, 'strongly agrees');
  const first = await readSent(page.request, debate);
  expect(first.textsOf('#headline')).toEqual([expect.stringContaining('one proposition')]);

  await recordOn(page, 'No boat should cross in the dark');
  await page.getByLabel('Proposition', { exact: true }).fill(night.slice(0, 30));
  await page.getByRole('option', { name: night }).click();
  await hold(page, 'strongly disagrees');
  await recordOn(page, 'safe enough with lamps');
  await writeProposition(page, `Lamps make a crossing safe, ${title}.`);
  await hold(page, 'agrees');

  await page.goto(debate);
  const sentence = page.locator('#headline');
  await expect(sentence).toContainText(
    'Of 2 propositions 1 is contested and 1 is raised by one alone',
  );
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveCount(2);
  const against = rows
    .filter({ hasText: night })
    .locator('[data-stop][aria-label*="strongly disagrees"]');
  await against.click();
  await expect(
    page
      .getByRole('complementary')
      .getByRole('blockquote')
      .filter({ hasText: 'No boat should cross in the dark' }),
  ).toBeVisible();

  // Nobody has looked at the second on the lamps: that is no silence, until somebody says that it is.
  await expect(sentence).toContainText(
    '1 of 4 pairs of commentator and proposition is not coded yet',
  );
  const lamps = rows.filter({ hasText: 'Lamps make a crossing safe' });
  await expect(lamps).toContainText('the other not coded yet');
  await lamps.getByRole('button', { name: /^Lamps make/ }).click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText(`${second} is not coded yet.`);
  await expect(panel).not.toContainText('does not address it');
  const compared = await readSent(page.request, `${debate}/compare`);
  expect(compared.textsOf('article').find((words) => words.includes('Lamps make'))).toContain(
    'not coded yet',
  );

  await page.goto(`${debate}/code`);
  await page.getByRole('button', { name: `${second}: not coded yet. Open.` }).click();
  await page.getByRole('button', { name: 'Looked at: not addressed' }).click();
  await expect(
    page.getByRole('button', { name: `${second}: looked at, not addressed. Open.` }),
  ).toBeVisible();
  await page.goto(debate);
  await expect(sentence).not.toContainText('not coded yet');
  await expect(lamps).not.toContainText('not coded yet');
  await lamps.getByRole('button', { name: /^Lamps make/ }).click();
  await expect(panel).toContainText(`${second} does not address it.`);
});
