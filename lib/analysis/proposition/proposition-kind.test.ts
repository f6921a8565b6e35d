import { expect, test } from 'vitest';
import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { stanceDistribution } from '@/lib/analysis/proposition/stance-distribution';
import { stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';

test.each<[(Stance | null)[], string]>([
  [[1, 2, null], 'common-ground'],
  [[-1, -2, 0], 'common-ground'],
  [[1, -1, 0], 'contested'],
  [[1, 0], 'open'],
  [[0, 0], 'open'],
  [[0, null], 'single-voice'],
  [[2, null], 'single-voice'],
  [[null, null], 'not-addressed'],
  [[], 'not-addressed'],
])('%j is %s', (column, kind) => {
  expect(propositionKind(countStances(column))).toBe(kind);
});

test('distribution: shares of those who address it', () => {
  expect(stanceDistribution(countStances([-2, 1, 1, 2, null]))).toEqual({
    shares: [0.25, 0, 0, 0.5, 0.25],
    total: 4,
    n: 4,
  });
  expect(stanceDistribution(countStances([null]))).toEqual({ shares: null, total: 0, n: 0 });
});

test('spread: from lowest to highest, silence left out', () => {
  expect(stanceSpread(countStances([-1, 2, null, 2]))).toEqual({
    lowest: -1,
    highest: 2,
    range: 3,
    mean: 1,
    n: 3,
  });
  expect(stanceSpread(countStances([null]))).toEqual({
    lowest: null,
    highest: null,
    range: null,
    mean: null,
    n: 0,
  });
});
