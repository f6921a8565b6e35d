import type { Page } from '@playwright/test';
import { COLOUR_RULES } from './accessible';
import { markParts, SEEN_PARTS, unmarkParts } from './colour-parts';
import { expect, expectAccessible, test } from './journey';

// What has stood the colour rules is not looked at again. Here faults are planted into pages that
// have just been found well, each of a kind that could hide there.

const FAULTY = 'color: #aaa';

/** A page long enough to be looked at in parts. */
async function show(page: Page, style = '', more = '') {
  const lines = Array.from({ length: 40 }, (_, at) => `<p>Line ${at} of the text.</p>`).join('');
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="en"><head><title>Parts</title><style>
    :root { color-scheme: light dark; --paper: #fff; --ink: #111 }
    @media (prefers-color-scheme: dark) { :root { --paper: #111; --ink: #fff } }
    body { background: var(--paper); color: var(--ink) } ${style}
    </style></head><body><main><h1>Parts</h1><section>${lines}</section>
    <section id="second"><p>Second</p><p id="words">Words in it.</p></section>${more}</main></body></html>`);
  await expectAccessible(page);
}

const change = (page: Page, attributes: Record<string, string>, of = '#words') =>
  page.locator(of).evaluate((element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }, attributes);

const expectFound = async (page: Page, fault: RegExp) =>
  expect(expectAccessible(page)).rejects.toThrow(fault);

test('a colour at fault is found on a page that was well', async ({ page }) => {
  await show(page);
  await change(page, { style: FAULTY });
  await expectFound(page, /color-contrast.*#words/);

  await show(page, '.pale #second { --ink: #bbb; color: var(--ink) }');
  await change(page, { class: 'pale' }, 'body');
  await expectFound(page, /color-contrast/);
});

test('a colour at fault in the dark alone is found', async ({ page }) => {
  const dark = '@media (prefers-color-scheme: dark) { .new { color: #444 } }';
  await show(page, dark);
  await change(page, { class: 'new' });
  await expectFound(page, /axe in dark[\s\S]*color-contrast.*#words/);
});

test('what was found well is looked at again on another ground', async ({ page }) => {
  await show(
    page,
    '#second { background: #fff } #second.deep { background: #555; } p { color: #111 }',
  );
  await change(page, { class: 'deep' }, '#second');
  await expectFound(page, /color-contrast/);
});

test('where axe could not decide nothing counts as seen', async ({ page }) => {
  await show(page);
  const { fresh } = await markParts(page, new Set());
  const well = await unmarkParts(page, ['#words']);
  const left = await markParts(page, new Set(well.map((number) => fresh[number] ?? '')));
  expect(left.passedOver).toBe(true);
  const passedOver = page.locator(SEEN_PARTS);
  await expect(passedOver.getByText('Line 0 of', { exact: false })).toHaveCount(1);
  await expect(passedOver.filter({ hasText: 'Words in it' })).toHaveCount(0);
  // Words that are lost from the page make all of it doubtful; marks are taken away.
  await unmarkParts(page, ['#gone']);
  await expect(passedOver).toHaveCount(0);
});

test('what is not a matter of colour is found anywhere, each time', async ({ page }) => {
  await show(page);
  await page.evaluate(() => {
    const dialog = document.createElement('div');
    dialog.innerHTML = '<div role="dialog" aria-label="Keys"><input><button></button></div>';
    document.querySelector('main')?.append(dialog);
  });
  await expectFound(page, /button-name[\s\S]*label/);

  await show(page);
  await change(page, { role: 'listitem', 'aria-labelledby': 'nowhere' });
  await expectFound(page, /aria-required-parent/);
});

test('the colour rules are all that axe has', async ({ page }) => {
  await show(page);
  const rules = await page.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { getRules(tags: string[]): { ruleId: string; tags: string[] }[] };
    };
    return axe
      .getRules(['cat.color'])
      .filter(({ tags }) => tags.includes('wcag2a') || tags.includes('wcag2aa'))
      .map(({ ruleId }) => ruleId);
  });
  expect(rules.sort()).toEqual([...COLOUR_RULES].sort());
});
