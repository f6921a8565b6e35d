import type { Page } from '@playwright/test';
import { byDays } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';

const form = (page: Page) => page.getByRole('region', { name: 'Position', exact: true });

/** Chooses the first sentence of a long paragraph and says which words they are. */
async function chooseWords(page: Page): Promise<string> {
  for (const _ of [1, 2, 3, 4, 5, 6]) await page.keyboard.press('n');
  await page.keyboard.press('s');
  return page.evaluate(() => [...(CSS.highlights.get('chosen-words') ?? [])].map(String).join());
}

/** What is at the middle of the first line of some words: the words themselves, or what covers them. */
async function isInSight(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-passage]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted.slice(0, 20));
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 20);
        const { left, top, height } = range.getBoundingClientRect();
        const there = document.elementFromPoint(left + 4, top + height / 2);
        return there !== null && paragraph.contains(there);
      }
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
}

/** Whether what has the focus is seen, and nothing lies over it. */
async function isFocusInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const { left, top, width, height } = activeElement?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return (
      there !== null && activeElement !== document.body && activeElement?.contains(there) === true
    );
  });
}

const WIDTHS = [
  { width: 1280, height: 800 },
  { width: 390, height: 800 },
];

for (const viewport of byDays('widths at which a form is seen', WIDTHS)) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test('a form opens with its words in sight, and nothing covers the stances or “Saved”', async ({
      page,
    }) => {
      await page.goto('/debates/the-empty-farebox/code');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const words = await chooseWords(page);
      expect(words.length).toBeGreaterThan(20);
      // Of a paragraph longer than what is seen, the number with the focus is seen beside its last words.
      await page.setViewportSize({ ...viewport, height: 320 });
      for (const _ of [1, 2, 3, 4]) await page.keyboard.press('s');
      await expect.poll(() => isFocusInSight(page)).toBe(true);
      await page.setViewportSize(viewport);
      for (const _ of [1, 2, 3, 4]) await page.keyboard.press('a');
      await page.keyboard.press('4');
      await expect(form(page).getByLabel('Proposition', { exact: true })).toBeFocused();
      await expect.poll(() => isInSight(page, words)).toBe(true);
      await expect(form(page).getByRole('listbox', { name: 'Propositions' })).toBeVisible();
      // A click that something else would take does not pass.
      await form(page).getByRole('radio', { name: /mixed/ }).check();
      await form(page).getByLabel('Summary').scrollIntoViewIfNeeded();
      const note = form(page).getByRole('status').first();
      const place = await note.boundingBox();
      const top = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('#position-form') !== null,
        [(place?.x ?? 0) + 4, (place?.y ?? 0) + (place?.height ?? 0) / 2],
      );
      expect(top).toBe(true);
      await expectAccessible(page, '/debates/[slug]/code: a form');
    });
  });
}
