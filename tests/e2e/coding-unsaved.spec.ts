import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });
const kept = (page: Page) => page.getByRole('list', { name: 'Positions kept in this browser' });
const done = (page: Page) => form(page).getByRole('button', { name: 'Done' }).click();

/** Opens the coding screen of a debate of its own. */
async function openCoding(page: Page, words: string) {
  const { slug } = writeJourneyDebate(words);
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function leaveWith(page: Page, cell: RegExp, summary: string) {
  await page.getByRole('button', { name: cell }).first().click();
  await page.getByLabel('Summary').fill(summary);
  await done(page);
  await expect(form(page)).toHaveCount(0);
}

/** The end of the form can be seen above the notice that is there. */
async function expectUncovered(page: Page) {
  await expect(kept(page)).toBeVisible();
  const end = form(page).getByRole('button', { name: 'Done' });
  await end.scrollIntoViewIfNeeded();
  const [shown, notice] = [await end.boundingBox(), await kept(page).boundingBox()];
  expect(shown && notice && shown.y + shown.height).toBeLessThan(notice?.y ?? 0);
}

test.describe('without a connection', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

  test('a position says that it is not saved; two are both offered again, also after a reload, and saved', async ({
    page,
    context,
  }) => {
    await openCoding(page, 'Should both lines be cut?');
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
    await page.getByLabel('Summary').fill('Written in a tunnel.');
    await expect(form(page).getByRole('status')).toContainText('Not saved: You are offline');
    await expect(form(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.keyboard.press('Tab');
    await done(page);
    await expect(page.getByText('A position was not saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await expect(page.getByLabel('Summary')).toHaveValue('Written in a tunnel.');
    await page.getByLabel('Summary').fill('The first in the tunnel.');
    await done(page);
    await leaveWith(page, /^Bo Cole: strongly disagrees/, 'The second in the tunnel.');
    await expect(kept(page).getByRole('listitem')).toHaveText([
      /^Ada Berg on “People read at night\.”You are offline\./,
      /^Bo Cole on “People read at night\.”You are offline\./,
    ]);
    await context.setOffline(false);
    await expectAccessible(page, '/debates/[slug]/code: kept in this browser');

    await page.reload();
    await expect(kept(page).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: /^Open it again: Ada Berg/ }).click();
    await expect(page.getByLabel('Summary')).toHaveValue('The first in the tunnel.');
    await expect(form(page).getByRole('status')).toHaveText('Saved');
    await page.getByRole('button', { name: /^Open it again: Bo Cole/ }).click();
    await expect(page.getByLabel('Summary')).toHaveValue('The second in the tunnel.');
    await expect(form(page).getByRole('status')).toHaveText('Saved');
    await expect(kept(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: /^Bo Cole: strongly disagrees/ }).click();
    await expect(page.getByLabel('Summary')).toHaveValue('The second in the tunnel.');
    await expect(kept(page)).toHaveCount(0);
  });
});

test('what is unfinished is kept: two forms that were closed, and the one open at a reload', async ({
  page,
}) => {
  await openCoding(page, 'Who stopped halfway?');
  await leaveWith(page, /^Bo Cole: not coded yet/, 'No stance yet.');
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  await expect(form(page)).toBeVisible();
  await page.getByLabel('Summary').fill('No proposition yet.');
  await done(page);
  await expect(kept(page).getByRole('listitem')).toHaveText([
    /^Bo Cole on “The library should stay open at night\.”Not saved yet: choose a stance/,
    /no proposition yetNot saved yet: /,
  ]);
  // What was put aside last is what the key for undo takes back.
  await expect(page.getByText('Open it again ( u )')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.getByLabel('Summary')).toHaveValue('No proposition yet.');
  await page.keyboard.press('Escape');
  await expect(kept(page).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: /^Open it again: Bo Cole/ }).click();
  await expect(page.getByLabel('Summary')).toHaveValue('No stance yet.');
  await page.getByLabel('Summary').fill('Still no stance.');
  await expectUncovered(page);
  await page.reload();
  await expect(kept(page).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: /^Open it again: Bo Cole/ }).click();
  await expect(page.getByLabel('Summary')).toHaveValue('Still no stance.');
  await page.getByRole('radio', { name: 'strongly agrees' }).check({ force: true });
  await expect(form(page).getByRole('status')).toHaveText('Saved');

  const other = page.getByRole('button', { name: /^Throw it away: .*no proposition yet/ });
  await other.click();
  await expect(kept(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(kept(page).getByRole('listitem')).toHaveCount(1);
  await other.press('Enter');
  await expect(kept(page)).toHaveCount(0);
  // What had the focus is gone, and the keys go on.
  await expect(page.locator('body:focus')).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(kept(page).getByRole('listitem')).toHaveCount(1);
  await other.click();
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await expect(page).toHaveURL(/\/read/);
  await page.goBack();
  await expect(page.locator('[data-passage]').first()).toBeVisible();
  await expect(kept(page)).toHaveCount(0);
});

test('words with a stance and no proposition yet: closing them is undone, leaving keeps them', async ({
  page,
}) => {
  await openCoding(page, 'Is a stance enough?');
  for (const key of ['n', 's', '4', 'Escape', 'Escape']) await page.keyboard.press(key);
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByText('Closed before it was complete: ')).toBeVisible();
  await expect(kept(page)).toHaveCount(0);

  await page.keyboard.press('u');
  const agrees = page.getByRole('radio', { name: 'agrees', exact: true });
  await expect(agrees).toBeChecked();
  await form(page).focus();
  await page.keyboard.press('u');
  await expect(form(page)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(agrees).toBeChecked();

  await page.getByRole('link', { name: 'Readings', exact: true }).click();
  await expect(page).toHaveURL(/\/readings/);
  await page.goBack();
  await page.getByRole('button', { name: /^Open it again: .*no proposition yet/ }).click();
  await expect(agrees).toBeChecked();
  await expect(kept(page)).toHaveCount(0);
});
