import { expect, test } from 'vitest';
import { type ContributionHead, partsOfText } from '@/lib/read/text-parts';

const heads = (count: number, quotations: number, characters = 0): ContributionHead[] =>
  Array.from({ length: count }, (_, order) => ({
    id: `c${order}`,
    order,
    kind: 'contribution',
    commentatorId: null,
    speaker: '',
    characters,
    quotations,
  }));

test('a short text is one part, and one without contributions none', () => {
  expect(partsOfText(heads(6, 100), 0).map(({ ids }) => ids.length)).toEqual([6]);
  expect(partsOfText([], 0)).toEqual([]);
});

test('a long one has each contribution once, in its order, in parts of about the same weight', () => {
  const parts = partsOfText(heads(300, 80), 0);
  expect(parts.flatMap(({ ids }) => ids)).toEqual(heads(300, 80).map(({ id }) => id));
  expect(parts.map(({ ids }) => ids.length)).toEqual(Array.from({ length: 150 }, () => 2));
  expect(parts[1]).toMatchObject({ ids: ['c2', 'c3'], from: 2, to: 3, weight: 160 });
});

test('words without quotations weigh, too, and a single long contribution stays in one piece', () => {
  const parts = partsOfText(heads(3, 0, 500_000), 0);
  expect(parts.map(({ ids }) => ids)).toEqual([['c0'], ['c1'], ['c2']]);
});

test('quotations that stand in no contribution are the last part of a long text', () => {
  expect(partsOfText(heads(8, 100), 5).at(-1)).toMatchObject({ ids: [], weight: 5 });
  expect(partsOfText(heads(2, 1), 5).map(({ ids }) => ids.length)).toEqual([2]);
});
