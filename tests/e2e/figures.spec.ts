import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './journey';
import { readSent } from './sent';
import { writeJourneyDebate } from './write-debate';

/** What a figure must never be shown as. */
const broken = /\b(NaN|Infinity|undefined|null)\b|[-−]0(?![.\d])|[-−]0\.0+(?!\d)/;

test('no page shows a figure that is none', async ({ request }) => {
  const { slug } = writeJourneyDebate('Should the ferry run in fog?');
  const nobodyShares = `/debates/${slug}?who=ada-berg&q=nothing-like-this`;
  for (const address of [
    `/debates/${slug}`,
    nobodyShares,
    `/debates/${slug}/compare`,
    `/debates/${slug}?measure=side`,
    '/debates/the-empty-farebox?measure=directional',
    '/debates/the-empty-farebox?who=the-nurse',
    '/debates/the-empty-farebox/compare',
    `/debates/${slug}/figures`,
    '/debates/the-empty-farebox/figures?measure=beyond-chance',
    '/debates/the-empty-farebox/figures?who=the-nurse',
    '/debates/xi-jinping-goes-to-moscow?kind=differ',
    '/commentators/the-planner',
    '/methods',
  ]) {
    const { words } = await readSent(request, address);
    expect(words.length, address).toBeGreaterThan(200);
    expect(words.match(broken)?.[0], address).toBeUndefined();
  }
});

const FAREBOX = '/debates/the-empty-farebox';

test('figures are one click away, beside what a thousand draws give; the overview shows none', async ({
  page,
}) => {
  await page.goto(FAREBOX);
  await expect(page.getByLabel('Measure')).toHaveCount(0);
  await expect(page.getByText(/95% interval|mean agreement/i)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'This debate' }).getByText('Figures').click();
  const chart = page.getByRole('figure', { name: 'Agreement, beside what chance gives' });
  await expect(chart).toContainText(
    /are no closer than chance: 0\.6\d, where chance gives 0\.6\d and 95 of 100 draws lie between/,
  );
  await expect(page.getByText('Drawing a thousand debates')).toHaveCount(0);
  await expectAccessible(page, '/debates/[slug]/figures');

  await test.step('the measure is part of the address, and the overview’s pairs follow it', async () => {
    await page.getByLabel('Measure').selectOption('beyond-chance');
    await expect(page).toHaveURL(/measure=beyond-chance/);
    await expect(chart).toContainText(/where chance gives 0\.00 and 95 of 100/);
    await page.getByRole('link', { name: 'Closeness of pairs' }).click();
    const pairs = page.getByRole('figure', { name: 'Closeness of pairs' });
    await expect(pairs).toContainText('Agreement beyond chance: how this is computed');
    await expect(pairs.getByRole('gridcell', { name: /(than chance) \(0\.00\)\.$/ })).toHaveCount(
      15,
    );
    await page.goBack();
  });

  await test.step('the table and the file say the same', async () => {
    await expect(chart).toContainText(/95 of 100/);
    await chart.getByText('Table', { exact: true }).click();
    await expect(chart.getByRole('row').nth(1)).toContainText(/All that is shown.*than chance/);
    const coming = page.waitForEvent('download');
    await chart.getByRole('button', { name: /^Download/ }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    const csv = await readFile(await (await coming).path(), 'utf8');
    expect(csv).toMatch(/Agreement beyond chance, −1 to 1.*By chance.*Beside chance/);
    expect(csv).toMatch(/All that is shown,-?0\.\d+,0(\.0+)?,no closer than chance,/);
  });

  await test.step('what it rests on is a click away; of two no index stands first', async () => {
    await page.goto(`${FAREBOX}/figures`);
    const link = page.getByRole('link', { name: /^\d+ shared propositions$/ });
    const n = Number.parseInt(await link.innerText(), 10);
    await link.click();
    await expect(page.locator('[data-row]')).toHaveCount(n);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${FAREBOX}/figures?who=the-driver,the-nurse`);
    await expect(chart).toContainText('Of two commentators no index says more');
    await expect(chart.getByRole('img')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });

  await test.step('the filters go along from tab to tab, and Back keeps them', async () => {
    const who = 'who=the-driver,the-nurse';
    const tab = (name: string) =>
      page
        .getByRole('navigation', { name: 'This debate' })
        .getByRole('link', { name, exact: true });
    await page.goto(`${FAREBOX}/figures?themes=money&${who}`);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Explicit only' }).click();
    await expect(tab('Overview')).toHaveAttribute('href', /\?themes=money&.*explicit=true$/);
    await tab('Read').click();
    await expect(page).toHaveURL(/read\?themes=money&who=the-driver(,|%2C)the-nurse$/);
    await tab('Compare').click();
    await expect(page).toHaveURL(/compare\?who=the-driver(,|%2C)the-nurse&themes=money$/);
    await expect(page.getByText(/^On the theme Money: \d+ of 32 propositions/)).toBeVisible();
    const shared = page.getByText(/^The \d+ they share$/);
    await shared.click();
    const listed = page.locator('details[open] a[href^="#on-"]');
    await expect(listed).toHaveCount(Number.parseInt((await shared.innerText()).slice(4), 10));
    await listed.first().click();
    await expect(page.locator('article:target')).toBeInViewport();
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/read\?themes=money/);
  });
});
