import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test('a second reading is begun, coded without a word of the first, and set beside it', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Is a second look worth it?');
  await page.goto(`/debates/${slug}`);
  await page
    .getByRole('navigation', { name: 'This debate' })
    .getByRole('link', { name: 'Readings' })
    .click();
  await expect(page.getByText('A second reading is the same text coded by')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/readings');

  const sent: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes(slug)) sent.push(await response.text().catch(() => ''));
  });
  await page.getByRole('button', { name: 'Begin and code' }).click();
  await expect(page.getByText('The coder’s name is empty')).toBeVisible();
  await page.getByLabel('Who codes it').fill('Kim Second');
  sent.length = 0;
  await page.getByRole('button', { name: 'Begin and code' }).click();
  await expect(page.getByText('an independent reading by Kim Second')).toBeVisible();
  await page.reload();
  await expect(page.getByText('an independent reading by Kim Second')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(sent.length).toBeGreaterThan(0);
  for (const body of sent) {
    expect(body).not.toContain('Says: ');
    expect(body).not.toContain('People have seen it.');
  }
  await expect(page.locator('mark')).toHaveCount(0);

  // The search over the page, too, keeps what the first coder quoted to itself.
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog', { name: 'Search' });
  await search.getByRole('textbox').fill('Nobody reads');
  await expect(search.getByText('Quotations are left out while you code')).toBeVisible();
  await expect(search.getByText(/^Bo Cole, .*¶\s1$/).first()).toBeVisible();
  expect(await page.evaluate(() => document.body.innerHTML)).not.toContain('Says: ');
  await page.keyboard.press('Escape');

  const row = page.getByRole('row').filter({ hasText: 'People read at night.' });
  await row.getByRole('button').nth(1).click();
  await page.getByRole('radio', { name: 'strongly agrees' }).check({ force: true });
  await page.getByLabel('Summary').fill('Bo grants it after all.');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(page.getByText('People have seen it.')).toHaveCount(0);

  await page.goto(`/debates/${slug}/readings`);
  await expect(page.getByRole('heading', { name: '2 readings' })).toBeVisible();
  await page.getByRole('link', { name: 'Compare with the reference reading' }).click();
  await page.getByRole('button', { name: 'Show it this once' }).click();
  const entry = page.getByRole('article', { name: 'Bo Cole' });
  await expect(entry).toContainText('differ by 4 steps, on opposite sides');
  await expect(entry).toContainText('Bo grants it after all.');
  await expect(entry).toContainText('“Nobody reads at night.”');
});

test('two readings are compared by every measure, each with its n and definition', async ({
  page,
}) => {
  const { slug, readingId, secondReadingId } = writeJourneyDebate('Do two agree?', 'Kim Second');
  await page.goto(`/debates/${slug}/readings/compare?a=${readingId}&b=${secondReadingId}`);
  const alpha = page.getByRole('row').filter({ hasText: 'Krippendorff’s α, ordinal' });
  await expect(alpha.getByRole('cell').last()).toHaveText('2');
  await expect(alpha.getByRole('link')).toHaveAttribute('href', '/methods#alpha');
  await expect(page.getByText('Few pairs')).toBeVisible();
  await expect(page.getByText(/both found a position on 2; only/)).toBeVisible();
  await expect(page.getByText('2 are not coded yet by one of the two or by both')).toBeVisible();
  await expect(page.getByText('of 2 of 4 pairs, which both looked at')).toBeVisible();
  const ada = page.getByRole('article', { name: 'Ada Berg' }).first();
  await expect(ada.locator('mark').first()).toHaveText('read best at night');
  await expectAccessible(page, '/debates/[slug]/readings/compare');

  const byProposition = page.getByRole('region', { name: 'By proposition' });
  const rows = byProposition.getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1).getByRole('cell')).toHaveText(['2', '0.63', '0.50', '3 steps', /./]);
  await expect(rows.nth(2).getByRole('cell')).toHaveText(['0', '–', '–', '–', '–']);
  await byProposition.getByRole('link', { name: 'the debate’s order' }).click();
  await expect(page).toHaveURL(/by=debate/);
  await expect(rows.nth(1)).toContainText('The library should stay open at night.');
  await byProposition.getByRole('link', { name: 'People read at night.' }).click();
  await expect(page).toHaveURL(/only=/);
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByText('Of “People read at night.” only.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all propositions' }).click();
  await expect(page.getByRole('article')).toHaveCount(4);

  await page.getByRole('link', { name: 'nominal', exact: true }).click();
  await expect(page).toHaveURL(/scale=nominal/);
  await expect(page.getByRole('row').filter({ hasText: 'α, nominal' })).toBeVisible();
  await page.getByRole('link', { name: 'Stances differ 1' }).click();
  await expect(page).toHaveURL(/show=differ/);
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(4);

  await page.getByRole('article').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('article').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('article').nth(3)).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});

test('a reading is renamed, deleted, brought back, and made the reference reading', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Who is the reference?', 'Kim Second');
  await page.goto(`/debates/${slug}/readings`);
  const more = page.getByRole('button', { name: /^More about .*Kim/ });
  await more.click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name of the reading').fill('Kim’s careful reading');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Kim’s careful reading' })).toBeVisible();

  await more.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'One reading' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: '2 readings' })).toBeVisible();

  await more.click();
  await page.getByRole('menuitem', { name: 'Make it the reference reading' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('in place of “Reference reading” (3 positions)');
  await expectAccessible(page, '/debates/[slug]/readings: asked for the reference');
  await dialog.getByRole('button', { name: 'Make it the reference reading' }).click();
  await expect(page.getByText('The charts now show “Kim’s careful reading”')).toBeVisible();
  const first = page.getByRole('listitem').filter({ hasText: 'what the charts show' });
  await expect(first).toContainText('Kim’s careful reading');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toContainText('Read by');
  await expect(first.getByRole('heading')).toHaveText('Reference reading');
});

