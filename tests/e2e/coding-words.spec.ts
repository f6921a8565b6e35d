import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { readStored, writeJourneyDebate, writeScriptsDebate } from './write-debate';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });
const saved = (page: Page) => expect(form(page).getByRole('status')).toHaveText('Saved');

const chosen = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('chosen-words') ?? [])].map(String).join());

/** Selects as a finger does: the selection changes, and no button is let go. */
async function select(page: Page, words: string, from = 0, to = words.length) {
  await page.evaluate(
    ([wanted, first, last]) => {
      for (const paragraph of document.querySelectorAll('[data-passage]')) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(wanted);
          if (at === -1) continue;
          getSelection()?.setBaseAndExtent(node, at + first, node, at + last);
          return;
        }
      }
      throw new Error(`“${wanted}” is not in the text`);
    },
    [words, from, to] as const,
  );
}

/** Records a position on the only proposition with the words that are chosen. */
async function record(page: Page) {
  await page.keyboard.press('4');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.keyboard.press('Escape');
}

test('words of any script are chosen by key, finger and mouse, and stay what they are', async ({
  page,
}) => {
  const { slug } = writeScriptsDebate('Should every script be read?');
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect.poll(() => chosen(page)).toBe('图书馆晚上应该开放👩‍👩‍👧‍👦。');
  await record(page);

  // A selection that begins and ends inside what a reader takes for one sign takes all of it.
  await select(page, '👩‍👩‍👧‍👦 read at night, x̂', 3, '👩‍👩‍👧‍👦 read at night, x'.length);
  await expect.poll(() => chosen(page)).toBe('👩‍👩‍👧‍👦 read at night, x̂');
  await record(page);

  const arabic = page.locator('[data-passage]').last();
  await arabic.scrollIntoViewIfNeeded();
  // Its words begin at the right.
  const { width } = (await arabic.boundingBox()) ?? { width: 0 };
  await arabic.dblclick({ position: { x: width - 40, y: 12 } });
  await expect.poll(() => chosen(page)).not.toBe('');
  const word = await chosen(page);
  expect('يجب أن تبقى المكتبة مفتوحة ليلًا. الطلاب يقرأون.').toContain(word);
  await record(page);

  await page.reload();
  await expect(page.locator('[data-passage] mark')).toHaveText([
    '图书馆晚上应该开放👩‍👩‍👧‍👦。',
    '👩‍👩‍👧‍👦 read at night, x̂',
    word,
  ]);
  const { words } = await readSent(page.request, `/debates/${slug}/read`);
  expect(words).toContain('图书馆晚上应该开放👩‍👩‍👧‍👦。');
});

test('one quotation of two pieces by keyboard, and one that overlaps it by mouse', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the gate be left open?');
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const _ of [1, 2, 3]) await page.keyboard.press('n');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await page.keyboard.type('open');
  await page.keyboard.press('Enter');
  await saved(page);
  // The sentence after the last of a paragraph is the first of the next; the form stays open.
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Paragraph 2, Bo Cole/ })).toBeFocused();
  await page.keyboard.press('j');
  await expect(form(page)).toContainText('… Nobody reads at night, and guards cost money.');
  await saved(page);

  await select(page, 'guards cost');
  // As when a save comes back at this moment and writes the text anew: nobody let go of the words.
  await page.evaluate(() => requestAnimationFrame(() => getSelection()?.removeAllRanges()));
  await page.getByRole('button', { name: 'Add to the open position' }).click();
  await expect(form(page).getByRole('blockquote')).toHaveCount(3);
  await saved(page);
  await page.keyboard.press('Escape');

  // Back opens the page as a save left it, with its text.
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await expect(page).toHaveURL(/\/read/);
  await page.goBack();
  await expect(page.locator('[data-passage]').first()).toBeVisible();

  const whole = 'Nobody reads at night. … Nobody reads at night, and guards cost money.';
  const compared = await readSent(page.request, `/debates/${slug}/compare`);
  expect(compared.textsOf('main').join()).toContain(`“${whole}”`);
  await page.goto(`/debates/${slug}/read`);
  await page
    .getByRole('list', { name: 'Positions shown in paragraph 2' })
    .last()
    .getByRole('button', { name: /stay open/ })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'What these words show' })).toContainText(
    whole,
  );
});

