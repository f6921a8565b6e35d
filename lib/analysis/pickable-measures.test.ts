import { expect, test } from 'vitest';
import { measureById } from '@/lib/analysis/measures';
import { pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import { pickableMeasure, pickableMeasures } from '@/lib/analysis/pickable-measures';
import { matrixFromRows, rowOf } from '@/lib/analysis/stance-matrix';

const matrix = matrixFromRows(
  ['a', 'b', 'c'],
  ['p', 'q', 'r', 's', 't'],
  [
    [2, 1, -1, 0, null],
    [1, -2, -1, 2, 1],
    [-2, null, 0, 1, 2],
  ],
);

test('the words that stand in addresses stay', () => {
  expect(pickableMeasures).toEqual(['agreement', 'side', 'directional', 'euclidean']);
});

test.each(pickableMeasures)('%s: one pair and all pairs at once say the same', (measure) => {
  const { id, ofPair, pairwise } = pickableMeasure(measure);
  expect(measureById(id).subject).toBe('pair');
  const all = pairwise(matrix);
  for (const [i, j] of [
    [1, 0],
    [2, 0],
    [2, 1],
  ] as const) {
    const one = ofPair(rowOf(matrix, i), rowOf(matrix, j));
    const { value, n } = pairAt(all, i, j);
    expect(n).toBe(one.n);
    expect(value).toBeCloseTo(one.value ?? Number.NaN, 6);
  }
});