test('two readings are decided between: by button and by key, undone, and made the reference', async ({
  page,
}) => {
  const { slug, readingId, secondReadingId } = writeJourneyDebate('Who is right?', 'Kim Second');
  await page.goto(`/debates/${slug}/readings/compare?a=${readingId}&b=${secondReadingId}`);
  await page.getByRole('button', { name: 'Begin deciding' }).click();
  await expect(page.getByText('The name of who decides is empty')).toBeVisible();
  await page.getByLabel('Who decides').fill('Lee Third');
  await page.getByRole('button', { name: 'Begin deciding' }).click();
  const bar = page.getByRole('region', { name: 'Deciding' });
  await expect(bar).toContainText('0 of 4 decided');
  // Who begins is where the work is.
  await expect(page.locator('[data-pair]:focus')).toBeInViewport();
  await expectAccessible(page, '/debates/[slug]/readings/compare: deciding');

  await bar.getByRole('button', { name: 'Take over the 1 on which they agree' }).click();
  await expect(bar).toContainText('1 of 4 decided');
  await expect(page.getByText('Taken over from both: they agree.')).toBeVisible();
  const bo = page.getByRole('article', { name: 'Bo Cole' }).first();
  await bo.getByRole('button', { name: 'Take “Reading of Kim Second”' }).click();
  await expect(bar).toContainText('2 of 4 decided');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('1 of 4 decided');
  await bar.getByRole('button', { name: 'Redo' }).click();
  await expect(bar).toContainText('2 of 4 decided');

  await bo.focus();
  await page.keyboard.press('3');
  const own = bo.getByRole('region', { name: 'Another position' });
  await expect(own).toBeFocused();
  await page.keyboard.press('1');
  await expect(own.getByRole('radio', { name: 'strongly disagrees' })).toBeChecked();
  await own.getByRole('radio', { name: 'mixed' }).check({ force: true });
  await own.getByLabel('Summary').fill('Between the two.');
  await own.getByLabel(/^“Nobody reads at night\.” \(.*Reference reading\)$/).check();
  await expectAccessible(page, '/debates/[slug]/readings/compare: another position');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(bo).toBeFocused();
  await expect(bo.getByText('mixed, explicit: Between the two.')).toBeVisible();

  await bar.getByRole('button', { name: 'Next undecided' }).click();
  const left = page.locator('[data-pair]:focus');
  await expect(left).toHaveCount(1);
  // A key that would take a position that is not there says why.
  await expect(left.getByText('No position in “Reading of Kim Second”')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByText('has no position here, so there is none to take')).toBeVisible();
  await expect(bar).toContainText('2 of 4 decided');
  await page.keyboard.press('0');
  await expect(bar).toContainText('3 of 4 decided');
  await bar.getByRole('button', { name: 'Next undecided' }).click();
  await page.keyboard.press('2');
  await expect(bar).toContainText('4 of 4 decided');

  const kappa = page.getByRole('row').filter({ hasText: 'Cohen’s κ, linear' });
  await expect(kappa).toBeVisible();
  await page.getByRole('link', { name: 'Count “Adjudicated by Lee Third” in the figures' }).click();
  await expect(kappa).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Krippendorff’s α' })).toContainText('3');

  await bar.getByRole('button', { name: 'Make it the reference reading' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Make it the reference reading' })
    .click();
  await expect(bar).toContainText('This is the reference reading.');
  await bo.getByRole('button', { name: 'Change what was written' }).click();
  await bo.getByRole('link', { name: 'Choose other words in the text' }).click();
  await expect(page.getByText('Reference reading by Lee Third')).toBeVisible();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('list', { name: 'History of this position' })).toContainText(
    'adjudicated by Lee Third',
  );
  await page.getByRole('link', { name: 'Go on deciding' }).click();
  await expect(bar).toContainText('4 of 4 decided');
  await page.goto(`/debates/${slug}/readings`);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'what the charts show' }),
  ).toContainText('Adjudicated by Lee Third');
  const original = page.getByRole('listitem').filter({ hasText: 'Read by Kim Second' });
  await expect(original).toContainText('3 positions');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'Go on deciding' }).click();
  await expect(bar).toContainText('4 of 4 decided');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
});

test('a reading goes out as a file and comes back as a reading of its own', async ({ page }) => {
  const { slug } = writeJourneyDebate('Does it come back?', 'Kim Second');
  await page.goto(`/debates/${slug}/readings`);
  await page.getByRole('button', { name: /^More about .*Kim/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download as a file' }).click();
  const file = await (await download).path();
  await expect(async () => {
    expect((await download).suggestedFilename()).toBe(
      `${slug}.reading-of-kim-second.counterpoint.json`,
    );
  }).toPass();

  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"format": "counterpoint-reading", "version": 1, "debate": {"slug": "a", "title": ""}}',
    ),
  });
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  await expect(page.getByText('debate, title:')).toBeVisible();
  await input.setInputFiles(file);
  await expect(page.getByText('3 quotations found in the text')).toBeVisible();
  await expect(page.getByText('2 propositions found here')).toBeVisible();
  await expectAccessible(page, '/debates/[slug]/readings: a file');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: '3 readings' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: '2 readings' })).toBeVisible();
});
