import { randomInt } from 'node:crypto';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a debate’s details are mended, refused at the place where they are wrong, and put back', async ({
  page,
}) => {
  const { slug, title } = writeJourneyDebate('Who should mend the weir?');
  await page.goto(`/debates/${slug}`);
  await page.getByRole('link', { name: 'Edit details' }).click();
  await expect(page.getByRole('heading', { name: 'Details of the debate' })).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/details');

  const link = page.getByRole('textbox', { name: 'Link', exact: true });
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

test.describe('before the page is hydrated', () => {
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

test.describe('a photo', () => {
  // The second picture cannot be had on purpose.
  test.use({ allowed: [/gone\.png/] });
  test('is shown where the commentator is presented; where it is missing initials stand', async ({
    page,
  }) => {
    const square =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z" fill="teal"/></svg>';
    await page.route('https://photos.example.org/**', (route) =>
      route.request().url().endsWith('gone.png')
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'image/svg+xml', body: square }),
    );
    const number = randomInt(1e9);
    const names = { ada: `Ada Berg ${number}`, bo: `Bo Cole ${number}` };
    const { slug } = writeJourneyDebate('Who should keep the photographs?', '', names);
    await page.goto(`/debates/${slug}/details`);
    const photoOf = (name: string) =>
      page.getByRole('textbox', { name: `Link to a photo of ${name}` });
    await photoOf(names.ada).fill('https://photos.example.org/ada.svg');
    await photoOf(names.bo).fill('https://photos.example.org/gone.png');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();

    await page.goto(`/commentators/ada-berg-${number}`);
    await expect(page.getByRole('heading', { level: 1, name: names.ada })).toBeVisible();
    const picture = page.locator('main img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);

    await page.goto(`/commentators/bo-cole-${number}`);
    await expect(page.getByText(/^B[C\d]$/).first()).toBeVisible();
  });
});
