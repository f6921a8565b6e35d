import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readStored, writeLongDebate } from './write-debate';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

const chosen = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('chosen-words') ?? [])].map(String).join());

const formWords = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('form-words') ?? [])].map(String).join());

/** Whether the beginning of some words is seen, and nothing lies over it. */
async function isInSight(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-passage]')) {
      const at = paragraph.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let rest = at;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = (node as Text).data;
        if (rest >= length) {
          rest -= length;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, rest);
        range.setEnd(node, rest + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there !== null && paragraph.contains(there);
      }
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
}

const paragraph = (page: Page, name: RegExp) => page.getByRole('button', { name });

test.use({ viewport: { width: 1280, height: 640 } });

test('three positions in a row by keyboard alone, each from where the last one was', async ({
  page,
}) => {
  const { slug } = writeLongDebate('Should the pier have a lamp?');
  await page.goto(`/debates/${slug}/code`);
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(paragraph(page, /^Paragraph 4, Ada Berg/)).toBeFocused({ timeout: 500 });
  }).toPass();

  const recorded: string[] = [];
  for (const [word, proposition] of [
    ['lamps', 'Lamps cost money.'],
    ['sail', 'Sailors need harbours.'],
    ['Buoys rust.', 'Buoys rust.'],
  ] as const) {
    await page.keyboard.press('s');
    // Read at once: what the save before comes back with draws the text anew, and has none for a moment.
    let words = '';
    await expect
      .poll(async () => {
        words = await chosen(page);
        return words;
      })
      .toContain(`sentence ${recorded.length + 1} `);
    if (recorded.length === 0) {
      // A part of the sentence: from its third word, without its last two.
      for (const key of ['h', 'h', 'k', 'Control+Shift+ArrowLeft']) await page.keyboard.press(key);
      await expect.poll(() => chosen(page)).toMatch(/^4 Ada says as sentence 1 .* know the$/);
      words = await chosen(page);
      await expect(page.locator('[data-chosen-told]')).toContainText(words);
    }
    recorded.push(words);
    await page.keyboard.press('4');
    await expect(form(page).getByLabel('Proposition', { exact: true })).toBeFocused();
    // They stay marked while the form is open.
    expect(await formWords(page)).toBe(words);
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    // A new one is asked for a theme: Enter alone leaves it for later.
    if (word === proposition) {
      const theme = page.getByRole('combobox', { name: 'Theme' });
      await expect(theme).toBeFocused();
      // The list of themes lies under the field, and so not over what says what Enter does.
      await expect(page.getByRole('option', { name: 'Light' })).toBeInViewport();
      const list = await page.getByRole('listbox', { name: 'Theme' }).boundingBox();
      const field = await theme.boundingBox();
      expect(list?.y).toBeGreaterThan(field?.y ?? Number.POSITIVE_INFINITY);
      await page.keyboard.press('Enter');
    }
    await expect(form(page)).toContainText(proposition);
    await expect(form(page).getByRole('status')).toHaveText('Saved');
    await page.keyboard.press('Escape');
    await expect(paragraph(page, /^Paragraph 4, Ada Berg/)).toBeFocused();
    await expect.poll(() => isInSight(page, words)).toBe(true);
  }

  const stored = readStored(slug);
  expect(stored.map(({ who, changes }) => [who, changes])).toEqual(
    recorded.map(() => ['Ada Berg', ['created']]),
  );
  expect(stored.map(({ quotations }) => quotations)).toEqual(
    recorded.map((words) => [{ exact: words, inText: words }]),
  );

  expect(stored.map(({ what }) => what).at(-1)).toBe('Buoys rust.');
  await expect(page.getByText('No theme yet')).toBeVisible();

  // What is recorded is opened from the text: of several it is asked which, the last one first.
  await page.keyboard.press('o');
  const asked = page.getByRole('dialog', { name: 'Which position?' });
  await expect(asked.getByRole('button', { name: /Buoys rust/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(asked.getByRole('button', { name: /Lamps cost money/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText('Buoys rust.');
  await expect(form(page)).toBeFocused();
  await page.keyboard.press('w');
  await expect(form(page).getByLabel('Summary')).toBeFocused();
  await page.keyboard.type('They do rust.');
  await page.keyboard.press('Escape');
  await expect(paragraph(page, /^Paragraph 4, Ada Berg/)).toBeFocused();
  await expect.poll(() => readStored(slug).at(-1)?.summary).toBe('They do rust.');

  // More sentences, over the end of the paragraph: what is chosen stays in sight.
  for (const _ of [1, 2, 3, 4, 5, 6]) await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => chosen(page)).toMatch(/^In part 4 Ada says as sentence 4 .*In part 5 /);
  await expect(paragraph(page, /^Paragraph 5, Ada Berg/)).toBeFocused();
  const last = (await chosen(page)).split(/(?=In part)/).at(-1) ?? '';
  await expect.poll(() => isInSight(page, last)).toBe(true);

  // Done goes on; the place is there after a reload, and the keys go on from it.
  await page.keyboard.press('d');
  await expect(paragraph(page, /^Paragraph 6, Ada Berg/)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo', disabled: false })).toBeVisible();
  await page.keyboard.press('u');
  await expect(paragraph(page, /^Paragraph 5, Ada Berg/)).toBeFocused();
  await page.keyboard.press('r');
  await expect(paragraph(page, /^Paragraph 6, Ada Berg/)).toBeFocused();
  await page.keyboard.press('s');
  await expect.poll(() => chosen(page)).toContain('In part 6 Ada says as sentence 1 ');
  await page.waitForTimeout(300);
  await page.reload();
  await expect.poll(() => isInSight(page, 'In part 6 Ada says as sentence 1 ')).toBe(true);
  await expect(async () => {
    await page.keyboard.press('s');
    await expect.poll(() => chosen(page), { timeout: 500 }).toContain('In part 6 Ada');
  }).toPass();

  // What is found anywhere in the text is coded from the list, by keyboard too.
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Find a proposition' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(paragraph(page, /^Paragraph 6, Ada Berg/)).toBeFocused();
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox', { name: 'Find in the text' })).toBeFocused();
  await page.keyboard.type('Bo');
  await page.keyboard.press('Escape');
  await expect(paragraph(page, /^Paragraph 6, Ada Berg/)).toBeFocused();
  // What stands there is selected, so that other words take its place.
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox', { name: 'Find in the text' })).toBeFocused();
  await page.keyboard.type('bo SÄYS as sentence 3');
  await expect(page.getByRole('option')).toHaveCount(8);
  await expect(page.getByRole('option').first()).toContainText('Bo Cole, turn 2, ¶\u00a01');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen(page)).toMatch(/^In part 2 Bo says as sentence 3 .* badly\.$/);
  const found = await chosen(page);
  await expect.poll(() => isInSight(page, found)).toBe(true);
  await expectAccessible(page, '/debates/[slug]/code: found in the text');
  await page.keyboard.press('2');
  await page.keyboard.type('lamps');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.keyboard.press('Escape');
  // Back to the very place of the list, which says that it is coded, and on from there.
  const places = page.getByRole('listbox', { name: 'Places found' });
  const place = page.getByRole('option', { selected: true });
  await expect(places).toBeFocused();
  await expect(place).toHaveText(/Bo Cole, turn 2, ¶\u00a02 · coded already/);
  await page.keyboard.press('ArrowDown');
  await expect(place).toContainText('Bo Cole, turn 2, ¶\u00a03');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(paragraph(page, /^Turn 2, paragraph 2, Bo Cole/)).toBeFocused();
  expect(readStored(slug).at(-1)).toMatchObject({
    who: 'Bo Cole',
    what: 'Lamps cost money.',
    stance: -1,
    quotations: [{ exact: found, inText: found }],
  });

  // A reload takes neither the phrase nor what can be undone.
  const before = readStored(slug).length;
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Find in the text' })).toHaveValue(
    'bo SÄYS as sentence 3',
  );
  await expect(place).toHaveText(/Bo Cole, turn 2, ¶\u00a02 · coded already/);
  await expect(page.getByRole('button', { name: 'Undo', disabled: false })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('Undone: position of Bo Cole.')).toBeVisible();
  expect(readStored(slug)).toHaveLength(before - 1);
  await page.keyboard.press('r');
  await expect(page.getByText('Done again: position of Bo Cole.')).toBeVisible();

  // Words that run over the end of a paragraph are found, and are one quotation with what lies between.
  await page.keyboard.press('f');
  await page.keyboard.type('shore badly. in part 3 ada');
  await expect(page.getByRole('option')).toHaveCount(5);
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => chosen(page))
    .toMatch(
      // Between them stands the number of the paragraph, which is none of the words.
      /^In part 2 Ada says as sentence 5 .* badly\.3?\s*In part 3 Ada says as sentence 1 .*badly\.$/s,
    );
  await page.keyboard.press('2');
  await page.keyboard.type('tides');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  await page.keyboard.press('Escape');
  const [over] = readStored(slug).at(-1)?.quotations ?? [];
  expect(over?.exact).toMatch(/^In part 2 Ada .* badly\.\n\nIn part 3 Ada .* badly\.$/);
  expect(over?.inText).toBe(over?.exact);
  // Over the end of a turn they are cut, as a selection is, and both places say so.
  await page.keyboard.press('f');
  await page.keyboard.type('shore badly. yeah');
  await expect(page.getByRole('option')).toHaveText(/Ada Berg.* · goes on in the next turn/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen(page)).toMatch(/^In part 8 Ada says as sentence 5 .* badly\.$/);
  await expect(page.getByText('Cut to Ada Berg’s words in this turn')).toBeVisible();
});