test('another’s words, and nobody’s: that one’s position is offered; added, they are asked for and stay that one’s', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the lamp be lit?');
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const _ of [1, 2, 3]) await page.keyboard.press('n');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await page.keyboard.type('open');
  await page.keyboard.press('Enter');
  await saved(page);

  // What is selected over two turns is cut to one, and so is what is seen to be selected.
  const bar = page.getByRole('group', { name: 'The words chosen' });
  const ADAS = 'The doors should stay open, and the lights on 💡.';
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('[data-passage]')];
    const at = all.findIndex((one) => one.textContent?.includes('lights on'));
    const [from, to] = [all[at], all[at + 1]];
    if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 1);
  });
  await expect(bar.getByRole('status')).toHaveText(
    'Cut to Ada Berg’s words in this turn: a quotation is of one turn.',
  );
  await expect.poll(() => chosen(page)).toBe(ADAS);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('');

  const ofAda = bar.getByRole('button', { name: 'Record a position of Ada Berg' });
  await expect(ofAda).toBeVisible();
  await expect(bar.getByRole('button', { name: /Join/ })).toHaveCount(0);
  await expectAccessible(page, '/debates/[slug]/code: words chosen');
  // The key asks, and an answer in passing adds nothing.
  await page.keyboard.press('q');
  const asked = page.getByRole('dialog', { name: 'These are Ada Berg’s words' });
  await expect(asked).toContainText('Add them as Ada Berg’s words on Bo Cole?');
  await expectAccessible(page, '/debates/[slug]/code: another’s words');
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(form(page)).toContainText('Bo Cole');
  await expect(form(page).getByRole('blockquote')).toHaveCount(1);

  await bar.getByRole('button', { name: 'Add to Bo Cole’s position …' }).click();
  await asked.getByRole('button', { name: 'Add as Ada Berg’s words' }).click();
  await expect(form(page).getByRole('blockquote')).toHaveCount(2);
  await expect(form(page)).toContainText('in Ada Berg’s words');
  await saved(page);
  const stored = readStored(slug).find(({ who, quotations }) => who === 'Bo Cole' && quotations[1]);
  expect(stored?.quotations).toEqual([
    { exact: 'Nobody reads at night.', inText: 'Nobody reads at night.' },
    { exact: ADAS, inText: ADAS, wordsOf: 'Ada Berg' },
  ]);

  // Where Bo Cole's position is shown, so is whose words it rests on.
  const compared = await readSent(page.request, `/debates/${slug}/compare`);
  expect(compared.textsOf('main').join()).toContain('in Ada Berg’s words');
  const read = await readSent(page.request, `/debates/${slug}/read`);
  expect(read.textsOf('button')).toContainEqual(
    expect.stringContaining('Bo Cole, in Ada Berg’s words: disagrees'),
  );

  // No key makes words of nobody somebody's: the coder says whom they show.
  const quoted = form(page).getByRole('blockquote');
  const add = page.getByRole('button', { name: 'Add to Bo Cole’s position' });
  for (const key of ['q', 'j']) {
    await select(page, 'The editors asked');
    await expect(add).toBeVisible();
    await page.keyboard.press(key);
    await expect(
      page.getByText('Not added. Nobody is named for these words.').first(),
    ).toBeVisible();
    await expect(quoted).toHaveCount(2);
  }
  await add.click();
  await expect(quoted).toHaveCount(3);
  await saved(page);

  await select(page, 'the lights on');
  await ofAda.click();
  await expect(form(page).getByRole('heading', { name: 'Ada Berg' })).toBeVisible();
  await expect(form(page).getByRole('blockquote')).toHaveText('the lights on');
});

test('a quotation has a stance and a day of its own, a reason its words; questions and panel say so', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the door be green?');
  await page.goto(`/debates/${slug}/code`);
  await page.getByRole('button', { name: /^Ada Berg: agrees/ }).click();
  await form(page).getByText('Stance, day, whose words').click();
  await form(page).getByLabel('These words say').selectOption('disagrees');
  await form(page).getByLabel('Said on').fill('2024-05');
  await form(page).getByLabel('The telling words').check();
  await form(page).getByRole('textbox', { name: 'New reason' }).fill('It is safe.');
  await page.keyboard.press('Enter');
  await saved(page);
  await select(page, 'the lights on');
  await form(page)
    .getByRole('button', { name: 'Add the chosen words to the reason It is safe.' })
    .click();
  await expect(form(page)).toContainText('1 quotation shows it.');
  await saved(page);
  await expectAccessible(page, '/debates/[slug]/code: a quotation of its own');
  await form(page).getByRole('button', { name: 'History' }).click();
  await expect(form(page).getByLabel('History of this position')).toContainText(
    'stance of a quotation',
  );
  const said = () => readStored(slug).find(({ what }) => what.startsWith('The library'))?.said;
  const first = { stance: -1, saidOn: '2024-05', wordsOf: '', telling: true, shows: null };
  const plain = { stance: null, saidOn: '', wordsOf: '', telling: false };
  const both = [first, { ...plain, shows: 'It is safe.' }];
  await expect.poll(said).toEqual(both);

  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Questions' }).click();
  await expect(page.getByRole('region', { name: 'Questions' })).toContainText(
    'The position agrees, but all its quotations say “disagrees”.',
  );
  await page.keyboard.press('u');
  await expect.poll(said).toEqual([{ ...plain, shows: null }]);
  await expect(page.getByRole('region', { name: 'Questions' })).toContainText('Nothing to ask');
  await page.keyboard.press('r');
  await expect.poll(said).toEqual(both);

  await page.goto(`/debates/${slug}`);
  await page
    .getByRole('button', { name: 'Ada Berg agrees; quotations also say “disagrees”' })
    .click();
  const panel = page.getByRole('region', { name: 'Ada Berg' });
  for (const words of ['here disagrees', 'said in May 2024', 'the telling words']) {
    await expect(panel.getByText(words, { exact: true })).toBeVisible();
  }
});
