import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

const OPEN = 'The library should stay open at night.';
const READ = 'People read at night.';

const sentences = (page: Page) => page.locator('main ol li p.text');
const change = (page: Page, text: string) =>
  page.getByRole('button', { name: `Change “${text}”`, exact: true });
const panel = (page: Page, text: string) => page.getByRole('region', { name: `Change “${text}”` });
const handle = (page: Page, text: string) =>
  page.getByRole('button', { name: new RegExp(`^Move “${text}`) });

async function openDebate(page: Page, words: string) {
  const { slug } = writeJourneyDebate(words);
  await page.goto(`/debates/${slug}/propositions`);
  await expect(sentences(page)).toHaveText([OPEN, READ]);
  return slug;
}

async function undo(page: Page, label: RegExp) {
  await page.getByRole('button', { name: 'Undo' }).click();
  // The notice of an earlier step may still be there.
  await expect(page.getByText(label).last()).toBeVisible();
}

test('propositions are reworded with a warning, moved by keys and by dragging, and undone', async ({
  page,
}) => {
  const slug = await openDebate(page, 'Who should wind the clock?');
  await expectAccessible(page, '/debates/[slug]/propositions');

  await change(page, READ).click();
  const reading = panel(page, READ);
  await reading.getByLabel('Words').fill('Many people read at night.');
  await expect(reading.getByRole('status')).toContainText(
    `2 positions were recorded under these words: “${READ}”`,
  );
  await reading.getByRole('button', { name: 'Look at them' }).click();
  await expect(reading).toContainText('Ada Berg strongly agrees');
  await expect(reading).toContainText('“Nobody reads at night.”');
  await expectAccessible(page, '/debates/[slug]/propositions: one is changed');
  await reading.getByRole('button', { name: 'Save the new words' }).click();
  await expect(sentences(page)).toHaveText([OPEN, 'Many people read at night.']);
  await page.keyboard.press('Control+z');
  await expect(sentences(page)).toHaveText([OPEN, READ]);
  await page.keyboard.press('Control+y');
  await expect(sentences(page)).toHaveText([OPEN, 'Many people read at night.']);
  await undo(page, /^Undone: rewording “People read/);

  await handle(page, READ).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(sentences(page)).toHaveText([READ, OPEN]);
  await expect(page.getByText('“People read at night.” is now at place 1 of 2.')).toBeAttached();
  await expect(handle(page, READ)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(sentences(page)).toHaveText([OPEN, READ]);
  await expect(handle(page, READ)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText(/picked up, at place 2 of 2/)).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/over place 1 of 2/)).toBeAttached();
  await page.keyboard.press('Space');
  await expect(sentences(page)).toHaveText([READ, OPEN]);

  const [from, to] = [
    await handle(page, READ).boundingBox(),
    await handle(page, OPEN).boundingBox(),
  ];
  await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 30, { steps: 8 });
  await page.mouse.up();
  await expect(sentences(page)).toHaveText([OPEN, READ]);
  await expect(page.getByText('Every change is saved as you make it.')).toBeVisible();
  await page.reload();
  await expect(sentences(page)).toHaveText([OPEN, READ]);

  await change(page, READ).click();
  await panel(page, READ).getByRole('button', { name: 'To the top' }).click();
  await expect(sentences(page).first()).toHaveText(READ);
  await page.getByRole('searchbox', { name: 'Find a proposition' }).fill('library');
  await expect(sentences(page)).toHaveText([OPEN]);
  await expect(page.getByText('1 of 2 found.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/q=library/);
  const code = await readSent(page.request, `/debates/${slug}/code`);
  expect(code.linkOf('Arrange propositions')).toContain('/propositions');
});

test('two propositions are merged where somebody holds both: the person says which stays', async ({
  page,
}) => {
  const slug = await openDebate(page, 'Who should ring the bell?');
  await change(page, READ).click();
  await panel(page, READ).getByRole('button', { name: 'Merge into another…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two propositions' });
  await dialog.getByRole('combobox', { name: 'The other proposition' }).fill('library');
  await page.getByRole('option', { name: OPEN }).click();
  await expect(dialog).toContainText('Positions on both');
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await expectAccessible(page, '/debates/[slug]/propositions: two are merged');
  await dialog
    .getByRole('radiogroup', { name: 'Ada Berg' })
    .getByRole('radio', { name: /^strongly agrees/ })
    .check();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(sentences(page)).toHaveText([OPEN]);
  await expect(page.getByText('2 positions', { exact: true })).toBeVisible();
  const { words } = await readSent(page.request, `/debates/${slug}`);
  expect(words).toContain('The one proposition is contested.');
});

