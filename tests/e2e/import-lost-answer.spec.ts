import { randomInt } from 'node:crypto';
import { expect, expectAccessible, test } from './journey';

// The browser itself says of an answer that is lost that it failed.
test.use({ allowed: [/net::ERR_FAILED/] });

test('an answer that is lost on the way: it may have been stored, and the library shows that it was', async ({
  page,
}) => {
  const title = `Answered in vain ${randomInt(1e9)}`;
  await page.goto('/import');
  await page
    .getByLabel('The text', { exact: true })
    .fill('Ann: Yes, always.\n\nBob: No, never.\n\nAnn: Still yes.\n\nBob: Still no.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'Question' }).fill('Yes or no?');
  await page.route('**/import', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'No answer came' });
  await expect(told).toContainText('It may have been stored');
  await expect(told).not.toContainText('Not imported');
  await expectAccessible(page);
  await told.getByRole('link', { name: 'Look in the library' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});
