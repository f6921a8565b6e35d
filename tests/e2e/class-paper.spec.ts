import { getDocumentProxy } from 'unpdf';
import { expect, expectAccessible, test } from './journey';
import { sheetsOf } from './paper';

const farebox = '/debates/the-empty-farebox';
const SIX = ['Driver', 'Treasurer', 'Nurse', 'Shopkeeper', 'Planner', 'Magistrate'].map(
  (name) => `The ${name}`,
);
const REASON = 'Millions in lost fares would have to be found every year.';

test('a class gets questions, roles and the key on paper, and only the key tells who stands where', async ({
  page,
}) => {
  await page.goto(`${farebox}?themes=the-fare`);
  await page.getByRole('link', { name: 'Paper for a class: this view' }).click();
  const asked = page.locator('main ol > li');
  await expect(asked.first()).toContainText('Who would say so, who would not, and why?');
  await expect(asked.first().locator('blockquote').first()).toContainText('¶');
  await expect(asked.first().locator('blockquote').first()).toContainText(/^The \w+: /);
  // With what stands beside it in the text, and the question again where it is answered.
  await expect(asked.first().locator('blockquote .soft').first()).toBeVisible();
  const { proposition = '' } =
    /^1\. (?<proposition>.*)$/.exec((await asked.first().locator('h2').textContent()) ?? '')
      ?.groups ?? {};
  expect(proposition).not.toBe('');
  await expect(asked.first().getByText(proposition)).toHaveCount(2);
  // Passages are the speakers' own; beside them and the names of the axis nothing tells a stance.
  const ours = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('blockquote, table, .no-print')) own.remove();
    return copy.textContent ?? '';
  });
  expect(ours).not.toMatch(/agree|mixed|affirm|reject|contested/i);
  await expect(page.locator('main')).not.toContainText(REASON);
  await expect(page.locator('main mark')).toHaveCount(0);
  await expectAccessible(page, '/debates/[slug]/paper/[kind]');

  // Everybody has a row on each proposition, whether they speak on it or not; passages would tell.
  await page.getByRole('link', { name: 'Without passages' }).click();
  await expect(page).toHaveURL(/themes=the-fare&passages=0$/);
  await expect(page.locator('main blockquote')).toHaveCount(0);
  const tables = await page
    .getByRole('table')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
  expect(tables.length).toBeGreaterThan(2);
  expect(new Set(tables).size).toBe(1);
  expect(tables[0]).toMatch(
    /\sstrongly disagrees\s+disagrees\s+mixed\s+agrees\s+strongly agrees\s+not addressed/,
  );
  for (const name of SIX) expect(tables[0]).toContain(name);
  for (const sheet of await sheetsOf(page, 'Letter')) {
    expect(sheet).toMatch(/^The Empty Farebox Questions Name Date/);
    expect(sheet).not.toContain('127.0.0.1');
  }

  await page.getByRole('link', { name: 'Role sheets' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    SIX.map((name) => new RegExp(name)),
  );
  const treasurer = page.getByRole('region', { name: 'The Treasurer' });
  await expect(treasurer.locator('blockquote').first()).toBeVisible();
  await expect(treasurer.getByText(REASON)).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/strongly (dis)?agrees/);
  await expect(page.getByText(/^The \w+ does not address it\.$/).first()).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const begun: string[] = [];
    const ended: string[] = [];
    for (const sheet of await sheetsOf(page, format)) {
      // Whose it is stands on each sheet, and nobody else's words.
      const [, name = ''] =
        /^(?:\w )?(The \w+)(?: \w)? ?, [\w ]+? (?:The Empty Farebox )?· Role sheet/.exec(sheet) ??
        [];
      expect(SIX, sheet).toContain(name);
      expect(sheet.match(/In their own words/g)?.length ?? 0).toBeLessThan(2);
      if (sheet.includes('In their own words')) begun.push(name);
      if (new RegExp(`The last sheet of ${name} ?\\.`).test(sheet)) ended.push(name);
    }
    expect([begun, ended], format).toEqual([SIX, SIX]);
  }

  await page.getByRole('link', { name: 'Key', exact: true }).click();
  await expect(page.getByText(/The Treasurer strongly disagrees/).first()).toBeVisible();
  await expect(page.getByText(REASON).first()).toBeVisible();
  await expect(page).toHaveURL(/paper\/key\?themes=the-fare/);
  await expectAccessible(page, '/debates/[slug]/paper/[kind]: the key');
});

test('where the text is not stored questions name the place, and slides print one a sheet of 16 by 9', async ({
  page,
}) => {
  const debate = '/debates/xi-jinping-goes-to-moscow';
  await page.goto(`${debate}/paper/questions?kind=contested`);
  const passage = page.locator('main blockquote').first();
  await expect(passage).toHaveText(
    /^(Ryan Hass|Philipp Ivanov):\s+¶\s?\d+ of the text at ChinaFile/,
  );
  await page.goto(`${debate}/present?reveal=1&kind=contested`);
  await expect(page.getByText('1 of 3')).toBeVisible();
  // Printing is heard once the page is hydrated, as keys are.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/told=words/, { timeout: 2_000 });
  }).toPass();
  const pdf = await getDocumentProxy(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
  );
  const sizes = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) =>
      (await pdf.getPage(at + 1)).view.map((side) => Math.round(side)),
    ),
  );
  expect(sizes).toEqual([
    [0, 0, 960, 540],
    [0, 0, 960, 540],
    [0, 0, 960, 540],
  ]);

  // A set is its propositions in its order, with its questions.
  await page.goto(`${debate}/teach`);
  const name = await page.getByRole('textbox', { name: 'Name of the set' }).inputValue();
  const questions = await page
    .getByRole('textbox', { name: /^Question to the class/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(questions.length).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Paper for a class' }).click();
  await expect(page.getByText(`Questions: ${name}`)).toBeVisible();
  await expect(page.locator('main ol > li')).toHaveCount(questions.length);
  for (const question of questions) await expect(page.locator('main ol')).toContainText(question);

  // The key has them too, and the leader's notes where they are asked for; a proposition is whole on a sheet.
  await page.getByRole('link', { name: 'Key', exact: true }).click();
  for (const question of questions) await expect(page.locator('main')).toContainText(question);
  await expect(page.getByText('Notes', { exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'With notes' }).click();
  await expect(page.getByText('Notes', { exact: true })).toHaveCount(questions.length);
  await expect(page).toHaveURL(/notes=1$/);
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  for (const [at, sheet] of (await sheetsOf(page, 'Letter')).entries()) {
    expect(sheet).not.toContain('127.0.0.1');
    // Nothing goes on from the sheet before.
    const [, begins] = sheet.split(`Xi Jinping Goes to Moscow Key: ${name} `);
    expect(begins).toMatch(at === 0 ? /^What has changed/ : /^\d+\. /);
  }
});
