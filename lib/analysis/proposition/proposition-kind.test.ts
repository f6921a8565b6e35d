import { expect, test } from 'vitest';
import {
  propositionKind,
  sidesOf,
  splitEvenness,
} from '@/lib/analysis/proposition/proposition-kind';
import { stanceDistribution } from '@/lib/analysis/proposition/stance-distribution';
import { stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';

test.each<[(Stance | null)[], string]>([
  [[1, 2, null], 'affirmed'],
  [[1, 2, 0], 'affirmed'],
  [[-1, -2, 0], 'rejected'],
  [[1, -1, 0], 'contested'],
  [[1, 1, 1, 1, 1, -1], 'contested'],
  [[1, 0], 'undecided'],
  [[0, -2, null], 'undecided'],
  [[0, 0], 'undecided'],
  [[0, null], 'one-voice'],
  [[2, null], 'one-voice'],
  [[null, null], 'not-addressed'],
  [[], 'not-addressed'],
])('%j is %s', (column, kind) => {
  expect(propositionKind(countStances(column))).toBe(kind);
});

test('what nobody addresses is not coded before everybody was looked at, and only then', () => {
  expect(propositionKind(countStances([null, null]), false)).toBe('not-coded');
  expect(propositionKind(countStances([2, null]), false)).toBe('one-voice');
});

test.each<[(Stance | null)[], number | null]>([
  [[2, 1, 1, -1, -2, -2], 1 / 2],
  [[2, 1, 1, 1, 1, -2, 0, null], 1 / 6],
  [[2, -1, -1], 1 / 3],
  [[1, 2], 0],
  [[0, 0, null], null],
])('%j splits those who take a side by %s', (column, evenness) => {
  expect(splitEvenness(sidesOf(countStances(column)))).toBe(evenness);
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
