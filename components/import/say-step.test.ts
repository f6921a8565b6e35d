import { expect, it } from 'vitest';
import { sayStep, shareDone } from '@/components/import/say-step';
import type { ReadStep } from '@/lib/imports/schema';

const file = { step: 'file', name: 'b.pdf', index: 0, count: 1 } as const;

it.each<[ReadStep | null, string, number | null]>([
  [null, 'Sending all of it …', null],
  [file, 'Opening b.pdf …', null],
  [{ ...file, inText: true }, 'Reading the text of b.pdf …', null],
  [
    { ...file, inText: true, page: 3, pages: 12 },
    'Reading the text of b.pdf, page 3 of 12 …',
    0.25,
  ],
  [
    { ...file, inText: true, index: 1, count: 2, page: 1, pages: 2 },
    'Reading the text of b.pdf (file 2 of 2), page 1 of 2 …',
    0.75,
  ],
  [{ ...file, index: 1, count: 2 }, 'Opening b.pdf (file 2 of 2) …', 0.5],
  [{ step: 'split' }, 'Finding who speaks where …', null],
])('says a step, and how much is done where that is known', (on, words, share) => {
  expect(sayStep('all of it', on)).toBe(words);
  expect(shareDone(on)).toBe(share);
});
