import { freePort, serve } from '../../scripts/setup/steps.mjs';
import { test as base, expect } from './journey';
import { writeJourneyDebate } from './write-debate';

// Under a name in a network and without HTTPS a browser keeps back what it takes to be dangerous there: the
// clipboard, numbers of chance by name, locks between tabs. The name leads to this machine, in this browser alone.

const NAME = 'counterpoint.test';

const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

// What keeps pages of other sites apart is for HTTPS alone; a browser says so and goes on.
test.use({ allowed: [/Cross-Origin-Opener-Policy header has been ignored/] });

test('under a name and over plain HTTP links are copied, and what is entered is stored', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the lamp be lit?');
  const server = await serve(await freePort(), {
    COUNTERPOINT_DATA_DIR: process.env.COUNTERPOINT_DATA_DIR ?? '',
    COUNTERPOINT_HOSTS: NAME,
  });
  try {
    const address = `http://${NAME}:${new URL(server.address).port}/debates/${slug}`;
    await page.goto(address);
    expect(
      await page.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'locks' in navigator]),
    ).toEqual([false, false, false]);
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    // It is said of an address that opens here only, and of no other.
    await expect(page.getByText('opens on this machine only')).toHaveCount(0);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const sharing = page.getByRole('dialog', { name: 'Share' });
    await expect(sharing).toContainText(`You opened Counterpoint at http://${NAME}:`);
    await page.keyboard.press('Escape');
    await expect(sharing).toHaveCount(0);
    await page.getByRole('button', { name: 'Search' }).click();
    const search = page.getByPlaceholder('Debates, propositions');
    await search.press('ControlOrMeta+v');
    await expect(search).toHaveValue(address);

    await page.goto(`${address}/details`);
    await page.getByRole('textbox', { name: 'Name of the new commentator' }).fill('Lou Lamp');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Name of Lou Lamp' })).toBeVisible();
  } finally {
    server.child.kill('SIGKILL');
    await server.gone;
  }
});
