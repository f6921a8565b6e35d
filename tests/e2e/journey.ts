import { test as base, expect } from '@playwright/test';

/**
 * Every journey fails on an error in the browser's console or an exception in the page.
 * `allowed` takes patterns for errors that a journey provokes on purpose.
 */
export const test = base.extend<{ allowed: RegExp[]; consoleErrors: string[] }>({
  allowed: [[], { option: true }],
  consoleErrors: [
    async ({ page, allowed }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
      const unexpected = errors.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expectAccessible } from './accessible';
export { expect };
