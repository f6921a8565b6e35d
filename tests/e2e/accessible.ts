import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { markParts, SEEN_PARTS, unmarkParts } from './colour-parts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules on which the colour scheme has a say, and which take about half of a look. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The rules, as the builder brings them along. */
const { source: AXE } = createRequire(
  createRequire(import.meta.url).resolve('@axe-core/playwright'),
)('axe-core') as { source: string };

/** What the builder sends in place of them: it would send them twice for each look. */
const NOTHING = ';';

/** With `npm test -- --all` every rule looks at everything, each time and in both schemes. */
const all = process.env.COUNTERPOINT_TEST_ALL === '1';

/** What has stood the colour rules, as long as this worker lives. */
const seen = new Set<string>();

/**
 * No accessibility violations, in light and in dark.
 *
 * In light every rule but those of colour looks at the whole page, each time. The colour rules look,
 * in light and in dark, at every part of the page that has not stood them before as it is now: what
 * a page shares with one looked at earlier is not looked at again.
 *
 * @param alike chooses elements to pass over, such as the thousandth cell that is like the first
 */
export async function expectAccessible(page: Page, alike?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settle(page);
    const found = all ? await look(page, (axe) => axe.withTags(TAGS), alike) : [];
    if (!all && colorScheme === 'light') {
      found.push(
        ...(await look(page, (axe) => axe.withTags(TAGS).disableRules(COLOUR_RULES), alike)),
      );
    }
    if (!all) found.push(...(await lookAtColours(page, alike)));
    expect(found, `axe in ${colorScheme}, ${page.url()}`).toEqual([]);
  }
}

async function lookAtColours(page: Page, alike: string | undefined): Promise<string[]> {
  const { fresh, passedOver } = await markParts(page, seen);
  const doubtful: string[] = [];
  const found =
    fresh.length === 0
      ? []
      : await look(
          page,
          (axe) => {
            if (passedOver) axe.exclude(SEEN_PARTS);
            return axe.withRules(COLOUR_RULES);
          },
          alike,
          doubtful,
        );
  const well = await unmarkParts(page, alike ? [...doubtful, alike] : doubtful);
  for (const number of well) seen.add(fresh[number] ?? '');
  return found;
}

/** One run of axe: what it found, and in `doubtful` on which elements it could not decide. */
async function look(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder,
  alike: string | undefined,
  doubtful: string[] = [],
): Promise<string[]> {
  // Once in a document is enough: to read the rules takes as long as a small look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // No page has frames, so that one run in the page itself sees all of it.
  const axe = choose(
    new AxeBuilder({ page, axeSource: NOTHING })
      // What passed would be written down element by element, which takes longer than the rules.
      .options({ resultTypes: ['violations', 'incomplete'] })
      .setLegacyMode(true),
  );
  if (alike) axe.exclude(alike);
  const { violations, incomplete } = await axe.analyze();
  doubtful.push(
    ...incomplete.flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().join(' '))),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')})`,
  );
}

/** Waits for colours that are still on their way from one scheme to the other. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      // What follows a scrollbar ends with no time.
      .filter((one) => one.timeline instanceof DocumentTimeline)
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}
