import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a debate’s details are mended, refused at the place where they are wrong, and put back', async ({
  page,
}) => {
  const { slug, title } = writeJourneyDebate('Who should mend the weir?');
  await page.goto(`/debates/${slug}`);
  await page.getByRole('link', { name: 'Edit details' }).click();
  await expect(page.getByRole('heading', { name: 'Details of the debate' })).toBeVisible();
  await expectAccessible(page);

  const link = page.getByRole('textbox', { name: 'Link' });
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('<b>The weir</b>');
  await link.fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A link starts with http:// or https://')).toBeVisible();
  await expect(link).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(
    '<b>The weir</b>',
  );

  await link.fill('https://example.org/weir');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('link', { name: '<b>The weir</b>' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(title);
});

test.describe('before the page is alive', () => {
  test.use({ javaScriptEnabled: false });
  test('the form still saves', async ({ page }) => {
    const { slug } = writeJourneyDebate('Who should paint the pier?');
    await page.goto(`/debates/${slug}/details`);
    await page.getByRole('textbox', { name: 'Publisher' }).fill('The Pier Post');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(`/debates/${slug}/details`);
    await expect(page.getByRole('textbox', { name: 'Publisher' })).toHaveValue('The Pier Post');
  });
});
