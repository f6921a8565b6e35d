import { expect, test } from './journey';
import { writeJourneyDebate } from './write-debate';

/** What a figure must never be shown as. */
const broken = /\b(NaN|Infinity|undefined|null)\b|[-−]0(?![.\d])|[-−]0\.0+(?!\d)/;

test('no page shows a figure that is none', async ({ page }) => {
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
    '/debates/xi-jinping-goes-to-moscow?kind=differ',
    '/commentators/the-planner',
    '/methods',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const words = await page.getByRole('main').innerText();
    expect(words.match(broken)?.[0], address).toBeUndefined();
  }
});
