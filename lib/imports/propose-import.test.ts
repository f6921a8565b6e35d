import { expect, it } from 'vitest';
import { proposeFromFiles, proposeFromPaste } from '@/lib/imports/propose-import';

it('a paste of 20 MB is refused with its size and what to do', () => {
  const proposed = proposeFromPaste('Ann: yes. '.repeat(2_000_000));
  expect(proposed.ok).toBe(false);
  if (!proposed.ok) {
    expect(proposed.problems).toHaveLength(1);
    expect(proposed.problems[0]).toMatch(/has 20,000,000 characters; at most .* in several parts/);
  }
});

it('control characters and markup are taken out of the way or for the text they are', () => {
  const proposed = proposeFromPaste('Ann: <script>alert(1)</script> yes.\u0000\u0007\n\nBob: No.');
  if (!proposed.ok) throw new Error(proposed.problems.join());
  expect(proposed.read.text).toContain('<script>alert(1)</script>');
  expect(proposed.read.text).not.toMatch(/[^\P{Cc}\n]/u);
});

it('one unreadable file among several refuses them all, and is named', async () => {
  const bytes = (text: string) => async () => new TextEncoder().encode(text);
  const proposed = await proposeFromFiles([
    { name: 'good.txt', bytes: bytes('Ann: Yes.\n\nBob: No.') },
    { name: 'empty.txt', bytes: bytes('') },
  ]);
  expect(proposed).toMatchObject({ ok: false, problems: [expect.stringMatching(/^empty\.txt: /)] });
});
