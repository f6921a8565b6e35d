import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

const OPEN = 'The library should stay open at night.';
const READ = 'People read at night.';

/** Everything that the server sends of a debate's pages, and what it answers to actions there. */
function listen(page: Page, slug: string): string[] {
  const sent: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes(slug)) sent.push(await response.text().catch(() => ''));
  });
  return sent;
}

const change = (page: Page, text: string) =>
  page.getByRole('button', { name: `Change “${text}”`, exact: true });
const panel = (page: Page, text: string) => page.getByRole('region', { name: `Change “${text}”` });

test('a second coder arranges propositions and is sent nothing of the first reading', async ({
  page,
}) => {
  const { slug, secondReadingId } = writeJourneyDebate('Who may look?', 'Kim Second');
  const sent = listen(page, slug);
  await page.goto(`/debates/${slug}/code?reading=${secondReadingId}`);
  await page
    .getByRole('navigation', { name: 'This debate' })
    .getByRole('link', { name: 'Propositions' })
    .click();
  await expect(page).toHaveURL(new RegExp(`/propositions\\?reading=${secondReadingId}`));
  await expect(page.getByText('“Reading of Kim Second” by Kim Second')).toBeVisible();
  await expect(page.getByText('2 positions, 2 in other readings')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/propositions: in a reading');

  await change(page, READ).click();
  await panel(page, READ).getByRole('button', { name: 'Show the 2 positions' }).click();
  await expect(panel(page, READ)).toContainText('Second reading: read best at night');
  await expect(panel(page, READ)).toContainText('2 more in other readings');
  await panel(page, READ).getByLabel('Words').fill('Many people read at night.');
  await expect(panel(page, READ).getByRole('status')).toContainText(
    '4 positions were recorded under these words, 2 of them in other readings',
  );
  await page.keyboard.press('Escape');

  await panel(page, READ).getByRole('button', { name: 'Split in two…' }).click();
  const splitting = page.getByRole('dialog', { name: 'Split a proposition' });
  await expect(splitting).toContainText('2 positions of other readings stay with the first');
  await expect(splitting.getByLabel(/^Position of/)).toHaveCount(2);
  await expect(splitting.getByLabel(/^Reason/)).toHaveCount(1);
  await splitting.getByRole('button', { name: 'Cancel' }).click();

  await panel(page, READ).getByRole('button', { name: 'Merge into another…' }).click();
  const merging = page.getByRole('dialog', { name: 'Merge two propositions' });
  await merging.getByRole('combobox', { name: 'The other proposition' }).fill('library');
  await page.getByRole('option', { name: OPEN }).click();
  await expect(merging).toContainText('One position of other readings moves along, too.');
  await expect(merging).toContainText(
    'Once in another reading a commentator has a position on both',
  );
  await expect(merging.getByRole('radiogroup', { name: 'Ada Berg' })).toHaveCount(0);
  await merging
    .getByRole('radiogroup', { name: 'Bo Cole' })
    .getByRole('radio', { name: /^disagrees/ })
    .check();
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('2 positions, 2 in other readings')).toBeVisible();
  await page.getByText('Deleted or merged away (1)').click();
  await page.waitForLoadState('networkidle');

  expect(sent.length).toBeGreaterThan(3);
  for (const body of sent) {
    expect(body).not.toContain('Says: ');
    expect(body).not.toContain('People have seen it.');
    expect(body).not.toContain('strongly disagrees');
  }

  await page.goto(`/debates/${slug}/code?beside=questions`);
  await expect(page.getByRole('region', { name: 'Questions' })).toContainText(
    `“${READ}” was merged into this proposition. The position there was “strongly agrees”`,
  );
  await page.goto(`/debates/${slug}/code`);
  const row = page.getByRole('row').filter({ hasText: OPEN });
  await row.getByRole('button').first().click();
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('list', { name: 'History of this position' });
  await expect(history).toContainText(
    `a position on “${READ}” was set aside by a merge by Kim Second`,
  );
  await expect(history).toContainText('strongly agrees, explicit, 1 quotation');
  await expectAccessible(page, '/debates/[slug]/code: history');
});

test('a pair that is not the same is set aside for everybody, with undo', async ({
  page,
  request,
}) => {
  const { slug } = writeJourneyDebate('Are two the same?');
  await page.goto(`/debates/${slug}/propositions`);
  await change(page, READ).click();
  await panel(page, READ).getByLabel('Words').fill('The library should stay open every night.');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Perhaps the same (1)' }).click();
  await page.getByRole('button', { name: /^Not the same/ }).click();
  await expect(page.getByRole('tab', { name: 'Perhaps the same (0)' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('tab', { name: 'Perhaps the same (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('tab', { name: 'Perhaps the same (0)' })).toBeVisible();
  expect((await readSent(request, page.url())).textsOf('button')).toContain(
    'Show the 1 pair set aside again',
  );
  await page.getByRole('button', { name: 'Show the 1 pair set aside again' }).click();
  await expect(page.getByRole('tab', { name: 'Perhaps the same (1)' })).toBeVisible();
});

test('a split that was taken back is not listed as deleted', async ({ page }) => {
  const { slug } = writeJourneyDebate('Who split it?');
  await page.goto(`/debates/${slug}/propositions`);
  await change(page, READ).click();
  await panel(page, READ).getByRole('button', { name: 'Split in two…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split a proposition' });
  await dialog.getByLabel('The second').fill('Children read at night.');
  await dialog.getByLabel('Position of Bo Cole').selectOption('goes to the second');
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(page.locator('main ol li p.text')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('main ol li p.text')).toHaveCount(2);
  await expect(page.getByText(/^Deleted or merged away/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.locator('main ol li p.text')).toHaveText([
    OPEN,
    READ,
    'Children read at night.',
  ]);
});