test('a merge and a split are taken back', async ({ page }) => {
  const slug = await openDebate(page, 'Who should sweep the square?');
  await page.getByLabel('Your name, for the history').fill('Lou Sweeper');
  await page.getByRole('tab', { name: /^Perhaps the same/ }).click();
  await expect(page.getByText('Whether they mean the same is for you to say')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/propositions: perhaps the same');
  await page.goBack();
  await change(page, READ).click();
  await panel(page, READ).getByRole('button', { name: 'Split in two…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split a proposition' });
  await dialog.getByLabel('The first').fill('Adults read at night.');
  await dialog.getByLabel('The second').fill('Children read at night.');
  await dialog.getByLabel('Position of Ada Berg').selectOption('on both');
  await expect(dialog.getByLabel('Reason “People have seen it.”')).toHaveValue('both');
  await dialog.getByLabel('Position of Bo Cole').selectOption('goes to the second');
  await expectAccessible(page, '/debates/[slug]/propositions: one is split');
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(sentences(page)).toHaveText([
    OPEN,
    'Adults read at night.',
    'Children read at night.',
  ]);
  await change(page, 'Children read at night.').click();
  const second = panel(page, 'Children read at night.');
  await second.getByRole('button', { name: 'Show the 2 positions' }).click();
  await expect(second).toContainText('Bo Cole strongly disagrees');
  await expect(second).toContainText('for: People have seen it.');
  await second.getByRole('button', { name: 'Delete' }).click();
  await expect(sentences(page)).toHaveText([OPEN, 'Adults read at night.']);
  await undo(page, /^Undone: deleting/);
  await expect(sentences(page)).toHaveCount(3);
  await undo(page, /^Undone: splitting/);
  await expect(sentences(page)).toHaveText([OPEN, READ]);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(sentences(page)).toHaveCount(3);
  await page.goto(`/debates/${slug}/code`);
  await page.getByRole('button', { name: /^Bo Cole: strongly disagrees/ }).click();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('list', { name: 'History of this position' })).toContainText(
    `moved here from “${READ}” by Lou Sweeper`,
  );
});

test('themes are chosen, written, nested, ordered, merged and deleted; the filter shows the tree', async ({
  page,
}) => {
  const slug = await openDebate(page, 'Who should light the lamps?');
  const name = `Lamps ${slug.match(/\d+$/)?.[0]}`;
  // The tree of all themes comes when it is opened, on a page that was just loaded too.
  await page.getByRole('tab', { name: /^Themes/ }).click();
  await expect(page.getByLabel('New theme')).toBeVisible();
  await page.getByRole('tab', { name: /^Propositions/ }).click();
  await change(page, READ).click();
  await panel(page, READ).getByRole('combobox', { name: 'Themes' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Hours · ${name}`)).toBeVisible();
  await panel(page, READ).getByLabel('Listed under').selectOption(name);
  await expect(page.getByText(`${name} · Hours`)).toBeVisible();
  await page.getByText('By theme', { exact: true }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();

  await page.getByRole('tab', { name: /^Themes/ }).click();
  const theme = (called: string) =>
    page.getByRole('button', { name: `Change the theme “${called}”`, exact: true });
  const under = `Oil ${name}`;
  await page.getByLabel('New theme').fill(under);
  await page.getByRole('button', { name: 'Add the theme' }).click();
  await theme(under).click();
  const oil = page.getByRole('region', { name: `Change the theme “${under}”` });
  await oil.getByLabel('It stands').selectOption(`under ${name}`);
  await expect(page.getByRole('list', { name: `Themes under ${name}` })).toContainText(under);
  await expectAccessible(page, '/debates/[slug]/propositions: themes');
  await theme(name).click();
  const lamps = page.getByRole('region', { name: `Change the theme “${name}”` });
  await expect(lamps.getByLabel('It stands')).toBeDisabled();
  await lamps.getByRole('button', { name: 'Delete' }).click();
  await expect(theme(name)).toHaveCount(0);
  await undo(page, /^Undone: deleting the theme/);
  await expect(page.getByRole('list', { name: `Themes under ${name}` })).toContainText(under);

  await page.getByRole('tab', { name: /^Propositions/ }).click();
  await page.getByText('In order', { exact: true }).click();
  await change(page, OPEN).click();
  await panel(page, OPEN).getByRole('combobox', { name: 'Themes' }).fill(`${name}: ${under}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Hours · ${name}: ${under}`)).toBeVisible();
  await page.goto(`/debates/${slug}`);
  await page.getByRole('button', { name: 'Themes', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: new RegExp(name) })).toHaveCount(2);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });
  test('the list fits, and rows move by buttons', async ({ page }) => {
    const slug = await openDebate(page, 'Who should mend the roof?');
    await change(page, READ).click();
    await panel(page, READ).getByRole('button', { name: 'Up' }).click();
    await expect(sentences(page)).toHaveText([READ, OPEN]);
    await undo(page, /^Undone: moving/);
    await expect(sentences(page)).toHaveText([OPEN, READ]);
    for (const text of [READ, OPEN]) {
      if ((await panel(page, text).count()) === 0) await change(page, text).click();
      await panel(page, text).getByRole('button', { name: 'Delete' }).click();
      await expect(change(page, text)).toHaveCount(0);
    }
    await expect(page.getByText('This debate has no propositions yet.')).toBeVisible();
    await expectAccessible(page, '/debates/[slug]/propositions: none, on a phone');
    await undo(page, /^Undone: deleting “The library/);
    await expect(sentences(page)).toHaveText([OPEN]);
    await page.reload();
    await page.getByText('Deleted or merged away (1)').click();
    await expectAccessible(page, '/debates/[slug]/propositions: deleted, on a phone');
    await page.getByRole('button', { name: `Bring back “${READ}”` }).click();
    await expect(sentences(page)).toHaveText([OPEN, READ]);
    for (const part of ['', '?part=themes', '?part=same']) {
      await page.goto(`/debates/${slug}/propositions${part}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, part).toBeLessThanOrEqual(390);
    }
  });
});

test('a page that offers themes is sent those of its debate; the others are asked for', async ({
  request,
}) => {
  const elsewhere = 'Mud and marsh';
  const sent = async (address: string) => (await request.get(address)).text();
  const farebox = '/debates/the-empty-farebox';
  for (const page of ['propositions', 'code']) {
    expect(await sent(`${farebox}/${page}`), page).not.toContain(elsewhere);
  }
  expect(await sent(`${farebox}/propositions?part=themes`)).toContain(elsewhere);
  expect(await sent('/theme-names')).toContain(elsewhere);
});
