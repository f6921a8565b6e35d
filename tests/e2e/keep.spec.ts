import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { freePort, serve } from '../../scripts/setup/steps.mjs';
import { byDays } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';

// A restore brings back the whole library, so this journey has a server and a library of its own: a
// copy of the one that the others work on.

const TITLE = 'The Empty Farebox';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

// Each has its own: a worker may run both, and one restores what the other backed up.
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-keep-'));
  const from = path.join(process.env.COUNTERPOINT_DATA_DIR ?? 'data', 'counterpoint.db');
  const file = path.join(folder, 'counterpoint.db');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/keep/work-on-library.mjs', 'copy', from, file],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  server = await serve(await freePort(), { COUNTERPOINT_DATA_DIR: folder });
});

test.afterEach(async () => {
  server.child.kill('SIGKILL');
  await server.gone;
  rmSync(folder, { recursive: true, force: true });
});

const main = (page: Page) => page.getByRole('main');
const card = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: TITLE }) });

/** Asked for, put off, and done by keyboard: the library is as it was when it was backed up. */
async function restoreFromList(page: Page) {
  await page.goto(`${server.address}/keep`);
  const restore = main(page)
    .getByRole('listitem')
    .filter({ hasText: 'by hand' })
    .getByRole('button', { name: /^Restore backup 1 of / });
  await restore.click();
  const dialog = page.getByRole('dialog', { name: /^Restore backup 1 of .*\?$/ });
  await expect(dialog).toContainText(/What it holds now is kept as a backup before/);
  await expectAccessible(page, '/keep: asked before a restore');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(restore).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/^Restored: the library holds .*before is backup 2\./)).toBeVisible({
    timeout: 60_000,
  });
  await expect(
    main(page).getByRole('listitem').filter({ hasText: 'before a restore' }),
  ).toHaveCount(1);
  await page.getByRole('link', { name: 'Back to the library' }).click();
}

/** A backup that was taken away comes back as a file; what is none is refused. */
async function restoreFromFile(page: Page) {
  await page.goto(`${server.address}/keep`);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download backup 1 of / }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/-1-[a-z-]+\.db$/);
  const taken = path.join(folder, 'taken-away.db');
  await download.saveAs(taken);

  const foreign = path.join(folder, 'foreign.db');
  writeFileSync(foreign, 'no database at all');
  const chooser = main(page).locator('input[type="file"]');
  await chooser.setInputFiles(foreign);
  await expect(main(page).getByRole('alert')).toContainText(
    'The file is no backup of Counterpoint: it is no SQLite database. Nothing was changed.',
    { timeout: 60_000 },
  );
  await chooser.setInputFiles(taken);
  await expect(main(page).getByText(/^It holds .*Nothing has been changed yet\.$/)).toBeVisible({
    timeout: 60_000,
  });
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await wide()).toBe(false);
  await expectAccessible(page, '/keep: a file was looked through');
  await page.getByRole('button', { name: 'Restore the file taken-away.db' }).click();
  await page
    .getByRole('dialog', { name: 'Restore the file taken-away.db?' })
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(page.getByText(/^Restored: .*before is backup 2\./)).toBeVisible({
    timeout: 60_000,
  });
  await page.goto(`${server.address}/`);
}

const FROM = { 'the list': restoreFromList, 'a file': restoreFromFile };

for (const [place, restore] of byDays(
  'places to restore from',
  Object.entries(FROM),
  undefined,
  2,
)) {
  test(`the library is backed up, looked through, changed, and restored from ${place}`, async ({
    page,
  }) => {
    await page.goto(`${server.address}/`);
    await page.getByRole('link', { name: 'Keep and restore' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Keep and restore' })).toBeVisible();
    await expect(main(page).getByText('No backups yet.')).toBeVisible();
    await expectAccessible(page, '/keep');

    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(main(page).getByText(/^Backed up: \d+ debates, /)).toBeVisible();
    await expect(main(page).getByRole('listitem').filter({ hasText: 'by hand' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(main(page).getByText('The library is sound.')).toBeVisible();
    await expect(main(page).getByText('1 backup can be restored.')).toBeVisible();

    await page.goto(`${server.address}/`);
    await page.getByRole('button', { name: `More about ${TITLE}` }).click();
    await page.getByRole('menuitem', { name: 'Delete this debate' }).click();
    await expect(card(page)).toHaveCount(0);

    await restore(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
    await expect(card(page)).toHaveCount(1);
    // The server goes away afterwards: not while the page fetches ahead what its links lead to.
    await page.waitForLoadState('networkidle');
  });
}
