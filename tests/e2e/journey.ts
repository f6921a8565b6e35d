import { test as base, expect } from '@playwright/test';
import { forgetWritten } from './ask-writer';

/**
 * Every journey fails on an error in the browser's console or an exception in the page.
 * `allowed` takes patterns for errors that a journey provokes on purpose.
 *
 * The debates that were written for a journey end with it, so that lists stay short.
 */
export const test = base.extend<{ allowed: RegExp[]; consoleErrors: string[]; leaves: null }>({
  leaves: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed
    async ({}, use) => {
      await use(null);
      forgetWritten();
    },
    { auto: true },
  ],
  allowed: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed
  consoleErrors: async ({}, use) => use([]),
  page: async ({ page, allowed, consoleErrors: errors }, use) => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    const unexpected = errors.filter((text) => !allowed.some((pattern) => pattern.test(text)));
    expect(unexpected, 'errors in the browser console').toEqual([]);
  },
});

/** The same in a browser that has nothing of the app yet: no script of it, and no font. */
export const testOfFirstVisit = test.extend({
  context: async ({ browser, baseURL, viewport }, use) => {
    const context = await browser.newContext({ viewport, ...(baseURL && { baseURL }) });
    await use(context);
    await context.close();
  },
});

export { expectAccessible } from './accessible';
export { expect };
