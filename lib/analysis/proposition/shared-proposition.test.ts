import { expect, test } from 'vitest';
import { countKinds, kindOfSharedProposition } from '@/lib/analysis/proposition/shared-proposition';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';

test.each<[Stance | null, Stance | null, string]>([
  [2, 1, 'agree'],
  [-1, -2, 'agree'],
  [0, 0, 'agree'],
  [1, -1, 'differ'],
  [-2, 1, 'differ'],
  [0, 1, 'partly'],
  [-2, 0, 'partly'],
  [1, null, 'only-first'],
  [0, null, 'only-first'],
  [null, -1, 'only-second'],
  [null, null, 'nobody'],
])('%s and %s: %s', (a, b, kind) => {
  expect(kindOfSharedProposition(a, b)).toBe(kind);
});

test('the three shared kinds are exhaustive over all 25 pairs of stances', () => {
  const all = stances.flatMap((a) => stances.map((b) => kindOfSharedProposition(a, b)));
  expect(all.filter((kind) => kind === 'agree')).toHaveLength(9);
  expect(all.filter((kind) => kind === 'differ')).toHaveLength(8);
  expect(all.filter((kind) => kind === 'partly')).toHaveLength(8);
});

test('kinds of a pair add up', () => {
  expect(countKinds([1, 1, 0, 1, null, null], [2, -1, 1, null, 0, null])).toEqual({
    agree: 1,
    differ: 1,
    partly: 1,
    'only-first': 1,
    'only-second': 1,
    nobody: 1,
    shared: 3,
  });
});
