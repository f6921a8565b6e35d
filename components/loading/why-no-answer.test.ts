import { describe, expect, test } from 'vitest';
import { isOnlineFor, sayNoAnswer, whyNoAnswer } from '@/components/loading/why-no-answer';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

describe('why no answer came', () => {
  test.each([
    ['Chromium', new TypeError('Failed to fetch')],
    ['Chromium, broken off', new TypeError('network error')],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.')],
    ['Firefox, broken off', new TypeError('Error in input stream')],
    ['Safari', new TypeError('Load failed')],
    ['React, broken off', new Error('Connection closed.')],
    ['given up', new DOMException('The operation was aborted.', 'AbortError')],
  ])('a request that failed may have reached the server: %s', (_browser, error) => {
    expect(whyNoAnswer(error, true)).toBe('lost');
    expect(whyNoAnswer(error, false)).toBe('not-sent');
  });

  test.each([
    ['an error of the server', Object.assign(new Error('An error occurred.'), { digest: '42' })],
    ['a status 500', new Error('An unexpected response was received from the server.')],
    ['a fault of the page', new TypeError("Cannot read properties of undefined (reading 'slug')")],
    ['a fault of the page that speaks of fetching', new TypeError('x.fetch is not a function')],
    ['no error at all', 'Failed to fetch'],
  ])('a fault is ours, with and without a connection: %s', (_what, error) => {
    expect(whyNoAnswer(error, true)).toBe('fault');
    expect(whyNoAnswer(error, false)).toBe('fault');
  });

  test('an action that the server does not know is of another version', () => {
    const error = named(
      'UnrecognizedActionError',
      'Server Action "x" was not found on the server.',
    );
    expect(whyNoAnswer(error, true)).toBe('other-version');
  });

  test('being offline says nothing of a server on the same machine', () => {
    for (const here of ['localhost', 'app.localhost', '127.0.0.1', '[::1]']) {
      expect(isOnlineFor(here, false)).toBe(true);
    }
    for (const elsewhere of ['example.org', 'localhost.example.org', '10.127.0.1']) {
      expect(isOnlineFor(elsewhere, false)).toBe(false);
      expect(isOnlineFor(elsewhere, true)).toBe(true);
    }
  });
});

describe('what is said of it', () => {
  test('a lost answer and a fault leave open whether it is stored, and say where to look', () => {
    for (const why of ['lost', 'fault'] as const) {
      const said = sayNoAnswer(why, { stores: true, where: 'in the library' });
      expect(said).toMatch(/It may have been stored: look in the library before you try again\.$/);
      expect(sayNoAnswer(why, { stores: true })).toMatch(
        /: reload the page and look before you try again\.$/,
      );
    }
    expect(sayNoAnswer('fault', { stores: true })).toContain('the fault is ours');
  });

  test('where the server only reads, nothing is said of storing', () => {
    for (const why of ['lost', 'fault'] as const) {
      expect(sayNoAnswer(why, { stores: false })).not.toContain('stored');
    }
  });

  test('what was not sent, and what the server did not know, was not done', () => {
    expect(sayNoAnswer('not-sent', { stores: true })).toContain('nothing was sent');
    expect(sayNoAnswer('other-version', { stores: true })).toContain('did nothing: reload');
  });
});
