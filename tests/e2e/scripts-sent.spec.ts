import { expect, testOfFirstVisit as test } from './journey';

/** Bytes of scripts, as they are sent: of them Next and React are 137,000. */
const MOST_BYTES = 203_000;

test('a debate page is sent the scripts that a first look needs, and no more', async ({ page }) => {
  const scripts: { url: string; size: Promise<number>; text: Promise<string> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push({
      url: response.url(),
      size: response
        .request()
        .sizes()
        .then((sizes) => sizes.responseBodySize),
      text: response.text(),
    });
  });
  await page.goto('/debates/the-empty-farebox', { waitUntil: 'load' });
  const sent = [...scripts];
  expect(sent.length).toBeGreaterThan(3);
  const sizes = await Promise.all(sent.map(({ size }) => size));
  const texts = await Promise.all(sent.map(({ text }) => text));
  // What checks input belongs to the server and to forms: decision 90 says how to leave things out.
  expect(texts.filter((text) => text.includes('ZodError'))).toEqual([]);
  // The spectrum by person comes when it is asked for.
  expect(texts.filter((text) => text.includes('Stance spectrum by person'))).toEqual([]);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
