import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { freePort, serve } from '../../scripts/setup/steps.mjs';
import { sqlApart } from '../setup/sql';
import { expect, expectAccessible, test } from './journey';

// Shared mode has a server and a library of its own: a copy of the one that the others work on.

const TITLE = 'The Empty Farebox';
const PASSWORD = 'correct horse battery';

/** What stands in the place of a part of an address, and words of the library that nobody is to see. */
type Known = { slugs: Record<string, string>; marks: string[] };

// Before there is an owner a page that this one leads to is not fetched ahead.
test.use({ allowed: [/503 \(Service Unavailable\).*\/sign-in\?_rsc/] });

let folder: string;
let known: Known;
let server: Awaited<ReturnType<typeof serve>>;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-accounts-'));
  const from = path.join(process.env.COUNTERPOINT_DATA_DIR ?? 'data', 'counterpoint.db');
  const file = path.join(folder, 'counterpoint.db');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/keep/work-on-library.mjs', 'copy', from, file],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  known = readKnown(file);
  const port = await freePort();
  server = await serve(port, {
    COUNTERPOINT_DATA_DIR: folder,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
});

test.afterEach(async () => {
  server.child.kill('SIGKILL');
  await server.gone;
  rmSync(folder, { recursive: true, force: true });
});

function readKnown(file: string): Known {
  const [found] = sqlApart(
    file,
    `SELECT d."slug" AS "debates", c."slug" AS "commentators", c."name" AS "who", p."slug" AS "propositions",
       p."text" AS "text", t."slug" AS "themes", t."name" AS "theme", e."exact" AS "exact"
     FROM "Debate" d JOIN "Reading" r ON r."id" = d."referenceReadingId" JOIN "Position" s ON s."readingId" = r."id"
       JOIN "Commentator" c ON c."id" = s."commentatorId" JOIN "Proposition" p ON p."id" = s."propositionId"
       JOIN "PropositionTheme" pt ON pt."propositionId" = p."id" JOIN "Theme" t ON t."id" = pt."themeId"
       JOIN "Evidence" e ON e."positionId" = s."id"
     WHERE d."title" = '${TITLE}' AND length(e."exact") > 30 ORDER BY s."id" LIMIT 1`,
  ) as Record<string, string>[];
  if (!found) throw new Error('The demonstration is not there.');
  const { who, text, theme, exact, ...slugs } = found;
  return { slugs, marks: [TITLE, who, text, theme, exact].map(String) };
}

/** The link to the set-up page that a start tells in the terminal. */
const linkIn = (lines: readonly string[]) =>
  /http:\S+\/set-up\?key=\S+/.exec(lines.join('\n'))?.[0] ?? '';

/** Every page and route handler of the app, with things of the library in the places of its parts. */
function everyAddress(kind: 'page.tsx' | 'route.ts'): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === kind || name.endsWith(`/${kind}`))
    .map((name) =>
      `/${name.slice(0, -kind.length)}`.replace(/\([^)]*\)\//g, '').replace(/(?<=.)\/$/, ''),
    )
    .map((route) =>
      route
        .replace(/\/(\w+)\/\[slug\]/, (_, noun: string) => `/${noun}/${known.slugs[noun]}`)
        .replace('[kind]', 'letter'),
    );
}

const OPEN = /^\/(?:sign-in|set-up|join|new-password)$/;

/** A stranger asks for all that there is, and reads nothing of the library in any answer. */
async function walkAsStranger(request: APIRequestContext, at: string) {
  const pages = everyAddress('page.tsx');
  expect(pages.length).toBeGreaterThan(28);
  for (const asked of [
    ...pages,
    '/nowhere',
    '/search?q=fare',
    `/?q=${encodeURIComponent(TITLE)}`,
  ]) {
    const answer = await request.get(at + asked);
    const sent = await answer.text();
    for (const mark of known.marks.filter((one) => !asked.includes(encodeURIComponent(one))))
      expect(sent, asked).not.toContain(mark);
    const { pathname } = new URL(answer.url());
    expect([asked, pathname]).toEqual([asked, OPEN.test(asked) ? asked : '/sign-in']);
    // The same as a page asks for it that goes on to it.
    const part = await (await request.get(at + asked, { headers: { rsc: '1' } })).text();
    for (const mark of known.marks) expect(part, `${asked}, as a part`).not.toContain(mark);
  }
  const routes = everyAddress('route.ts').filter((route) => route !== '/healthz');
  expect(routes.length).toBeGreaterThan(12);
  const proposition = `?q=a&of=theme&text=x&proposition=x&from=0&to=9&name=x&reading=x`;
  for (const route of routes) {
    const isPost = /\/(import\/reading|keep\/upload)$/.test(route);
    const answer = isPost
      ? await request.post(at + route, { data: 'x', headers: { origin: at } })
      : await request.get(`${at}${route}${proposition}`);
    expect([route, answer.status()]).toEqual([route, 401]);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^You are signed out\./) });
  }
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

async function makeAccount(page: Page, name: string, email: string) {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await heading(page, 'Library');
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();
}

