import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { AT_LENGTH, byDays } from '../setup/at-length';
import { SCREENS, type Screen, STATES } from './screens';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Compares every control with every other, which takes longer than all the other rules. */
const HOW_FAR_CONTROLS_ARE = 'target-size';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/**
 * What a run looks at: each screen in one scheme, three days later in the other; half of them are light
 * each day. With `npm test -- --all` each in both.
 */
const LOOKS = byDays(
  'screens in their other colours',
  (Object.keys({ ...SCREENS, ...STATES }) as Screen[]).flatMap((screen, at) =>
    SCHEMES.map((_, other) => ({ screen, scheme: SCHEMES[(at + other) % 2] as Scheme })),
  ),
  2,
  // Journeys take turns from day to day: a screen that is looked at each third day is in both schemes.
  3,
);

/** The rules, as the builder brings them along. */
const { source: AXE } = createRequire(
  createRequire(import.meta.url).resolve('@axe-core/playwright'),
)('axe-core') as { source: string };

/** What the builder sends in place of them: it would send them twice for each look. */
const NOTHING = ';';

/**
 * No accessibility violations on a screen, in the colours whose turn it is.
 *
 * @param screen as it stands in the table, whose journeys these are
 * @param alike chooses elements to pass over, such as the thousandth cell that is like the first
 */
export async function expectAccessible(page: Page, screen: Screen, alike?: string): Promise<void> {
  const ofAll = screen in SCREENS || AT_LENGTH;
  for (const { scheme } of LOOKS.filter((look) => look.screen === screen)) {
    const found = await look(page, scheme, {
      ...(alike && { alike }),
      ...(!ofAll && { without: [HOW_FAR_CONTROLS_ARE], within: await openDialog(page) }),
    });
    expect(found, `axe in ${scheme}, ${page.url()}`).toEqual([]);
  }
}

/** What lies over a screen that is looked at itself: a dialog; `''` where there is none. */
async function openDialog(page: Page): Promise<string> {
  const dialog = '[role="dialog"]';
  return (await page.locator(dialog).count()) > 0 ? dialog : '';
}

/**
 * Has axe look at a page.
 *
 * @returns a line for each rule that is broken
 */
export async function look(
  page: Page,
  colorScheme: Scheme,
  {
    alike,
    without = [],
    within = '',
  }: { alike?: string; without?: string[]; within?: string } = {},
): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await settle(page);
  // Once in a document is enough: to read the rules takes as long as a small look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // No page has frames, so that one run in the page itself sees all of it.
  const axe = new AxeBuilder({ page, axeSource: NOTHING })
    // What passed would be written down element by element, which takes longer than the rules.
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .disableRules(without)
    .setLegacyMode(true);
  if (alike) axe.exclude(alike);
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
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
