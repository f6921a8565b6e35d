import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { byDays } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';
import { writeWordedDebate } from './write-debate';

const ARABIC = {
  language: 'ar',
  title: 'هل تفتح المكتبة ليلًا؟',
  text: 'يجب أن تبقى المكتبة مفتوحة ليلًا. الطلاب يقرأون في الليل.',
  quotation: 'الطلاب يقرأون في الليل.',
  proposition: 'ينبغي أن تبقى المكتبة مفتوحة ليلًا.',
};

const HEBREW = {
  language: 'he',
  title: 'האם הספרייה תיפתח בלילה?',
  // A foreign name stands first: the language tells the way, not the first letter.
  text: 'OpenAI אמרה שהספרייה תישאר פתוחה בלילה.',
  quotation: 'OpenAI אמרה',
  proposition: 'הספרייה צריכה להישאר פתוחה.',
};

const CHINESE = {
  language: 'zh',
  title: '图书馆晚上应该开放吗？',
  text: '图书馆晚上应该开放。学生在夜里读书最好。',
  quotation: '学生在夜里读书最好。',
  proposition: '图书馆晚上应该开放。',
};

/** The language that words say, the way they run, and at which edge of their place their lines begin. */
const saidBy = (words: Locator) =>
  words.evaluate((element) => {
    const { direction } = getComputedStyle(element);
    let block: Element = element;
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) {
      block = block.parentElement;
    }
    const range = document.createRange();
    range.selectNodeContents(element);
    const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
    const line = parts.filter(({ bottom }) => Math.abs(bottom - (parts.at(-1)?.bottom ?? 0)) < 4);
    const box = block.getBoundingClientRect();
    const style = getComputedStyle(block);
    const left =
      Math.min(...line.map((part) => part.left)) - box.left - Number.parseFloat(style.paddingLeft);
    const right =
      box.right -
      Number.parseFloat(style.paddingRight) -
      Math.max(...line.map((part) => part.right));
    const begins = Math.abs(left - right) < 2 ? 'anywhere' : left < right ? 'left' : 'right';
    return [element.closest('[lang]')?.getAttribute('lang'), direction, begins];
  });

for (const debate of byDays('scripts in which a debate is shown', [ARABIC, HEBREW, CHINESE])) {
  const { language, text, proposition } = debate;
  test(`words in “${language}” say their language and run its way everywhere`, async ({ page }) => {
    const { slug, title } = writeWordedDebate(debate);
    const runs = language === 'zh' ? 'ltr' : 'rtl';
    const way = [language, runs, runs === 'rtl' ? 'right' : 'left'];

    await page.goto(`/debates/${slug}`);
    expect(await saidBy(page.getByRole('heading', { level: 1, name: title }))).toEqual(way);
    const spectrum = page.locator('[data-row]');
    await spectrum.scrollIntoViewIfNeeded();
    expect(await saidBy(spectrum.getByText(proposition))).toEqual(way);
    await spectrum.getByText(proposition).click();
    const panel = page.getByRole('complementary');
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(proposition);
    expect(await saidBy(panel.getByRole('heading', { level: 2 }))).toEqual(way);
    // The words alone make room for the sentence that they stand in.
    await expect(panel.locator('blockquote mark').first()).toBeVisible();
    expect(await saidBy(panel.locator('blockquote p').first())).toEqual(way);

    await page.goto(`/debates/${slug}/read`);
    expect(await saidBy(page.locator('p[data-part]').first())).toEqual(way);
    await expectAccessible(page, '/debates/[slug]/read: in another script');

    await page.goto(`/debates/${slug}/code`);
    expect(await saidBy(page.locator('p[data-passage]').first())).toEqual(way);
    const cell = page.getByRole('button', { name: /strongly agrees\. Open/ });
    expect(await saidBy(page.getByRole('rowheader', { name: proposition }))).toEqual(way);
    await cell.click();
    expect(await saidBy(page.locator('#position-form blockquote'))).toEqual(way);
    if (language !== 'ar') return;

    await test.step('import shows the paragraphs so before they are stored', async () => {
      await page.goto('/import');
      await page.getByLabel('The text', { exact: true }).fill(`${text}\n\n${text}`);
      await page.getByRole('button', { name: 'Continue' }).click();
      expect(await saidBy(page.locator('[data-block]').first())).toEqual(way);
    });
    await test.step('a chart’s file does, too', async () => {
      await page.goto(`/debates/${slug}`);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download “Stance spectrum”' }).click();
      await page.getByRole('menuitem', { name: /SVG/ }).click();
      const svg = (await readFile(await (await download).path())).toString();
      const drawn = [...svg.matchAll(/<text([^>]*)>[\u0600-\u06ff]/g)].map(([, said = '']) => said);
      expect(drawn.length).toBeGreaterThan(0);
      for (const said of drawn) {
        expect(said).toContain('direction="rtl"');
        expect(said).toContain('lang="ar"');
        // Held by the right edge of its place, where a line of Arabic begins.
        expect(said).not.toContain('text-anchor');
        expect(Number(/ x="([\d.]+)"/.exec(said)?.[1])).toBeGreaterThan(400);
      }
      const table = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download “Stance spectrum”' }).click();
      await page.getByRole('menuitem', { name: /CSV/ }).click();
      const [head = '', row = ''] = (await readFile(await (await table).path()))
        .toString()
        .split('\r\n');
      expect(head).toContain(',Chart language,');
      expect(row).toContain(',ar,http');
    });
    await test.step('what is searched in another spelling does, among other debates', async () => {
      await page.goto(`/search?q=${encodeURIComponent('تبقي المكتبه مفتوحه')}`);
      for (const words of [proposition, text]) {
        const hit = page.locator('#main li a').filter({ hasText: words }).first();
        expect((await saidBy(hit.locator('span').first())).slice(0, 2)).toEqual([language, runs]);
      }
    });
  });
}
