import { expect, expectAccessible, testOfFirstVisit as test } from './journey';
import { writeJourneyDebate } from './write-debate';

test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

test('without a connection the page says so, goes on working; what comes late and links wait', async ({
  page,
  context,
}) => {
  const { slug, title } = writeJourneyDebate('Should the ferry wait?');
  await page.goto(`/debates/${slug}`);
  await page.waitForLoadState('networkidle');
  const note = page.getByRole('status').filter({ hasText: 'cannot be reached' });
  await expect(note).toHaveCount(0);

  await context.setOffline(true);
  await expect(note).toContainText('its filters work');
  await expectAccessible(page, '/debates/[slug]: without a connection');
  await page
    .getByRole('group', { name: 'Propositions by kind' })
    .getByRole('button')
    .first()
    .click();
  await expect(page).toHaveURL(/kind=/);

  await page.setViewportSize({ width: 390, height: 844 });
  const box = await note.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });

  // What comes late waits for the connection in its place.
  const asked = page.waitForRequest((request) => request.method() === 'HEAD');
  await page.getByRole('button', { name: 'Cite this view' }).click();
  await asked;
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const late = page.getByRole('dialog', { name: 'Cite this view' });
  await expect(late).toHaveCount(0);
  await context.setOffline(false);
  await expect(late).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await context.setOffline(true);
  await expect(note).toBeVisible();

  const read = page
    .getByRole('navigation', { name: 'This debate' })
    .getByRole('link', { name: 'Read', exact: true });
  await read.click();
  await expect(note).toContainText('“Read” cannot be opened');
  await expect(page).toHaveURL(/kind=/);

  await context.setOffline(false);
  await expect(note).toHaveCount(0);
  await read.click();
  await expect(page).toHaveURL(/\/read/);
});
