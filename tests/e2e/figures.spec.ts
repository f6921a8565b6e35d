import { expect, test } from './journey';
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
    '/debates/xi-jinping-goes-to-moscow?kind=differ',
    '/commentators/the-planner',
    '/methods',
  ]) {
    const { words } = await readSent(request, address);
    expect(words.length, address).toBeGreaterThan(200);
    expect(words.match(broken)?.[0], address).toBeUndefined();
  }
});
