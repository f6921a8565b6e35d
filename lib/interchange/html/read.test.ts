import { describe, expect, it } from 'vitest';
import {
  type BadFile,
  bytesOf,
  expectRefused,
  MEGABYTE,
  mustRead,
  repeated,
  rubbish,
  speakersOf,
} from '../../../tests/fixtures/files/read-file';

describe('html', () => {
  it('finds the article of a saved page', async () => {
    const prose =
      'The harbour board spent the winter arguing about the pier, and it spent the spring arguing about the argument. ';
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>Pier – Review</title><meta property="og:title" content="The pier question"><meta property="article:published_time" content="2024-05-01T08:00:00Z"></head><body><nav><a href="/">Home</a> <a href="/shop">Shop our mugs</a></nav><article><h1>The pier question</h1><h2>Ann Lee</h2><p>${prose.repeat(4)}</p><h2>Ben Ode</h2><p>${prose.repeat(3)}<br>Second line.</p></article><footer>Cookie settings</footer><script>var x = "not text";</script></body></html>`;
    const source = await mustRead('page.html', bytesOf(html));
    expect(source.about).toMatchObject({ title: 'The pier question', date: '2024-05-01' });
    expect(source.text).not.toMatch(/Shop our mugs|Cookie|not text/);
    expect(source.text).toContain('\nSecond line.');
    expect(await speakersOf('page.html', bytesOf(html))).toEqual({ 'Ann Lee': 1, 'Ben Ode': 1 });
  });
});

const bad: BadFile[] = [
  ['empty', 'a.html', () => new Uint8Array(), /empty/],
  [
    'drawn by a program',
    'a.html',
    () => bytesOf('<html><body><script>draw()</script></body></html>'),
    /no text of its own/,
  ],
  ['rubbish', 'a.html', () => rubbish(5_000), /binary data/],
  [
    'nested fifty thousand deep',
    'a.html',
    () =>
      bytesOf(
        `<html><body>${'<div>'.repeat(50_000)}Hello there${'</div>'.repeat(50_000)}</body></html>`,
      ),
    /nested/,
  ],
  ['three million parts', 'a.html', () => repeated('<p>a</p>', 24 * MEGABYTE), /too many parts/],
  ['opened only', 'a.html', () => repeated('<', 20 * MEGABYTE, '<html>a'), /too many parts/],
  ['comments only', 'a.html', () => repeated('<!---->', 20 * MEGABYTE), /too many parts/],
  ['200 MB', 'a.html', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
];

it.each(bad)(
  'html, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  120_000,
);

it('a page cut off in the middle is read as far as it goes', async () => {
  const page = '<!doctype html><html><body><p>Ann Lee: The pier stays.</p><p>Ben Ode: It go';
  expect((await mustRead('a.html', bytesOf(page))).text).toContain('The pier stays.');
});

it('a plain text called .html keeps its lines', async () => {
  const talk = 'Ann Lee: Stay.\n\nBen Ode: Go.\n\nAnn Lee: No.';
  expect(await mustRead('a.html', bytesOf(talk))).toMatchObject({ format: 'txt', text: talk });
});
