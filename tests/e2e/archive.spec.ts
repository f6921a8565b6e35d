import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a debate goes out whole and comes in again: the same, asked about, and beside it as a copy', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Does all of it come back?');
  await page.goto(`/debates/${slug}/details`);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the debate' }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toBe(`${slug}.counterpoint.json`);
  const archive = readFileSync(await download.path(), 'utf8');

  const give = (text: string) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'debate.counterpoint.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await page.goto('/import');
  await give(archive.replace('"stance":2', '"stance":9'));
  await expect(page.getByText(/positions \d, stance: Write a whole number from -2/)).toBeVisible();
  await page.getByRole('button', { name: 'Choose another file' }).click();

  await give(archive);
  await expect(page.getByRole('heading', { name: 'An archive of a debate' })).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('All of it was here already, the same.')).toBeVisible();
  await page.getByRole('button', { name: 'Import something else' }).click();

  await give(archive.replace('"question":"', '"question":"Asked elsewhere: '));
  const choice = page.getByRole('combobox', { name: /^Does all of it come back\?/ });
  await expect(choice).toHaveAccessibleDescription('It is not the same here: question.');
  await expect(page.getByText('1 to decide', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await expectAccessible(page, '/import: an archive, to decide');
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
  await choice.selectOption('Bring it in beside, as a copy');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('1 debate, 1 reading.')).toBeVisible();
  await expectAccessible(page, '/import: an archive, done');
  await page.goto('/');
  await expect(
    page.getByRole('link', { name: /^Does all of it come back\? .*\(copy\)/ }).first(),
  ).toBeVisible();

  const whole = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the library' }).click();
  const library = await whole;
  expect(library.suggestedFilename()).toBe('library.counterpoint.json');
  expect(readFileSync(await library.path(), 'utf8')).toMatch(
    /"Does all of it come back\? [^"]*\(copy\)"/,
  );
});
