import { expect, test } from 'vitest';
import { agreement } from '@/lib/analysis/pair/agreement';
import { matrixFromRows, rowOf, type Stance } from '@/lib/analysis/stance-matrix';

test('city-block agreement, worked by hand', () => {
  // Differences 0, 1, 4 and 2 on the four shared propositions: 1 − 7 / (4 × 4).
  expect(agreement([2, 1, -2, 0, 1, null], [2, 0, 2, -2, null, 1])).toEqual({
    value: 0.5625,
    n: 4,
  });
});

test('independent implementation: scipy.spatial.distance.cityblock (SciPy 1.17.1) gives 12', () => {
  const { value, n } = agreement([2, 1, -2, 0, 1, -1, 2], [1, -1, -1, 0, 2, 2, -2]);
  expect(value).toBeCloseTo(1 - 12 / (4 * 7), 12);
  expect(n).toBe(7);
});

test('scaling differences of the 0…4 coding in use elsewhere changes nothing', () => {
  // Independent statement of the same measure: mean of 1 − |x−y|/4 over codes 0…4.
  const a = [0, 4, 3, 1, 2];
  const b = [1, 0, 3, 2, 4];
  const mean = a.reduce((sum, x, i) => sum + 1 - Math.abs(x - b[i]!) / 4, 0) / a.length;
  const shift = (row: number[]) => row.map((x) => (x - 2) as Stance);
  expect(agreement(shift(a), shift(b)).value).toBeCloseTo(mean, 12);
});

test('nothing shared is null with n 0, not 0 and not a half', () => {
  expect(agreement([1, null], [null, 1])).toEqual({ value: null, n: 0 });
  expect(agreement([], [])).toEqual({ value: null, n: 0 });
});

test('not addressed differs from 0', () => {
  expect(agreement([0, 2], [2, 2]).n).toBe(2);
  expect(agreement([null, 2], [2, 2]).n).toBe(1);
});

test('rows of a matrix are taken as they are', () => {
  const matrix = matrixFromRows(
    ['a', 'b'],
    ['p', 'q'],
    [
      [2, null],
      [-2, 1],
    ],
  );
  expect(agreement(rowOf(matrix, 0), rowOf(matrix, 1))).toEqual({ value: 0, n: 1 });
});

test('contract breaks name the function and the rule', () => {
  expect(() => agreement([1], [1, 2])).toThrow(/agreement compares.*same propositions/);
  expect(() => agreement([7 as Stance], [1])).toThrow(/agreement takes stances.*-2 to 2.*7/);
  expect(() => agreement(Int8Array.of(3), Int8Array.of(1))).toThrow(/agreement takes stances/);
});
