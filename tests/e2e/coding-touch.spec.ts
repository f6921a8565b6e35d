import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { writeJourneyDebate } from './write-debate';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const bar = (page: Page) => page.getByRole('group', { name: 'The words chosen' });
const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

const chosen = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('chosen-words') ?? [])].map(String).join());

/** Puts a finger on a word or two that stand on one line, and lifts it. */
async function tapOn(page: Page, words: string) {
  const place = await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-passage]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at === -1) continue;
        paragraph.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
  await page.touchscreen.tap(place.x, place.y);
}

test('a finger chooses a sentence, goes on, takes one more, and records a position', async ({
  page,
}) => {
  const { slug } = writeJourneyDebate('Should the ferry run at night?');
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await expect(page.getByText('Tap a sentence to choose it')).toBeVisible();
  await expect(async () => {
    await tapOn(page, 'editors');
    await expect(bar(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await chosen(page)).toBe('The editors asked two people.');
  await expect(bar(page).getByRole('button', { name: 'Record a position' })).toBeInViewport();
  await expectAccessible(page, '/debates/[slug]/code: a sentence tapped');
  // The same sentence again lets go of it.
  await tapOn(page, 'people');
  await expect(bar(page)).toHaveCount(0);

  await page.getByRole('button', { name: /^Paragraph 1, Ada Berg/ }).tap();
  await expect(bar(page).getByRole('button', { name: 'Sentence before' })).toBeDisabled();
  await bar(page).getByRole('button', { name: 'One more sentence' }).tap();
  await expect.poll(() => chosen(page)).toMatch(/^Students .*The doors .*💡\.$/s);
  await expect(bar(page).getByRole('button', { name: 'One more sentence' })).toBeDisabled();
  await bar(page).getByRole('button', { name: 'One less sentence' }).tap();
  await expect.poll(() => chosen(page)).toBe('Students read best at night.');
  await bar(page).getByRole('button', { name: 'Sentence after' }).tap();
  await expect.poll(() => chosen(page)).toMatch(/^The doors/);
  await bar(page).getByRole('button', { name: 'Clear the selection' }).tap();

  // The number in the margin offers the first sentence of its paragraph.
  await page.getByRole('button', { name: /^Paragraph 1, Bo Cole/ }).tap();
  await expect.poll(() => chosen(page)).toBe('Nobody reads at night.');
  await bar(page).getByRole('button', { name: 'Record a position' }).tap();
  await expect(form(page)).toContainText('Bo Cole');
  await expect(form(page)).toContainText('Nobody reads at night.');
  await page.getByLabel('Proposition', { exact: true }).tap();
  await page
    .getByRole('option', { name: /stay open/ })
    .first()
    .tap();
  await form(page)
    .getByRole('radio', { name: /^disagrees/ })
    .check();
  await expect(form(page).getByRole('status')).toHaveText('Saved');

  // Further words by a tap, while the form stays open.
  await tapOn(page, 'guards');
  await bar(page).getByRole('button', { name: 'Add to the open position' }).tap();
  await expect(form(page).getByRole('blockquote')).toHaveCount(2);
  await expect(form(page).getByRole('status')).toHaveText('Saved');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByRole('button', { name: 'Done' }).tap();
  await expect(form(page)).toHaveCount(0);
  await expect(page.locator('[data-passage] mark', { hasText: 'guards cost' })).toBeVisible();
  // Marked words keep their meaning: a tap opens their position.
  await tapOn(page, 'money');
  await expect(form(page)).toContainText('guards cost money');
});

test('moving the page with a finger chooses nothing', async ({ page, context }) => {
  const { slug } = writeJourneyDebate('Should the ferry run at noon?');
  await page.goto(`/debates/${slug}/code`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const words = await page.locator('[data-passage]').nth(1).boundingBox();
  const at = { x: (words?.x ?? 0) + 60, y: (words?.y ?? 0) + 12 };
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: at.x, y }],
    });
  await touch('touchStart', at.y);
  for (const moved of [20, 60, 120, 180]) await touch('touchMove', at.y - moved);
  await touch('touchEnd');
  await page.waitForTimeout(400);
  await expect(bar(page)).toHaveCount(0);
});
