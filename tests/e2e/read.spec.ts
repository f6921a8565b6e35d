import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

test('the text shows the words behind each position, by mouse, by keyboard and by link', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Who reads by lamplight?');
  await page.goto(`/debates/${slug}/read`);
  await expect(page.getByRole('status').filter({ hasText: '3 quotations' })).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/read');

  const words = page.getByRole('button', { name: 'Students read best at night', exact: true });
  await words.click();
  const panel = page.getByRole('complementary', { name: 'What these words show' });
  await expect(panel).toContainText('People read at night.');
  await expect(panel).toContainText('Ada Berg strongly agrees, explicit');
  await expect(panel).toContainText('Reason for: People have seen it.');
  await expect(page).toHaveURL(/#e-/);
  await expectAccessible(page, '/debates/[slug]/read: what words show');

  await page.keyboard.press('n');
  await expect(panel).toContainText('The library should stay open at night.');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(words).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Students read best at night');

  await page.reload();
  await expect(panel).toContainText('Students read best at night');
  await expect(words).toBeInViewport();
});

test('words of a text that is only referred to lead to their place on its page', async ({
  page,
}) => {
  await page.goto('/debates/xi-jinping-goes-to-moscow/read');
  const link = page.getByRole('link', { name: /^In the text at ChinaFile/ }).first();
  await expect(link).toHaveAttribute('href', /^https:\/\/[^#]+#:~:text=[^-&#]+$/);
});

test('the card leaves the chosen words and the note beside them in sight', async ({ page }) => {
  await page.goto('/debates/the-empty-farebox/read');
  const panel = page.getByRole('complementary', { name: 'What these words show' });
  const marks = page.locator('[data-marks]');
  const beside = page.getByRole('listitem').filter({ has: page.getByRole('button') });
  for (const at of [0, 8, 13, 17]) {
    await marks.nth(at).click();
    await expect(panel).toBeVisible();
    const card = await panel.boundingBox();
    const chosen = beside.and(page.locator('[data-active="true"]')).first();
    const note = await chosen.boundingBox();
    if (!card || !note) throw new Error('nothing is drawn');
    expect(note.y + note.height <= card.y || note.y >= card.y + card.height, `mark ${at}`).toBe(
      true,
    );
    await expect(marks.nth(at)).toBeInViewport();
  }
  // On a phone the card is a sheet, and the words stand above it.
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await marks.nth(13).click();
  const sheet = await panel.boundingBox();
  const words = await marks.nth(13).boundingBox();
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
});

test('filters of the text stand in its address', async ({ page }) => {
  const { slug } = writeJourneyDebate('Who reads by candlelight?');
  await page.goto(`/debates/${slug}/read`);
  await page.locator('label').filter({ hasText: 'Bo Cole' }).click();
  await expect(page.getByRole('checkbox', { name: 'Bo Cole' })).toBeChecked();
  await expect(page).toHaveURL(/who=bo-cole/);
  await expect(page.getByRole('heading', { name: 'Ada Berg' })).toHaveCount(0);
  await page.locator('label').filter({ hasText: 'by stance' }).click();
  await expect(page).toHaveURL(/colour=stance/);
  // Back is the app's to answer only once the page is hydrated again.
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByRole('status').filter({ hasText: '1 quotation' })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/colour=/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Ada Berg' })).toBeVisible();
});

test('a link to a passage opens at the passage', async ({ request }) => {
  const { slug } = writeJourneyDebate('Who reads by moonlight?');
  const { textsOf } = await readSent(request, `/debates/${slug}/read?part=3&start=24&end=53`);
  expect(textsOf('#passage, [data-passage="true"]')[0]).toBe('Nobody reads at night, and gu');
});

test('on a phone the words linked to stand above the sheet that explains them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/debates/the-empty-farebox/compare');
  const link = page.getByRole('link', { name: /in place/ }).nth(8);
  const address = await link.getAttribute('href');
  await page.goto(address ?? '');
  const panel = page.getByRole('complementary', { name: 'What these words show' });
  await expect(panel).toBeVisible();
  const words = page.locator('[data-marks][data-active="true"]').first();
  await expect(async () => {
    const [above, sheet] = [await words.boundingBox(), await panel.boundingBox()];
    expect(above?.y).toBeGreaterThan(0);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  }).toPass();
});

test('on a phone the text comes first and what narrows it unfolds', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { slug } = writeJourneyDebate('Who reads by torchlight?');
  await page.goto(`/debates/${slug}/read`);
  const unfold = page.getByRole('button', { name: /^Themes and commentators/ });
  const choice = page.locator('label').filter({ hasText: 'Bo Cole' });
  await expect(unfold).toHaveAttribute('aria-expanded', 'false');
  await expect(choice).toBeHidden();
  await expect(async () => {
    await unfold.click();
    await expect(choice).toBeVisible({ timeout: 1000 });
  }).toPass();
  await choice.click();
  await expect(page).toHaveURL(/who=bo-cole/);
  await expect(unfold).toHaveText(/1 chosen/);
  await expectAccessible(page, '/debates/[slug]/read: filters on a phone');
});

test.describe('while a page is hydrated', () => {
  // The server wrote the page for the address before Back: React says so and writes it anew.
  test.use({ allowed: [/React error #418/] });

  test('Back pressed before a reloaded page is hydrated is heard', async ({ page }) => {
    const { slug } = writeJourneyDebate('Who reads by starlight?');
    await page.goto(`/debates/${slug}/read`);
    await expect(async () => {
      await page.locator('label').filter({ hasText: 'by stance' }).click();
      await expect(page).toHaveURL(/colour=stance/, { timeout: 1000 });
    }).toPass();
    await page.reload({ waitUntil: 'commit' });
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).not.toHaveURL(/colour=/);
    await expect(page.getByRole('radio', { name: 'Colour by theme' })).toBeChecked();
  });
});
