import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expect } from './journey';

/**
 * What a page puts on paper, sheet by sheet: the words from top to bottom and in a line from left to right,
 * without the number of the sheet.
 *
 * @param format 'A4' or 'Letter'
 */
export async function sheetsOf(page: Page, format: string): Promise<string[]> {
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const sheets: string[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Math.round(item.transform[5]) }]
        : [],
    );
    words.sort((a, b) => b.y - a.y || a.x - b.x);
    const text = words.map((word) => word.text.trim()).join(' ');
    sheets.push(text.replace(/\s+/g, ' ').replace(/ (\d+ \/|Sheet) \d+$/, ''));
  }
  return sheets;
}

/** Lets a page draw all that belongs on paper, as Ctrl P does; `window.print` must be held back before. */
export async function makeReadyToPrint(page: Page): Promise<void> {
  // Keys count once the page is hydrated.
  await expect(async () => {
    await page.keyboard.press('Control+p');
    await expect(page.locator('html[data-printed]')).toHaveCount(1, { timeout: 12_000 });
  }).toPass();
}
