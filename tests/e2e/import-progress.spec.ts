import type { Page } from '@playwright/test';
import { makeDocx } from '../fixtures/files/make-docx';
import { makePdf } from '../fixtures/files/make-pdf';
import { byDays, inShort } from '../setup/at-length';
import { expect, expectAccessible, test } from './journey';

/** As much as an import takes: long enough to be stopped on a fast machine, too. */
const PAGES = 1_900;
const LINES = 35;
const SHORT = 'Ann: Yes, always.\n\nBen: No, never.\n\nAnn: Still yes.\n\nBen: Still no.';

function say(index: number): string {
  const name = index % 2 === 0 ? 'Ann Lee' : 'Ben Ode';
  return `${name}: where the quay meets the water and the rain meets the rope ${index}`;
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => say(index));

async function choose(page: Page, name: string, bytes: Uint8Array | string) {
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}

/** As a paste: typing so many lines takes the browser a minute. */
async function setText(page: Page, text: string) {
  await page.getByLabel('The text', { exact: true }).evaluate((field, value) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Notes each step that is shown from now on, however short. */
async function noteSteps(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { stepsSeen: seen });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('p')) {
        const step = textContent.match(/^(?:Opening|Reading|Finding) .*?…/)?.[0];
        if (step && !seen.includes(step)) seen.push(step);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { stepsSeen: string[] }).stepsSeen.join('\n'));
}

for (const width of inShort('widths at which a long PDF is read', [390, 1280])) {
  test(`a long PDF at ${width}: the bar moves page by page, Stop leaves nothing behind`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/import');
    await choose(page, 'quay.pdf', makePdf(Array.from({ length: PAGES }, () => lines(LINES))));
    const step = page.getByText(
      new RegExp(`Reading the text of quay\\.pdf, page \\d+ of ${PAGES}`),
    );
    const bar = page.getByRole('progressbar', { name: 'How much is read' });
    await expect(step).toBeVisible();
    const share = async () => Number(await bar.getAttribute('aria-valuenow'));
    const before = await share();
    await expect.poll(share).toBeGreaterThan(before);
    await expect(page.getByRole('button', { name: 'Stop reading' })).toBeInViewport();
    await page.getByRole('button', { name: 'Stop reading' }).click();

    const note = page.getByText(/^Stopped reading quay\.pdf .* Nothing was stored\.$/);
    await expect(note).toBeFocused();
    await expect(bar).toHaveCount(0);
    await expectAccessible(page, '/import: stopped');
    // A tab that is opened from here has all that this one keeps, as it has after a reload.
    const [again] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => void window.open('/import')),
    ]);
    await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
    await again.getByLabel('The text', { exact: true }).fill('Usable at once');
    await expect(again.getByText('An import is not finished')).toHaveCount(0);
    await again.close();

    // A second file is read without a reload, and the first does not come back.
    await choose(page, 'short.txt', SHORT);
    await expect(page.getByRole('heading', { name: 'Who speaks where' })).toBeVisible();
    await expect(page.locator('input[value="Ben"]')).toHaveCount(1);
    await expect(page.getByText('2 turns, 4 words')).toHaveCount(2);
    await expect(page.getByText('Stopped reading')).toHaveCount(0);
    await page.goto('/');
    await expect(page.getByRole('link', { name: /quay/i })).toHaveCount(0);
  });
}

/** What is read at one go, and the steps that are shown of it. */
const READ: Record<string, { give: (page: Page) => Promise<void>; steps: RegExp }> = {
  Word: {
    give: async (page) => choose(page, 'quay.docx', await makeDocx(lines(4_000))),
    steps: /Reading the text of quay\.docx …\nFinding/,
  },
  'a saved page': {
    give: async (page) => {
      const paragraphs = lines(4_000).map((text) => `<p>${text}</p>`);
      await choose(page, 'quay.html', `<html><body><article>${paragraphs.join('')}`);
    },
    steps: /Reading the text of quay\.html …\nFinding/,
  },
  'a long paste': {
    give: async (page) => {
      await setText(page, lines(4_000).join('\n\n'));
      // A fast server may answer within a frame of a slow browser, and then no step needs to be seen:
      // on a slow line the first piece of the answer comes long before the last.
      const line = await page.context().newCDPSession(page);
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: 500_000,
        uploadThroughput: -1,
      });
      await page.getByRole('button', { name: 'Continue' }).click();
    },
    steps: /Finding who speaks where/,
  },
};

for (const [what, { give, steps }] of byDays('what says its steps', Object.entries(READ))) {
  test(`${what} says which step it is at`, async ({ page }) => {
    await page.goto('/import');
    const seen = await noteSteps(page);
    await give(page);
    await expect(page.getByText('2,000 turns, 26,000 words')).toHaveCount(2);
    expect(await seen()).toMatch(steps);
  });
}
