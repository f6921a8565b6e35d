import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';
import { writeGeneratedDebate } from './write-generated';

test('two commentators stand side by side, sharpest first, and can be swapped', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Is the night for reading?');
  await page.goto(`/debates/${slug}/compare`);
  const headings = page.getByRole('heading', { level: 2 });
  await expect(headings.filter({ hasText: 'Contested' })).toContainText('1 proposition');
  const row = page.getByRole('article').filter({ hasText: 'People read at night.' });
  await expect(row).toContainText('Shared reason, opposite conclusion');
  await expect(row).toContainText('strongly agrees');
  await expect(row).toContainText('“Nobody reads at night.”');
  const both = row.locator('section').filter({ hasText: 'Shared reason, opposite conclusion' });
  await expect(both.getByRole('listitem')).toHaveText([/Ada Berg/, /Bo Cole/]);
  const only = page.getByRole('article').filter({ hasText: 'stay open' });
  await expect(only).toContainText('not coded yet');
  await expect(page.getByText('agreement 0.00 over 1 shared proposition (few')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/compare');

  await page.getByRole('link', { name: 'Swap the two' }).click();
  await expect(page).toHaveURL(/who=bo-cole(-\d+)?,ada-berg/);
  const people = page.getByRole('region', { name: 'Who is compared' }).getByRole('listitem');
  await expect(people.first()).toContainText('Bo Cole');
  await page.goBack();
  await expect(people.first()).toContainText('Ada Berg');

  await row
    .getByRole('link', { name: /in place/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/read#e-/);
});

test('a third commentator can be added and removed, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/debates/the-empty-farebox/compare');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page).toHaveURL(/who=[^,]+(,|%2C)[^,]+(,|%2C)/);
  const people = page.getByRole('region', { name: 'Who is compared' }).getByRole('listitem');
  await expect(people).toHaveCount(3);
  await expectAccessible(page, '/debates/[slug]/compare: three on a phone');
  await people
    .first()
    .getByRole('link', { name: /^Remove/ })
    .click();
  await expect(people).toHaveCount(2);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});

test('with more than two, it is said of whom a conclusion and its reasons are', async ({
  request,
}) => {
  const { textsOf } = await readSent(
    request,
    '/debates/the-empty-farebox/compare?who=the-driver,the-nurse,the-planner,the-magistrate',
  );
  expect(textsOf('article').filter((words) => words.includes('Cars should be charged'))).toEqual([
    expect.stringContaining('Same conclusion, different reasons: The Driver and The Planner'),
  ]);
});

test('either of two gives the place to another, and Back brings them back', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox/compare?who=the-driver,the-nurse');
  const second = page.getByRole('combobox', { name: 'In the place of The Nurse' });
  await expect(async () => {
    await second.selectOption('The Planner');
    await expect(page).toHaveURL(/who=the-driver,the-planner$/, { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('combobox', { name: 'In the place of The Planner' })).toBeVisible();
  await page
    .getByRole('combobox', { name: 'In the place of The Driver' })
    .selectOption('The Treasurer');
  await expect(page).toHaveURL(/who=the-treasurer,the-planner$/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'In the place of The Driver' })).toHaveValue(
    'the-driver',
  );
});

test('a long comparison stands on pages, and a link to a place of it finds its page', async ({
  page,
  request,
}) => {
  const address = `${writeGeneratedDebate({ commentators: 4, propositions: 60, filled: 1 })}/compare`;
  const first = await readSent(request, address);
  const firstIds = first.valuesOf('article', 'id');
  expect(firstIds).toHaveLength(50);
  const second = await readSent(request, `${address}?page=2`);
  const secondIds = second.valuesOf('article', 'id');
  expect(new Set([...firstIds, ...secondIds]).size).toBe(firstIds.length + secondIds.length);
  const [place = ''] = secondIds;
  await page.goto(`${address}#${place}`);
  await expect(page.locator(`[id="${place}"]:target`)).toBeInViewport();
});