test('an owner sets a library up and invites, who joins may read alone until told otherwise, and is out when removed', async ({
  page,
  browser,
}) => {
  const at = server.address;
  // Set up: by the link, once; nothing else is there before.
  for (const closed of ['/', '/debates/the-empty-farebox', '/sign-in', '/archive']) {
    const answer = await page.request.get(at + closed);
    expect([closed, answer.status()]).toEqual([closed, 503]);
    expect(await answer.text()).toContain('<h1>Not set up yet</h1>');
  }
  await page.goto(`${at}/set-up?key=${'x'.repeat(43)}`);
  await heading(page, 'This link works no longer');
  await page.goto(linkIn(server.said));
  await expectAccessible(page, '/set-up');
  await makeAccount(page, 'Ada Berg', 'ada@example.org');

  // Invite.
  await page.getByRole('button', { name: 'Account of Ada Berg' }).click();
  await page.getByRole('link', { name: 'Members and invitations' }).click();
  await heading(page, 'Members and invitations');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const link = page.getByText(/^http:.*\/join\?key=/);
  await expect(link).toBeVisible();
  await expect(page.getByText('viewer, 0 of 1 taken')).toBeVisible();
  await expectAccessible(page, '/members');

  // Another browser: nothing without an account, then reading.
  const other = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await walkAsStranger(other.request, at);
  const guest = await other.newPage();
  await guest.goto(`${at}/debates/the-empty-farebox`);
  await heading(guest, 'Sign in');
  expect(await guest.content()).not.toContain(TITLE);
  await expectAccessible(guest, '/sign-in');
  await guest.goto((await link.textContent()) ?? '');
  await heading(guest, 'Join this library');
  await expectAccessible(guest, '/join');
  await makeAccount(guest, 'Bo Cho', 'bo@example.org');
  await guest.goto(`${at}/debates/the-empty-farebox`);
  await heading(guest, TITLE);
  await guest.getByRole('button', { name: 'Share', exact: true }).click();
  const sharing = guest.getByRole('dialog', { name: 'Share' });
  await expect(sharing.getByRole('img', { name: 'QR code of it' })).toBeVisible();
  await expect(sharing).toContainText(`${at}/debates/the-empty-farebox`);
  await expectAccessible(guest, '/debates/[slug]: shared');
  await guest.keyboard.press('Escape');
  await expect(sharing).toHaveCount(0);
  const places = guest.getByRole('navigation', { name: 'Main' });
  await expect(places.getByRole('link', { name: 'Themes' })).toBeVisible();
  await expect(places.getByRole('link', { name: 'Import' })).toHaveCount(0);
  for (const closed of ['/import', '/keep', '/members', '/debates/the-empty-farebox/code']) {
    await guest.goto(at + closed);
    await heading(guest, 'Your role does not open this page');
  }
  await guest.goto(`${at}/account`);
  await expectAccessible(guest, '/account');
  expect(await guest.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);

  // Another role holds at the next request.
  await page.reload();
  await page.getByRole('combobox', { name: 'Role of Bo Cho' }).selectOption('editor');
  await page.getByRole('button', { name: 'Change the role of Bo Cho' }).click();
  await expect(async () => {
    await guest.goto(`${at}/import`);
    await expect(guest.getByRole('heading', { name: 'Import a text' })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();

  // Signed out, and in again by a link of the owner.
  await guest.getByRole('button', { name: 'Account of Bo Cho' }).click();
  await guest.getByRole('button', { name: 'Sign out' }).click();
  await heading(guest, 'Sign in');
  await guest.goto(`${at}/themes`);
  await guest.getByLabel('E-mail address').fill('bo@example.org');
  await guest.getByLabel('Password', { exact: true }).fill('not the password');
  await guest.getByRole('button', { name: 'Sign in' }).click();
  await expect(guest.getByRole('main').getByRole('alert')).toContainText(
    'The e-mail address or the password is wrong.',
  );
  await page.getByRole('button', { name: 'Link for a new password for Bo Cho' }).click();
  const forPassword = page.getByText(/^http:.*\/new-password\?key=/);
  const whole = (await forPassword.textContent()) ?? '';
  await guest.goto(whole);
  await heading(guest, 'A new password for Bo Cho');
  await expectAccessible(guest, '/new-password');
  await guest.getByLabel('New password', { exact: true }).fill('a password of tomorrow');
  await guest.getByRole('button', { name: 'Keep it and sign in' }).click();
  await heading(guest, 'Library');
  await guest.goto(whole);
  await heading(guest, 'This link works no longer');

  // Removed: out at the next step, in a page that was open.
  await guest.goto(`${at}/`);
  await page.getByRole('button', { name: 'Remove Bo Cho' }).click();
  await page.getByRole('button', { name: 'Remove Bo Cho from the library' }).click();
  await expect(page.getByText('bo@example.org')).toHaveCount(0);
  await guest
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Themes' })
    .click();
  await heading(guest, 'Sign in');
  expect(new URL(guest.url()).searchParams.get('next')).toBe('/themes');
  await other.close();
});
