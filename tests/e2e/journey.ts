import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type WebError,
} from '@playwright/test';
import { forgetWritten } from './ask-writer';

/** Begins what the page's policy refused; no journey may provoke that on purpose. */
const REFUSED = 'Refused by the policy:';

/** Has a page say in its console what its policy refused: a script, a style, a picture, a form. */
function tellRefused(word: string) {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`${word} ${effectiveDirective} ${blockedURI} ${sample} at ${location.href}`);
  });
}

/**
 * Notes what goes wrong on all pages of a window, those that a journey opens itself too.
 *
 * @returns ends it
 */
function watch(context: BrowserContext, errors: string[]): () => void {
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  };
  const onError = (error: WebError) => errors.push(String(error.error()));
  context.on('console', onConsole).on('weberror', onError);
  void context.addInitScript(tellRefused, REFUSED);
  return () => context.off('console', onConsole).off('weberror', onError);
}

/**
 * Every journey fails on an error in a browser's console, an exception in a page, and on what a page's
 * policy refuses. `allowed` takes patterns for errors that a journey provokes on purpose.
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
  page: async ({ browser, context, page, allowed, consoleErrors: errors }, use) => {
    const onContext = (other: BrowserContext) => void watch(other, errors);
    const unwatch = watch(context, errors);
    browser.on('context', onContext);
    await use(page);
    browser.off('context', onContext);
    unwatch();
    const unexpected = errors.filter(
      (text) => text.startsWith(REFUSED) || !allowed.some((pattern) => pattern.test(text)),
    );
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
