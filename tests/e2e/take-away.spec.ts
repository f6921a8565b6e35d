import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a view is cited with its filters and printed without the controls', async ({ page }) => {
  const { slug, title } = writeJourneyDebate('Should the weir be lowered?');
  await page.goto(`/debates/${slug}?kind=open`);
  await page.getByRole('button', { name: 'Cite this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this view' });
  await expect(dialog.getByRole('heading', { name: 'BibTeX' })).toBeVisible();
  await expect(dialog).toContainText(`“${title}”`);
  await expect(dialog).toContainText('@misc{');
  const json = await dialog.locator('pre').last().textContent();
  expect(JSON.parse(json ?? '')[0].URL).toBe(page.url());
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  for (const format of ['A4', 'Letter']) {
    const paper = await page.pdf({ format });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cite this view' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
});
