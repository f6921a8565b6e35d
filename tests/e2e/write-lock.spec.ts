import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { freePort, prepareDatabase, serve } from '../../scripts/setup/steps.mjs';
import { inShort } from '../setup/at-length';
import { holdLock } from '../setup/programs/hold-lock';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

const FILE = 'counterpoint.db';
const description = (page: Page) => page.getByRole('textbox', { name: 'Description' });
const save = (page: Page) => page.getByRole('button', { name: 'Save' });
const position = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

test('while another program writes for a moment, pages open and what is saved is saved after it', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Who should wait for the lock?');
  const code = await page.context().newPage();
  await code.goto(`/debates/${slug}/code`);
  await code.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
  await page.goto(`/debates/${slug}/details`);
  await description(page).fill('Written while another wrote.');

  const letGo = await holdLock(path.resolve(process.env.COUNTERPOINT_DATA_DIR ?? '', FILE));
  try {
    await save(page).click();
    await code.getByLabel('Summary').fill('Summed up while another wrote.');
    await expect(position(code).getByRole('status')).toHaveText('Saving…');
    const other = await page.context().newPage();
    await other.goto(`/debates/${slug}/read`);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await other.close();
    await expect(page.getByText('Saved.')).toHaveCount(0);
    await expect(description(page)).toHaveValue('Written while another wrote.');
  } finally {
    await letGo();
  }
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(position(code).getByRole('status')).toHaveText('Saved');
  await page.reload();
  await expect(description(page)).toHaveValue('Written while another wrote.');
  await code.reload();
  await code.getByRole('button', { name: /^Ada Berg: strongly agrees/ }).click();
  await expect(code.getByLabel('Summary')).toHaveValue('Summed up while another wrote.');
  await code.close();
});

// On a server of its own: all others would be kept from writing, too.
for (const ms of inShort('journeys past a lock that outlasts all patience', [60_000], 0)) {
  test(`another program that writes for ${ms} ms is named, and so is a library that is gone; nothing that was entered is lost`, async ({
    page,
  }) => {
    test.setTimeout(ms + 240_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-locked-'));
    const env = { COUNTERPOINT_DATA_DIR: folder };
    await prepareDatabase(env);
    const server = await serve(await freePort(), env);
    try {
      const debate = `${server.address}/debates/xi-jinping-goes-to-moscow`;
      const code = await page.context().newPage();
      await code.goto(`${debate}/code`);
      await code
        .getByRole('button', { name: /: strongly agrees/ })
        .first()
        .click();
      await page.goto(`${debate}/details`);
      await description(page).fill('Written while another wrote.');
      const letGo = await holdLock(path.join(folder, FILE));
      const released = new Promise((resolve) => setTimeout(resolve, ms)).then(letGo);
      await save(page).click();
      await code.getByLabel('Summary').fill('Summed up while another wrote.');
      const refused = page.getByRole('alert').filter({ hasText: 'Another program is writing' });
      await expect(refused).toContainText('What you entered is still here.', { timeout: 30_000 });
      await expect(description(page)).toHaveValue('Written while another wrote.');
      await expectAccessible(page, '/debates/[slug]/details: another program writes');
      const status = position(code).getByRole('status');
      await expect(status).toContainText('Not saved: Another program is writing', {
        timeout: 30_000,
      });
      await expect(position(code).getByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(code.getByLabel('Summary')).toHaveValue('Summed up while another wrote.');
      await released;
      await save(page).click();
      await expect(page.getByText('Saved.')).toBeVisible();
      await expect(status).toHaveText('Saved', { timeout: 30_000 });

      rmSync(path.join(folder, FILE));
      await description(page).fill('Written into nothing.');
      await save(page).click();
      const gone = /was deleted or moved away while Counterpoint runs, so nothing more is stored/;
      await expect(page.locator('form').getByRole('alert')).toContainText(gone);
      await expect(description(page)).toHaveValue('Written into nothing.');
      await page.goto(server.address);
      const note = page.getByRole('alert').filter({ hasText: 'Nothing is stored any more' });
      await expect(note).toContainText(gone);
      await page.setViewportSize({ width: 360, height: 780 });
      await expectAccessible(page, '/: nothing is stored any more');
      await code.close();
    } finally {
      server.child.kill('SIGTERM');
      await server.gone;
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
