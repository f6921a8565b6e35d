import { byDays } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

test('the library shows debates, finds them by their words and keeps filters in the address', async ({
  page,
}) => {
  const { title } = writeJourneyDebate('Do lanterns belong on the quay?');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expectAccessible(page, '/');

  await page
    .getByRole('searchbox', { name: 'Search' })
    .fill(title.replace('lanterns', 'lanterrns'));
  await expect(page).toHaveURL(/q=Do.lanterrns/);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expect(page.getByRole('status').first()).toContainText(/^1 of \d+ debates$/);

  await page.getByRole('combobox', { name: 'Year' }).click();
  await page.getByRole('option', { name: /^2024/ }).click();
  await expect(page).toHaveURL(/year=2024/);
  await page.reload();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/year=/);
});

test('the first run shows the demonstration debates', async ({ request }) => {
  // Those of other journeys may fill the first page.
  for (const title of ['The Empty Farebox', 'The Low Villages', 'Xi Jinping Goes to Moscow']) {
    const { textsOf } = await readSent(request, `/?q=${encodeURIComponent(title)}`);
    expect(textsOf('h2')).toContain(title);
  }
});

test('a search without a result says what to loosen', async ({ page }) => {
  await page.goto('/?q=zzyzx&sort=title');
  await expect(page.getByRole('heading', { name: /No debate passes/ })).toBeVisible();
  await expectAccessible(page, '/: nothing is found');
  await page.getByRole('link', { name: 'Without the search text' }).click();
  await expect(page).toHaveURL(/sort=title/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});

test('a deleted debate comes back by undo, and later from the recently deleted', async ({
  page,
}) => {
  const { slug, title } = writeJourneyDebate('Should this debate be deleted?');
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
  const remove = async () => {
    await page.getByRole('button', { name: `More about ${title}` }).click();
    await page.getByRole('menuitem', { name: 'Delete this debate' }).click();
    await expect(card).toHaveCount(0);
  };
  await page.goto(`/?q=${encodeURIComponent(title)}`);
  await remove();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toHaveCount(1);

  await remove();
  await page.goto('/deleted');
  await expectAccessible(page, '/deleted');
  await page.getByRole('button', { name: `Restore ${title}` }).click();
  await expect(page.getByRole('button', { name: `Restore ${title}` })).toHaveCount(0);
  const found = await readSent(page.request, `/?q=${encodeURIComponent(title)}`);
  expect(found.linkOf(title)).toBe(`/debates/${slug}`);
});

/** That each is not found is tried with all of them (addresses). */
const NOUNS = byDays('nouns that are not there', ['propositions', 'commentators', 'themes']);

test.describe('an address that leads nowhere', () => {
  test.use({ allowed: [/404/] });
  test('says so and shows ways out', async ({ page }) => {
    for (const noun of NOUNS) {
      await page.goto(`/${noun}/never-written`);
      await expect(page.getByText('There is nothing at this address')).toBeVisible();
    }
    const answer = await page.goto('/debates/no-such-debate');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such debate');

    await page.goto('/nowhere/at/all');
    await expect(
      page.getByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeVisible();
    await expectAccessible(page, '/nowhere');
  });
});
