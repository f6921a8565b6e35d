import { expect, test } from 'vitest';
import { agreement } from '@/lib/analysis/pair/agreement';
import { directionalAgreement } from '@/lib/analysis/pair/directional-agreement';
import { euclideanAgreement } from '@/lib/analysis/pair/euclidean-agreement';
import { sideAgreement } from '@/lib/analysis/pair/side-agreement';

test('side agreement counts only propositions where both take a side, by hand', () => {
  expect(sideAgreement([1, 2, -1, 0, 1, null], [2, -1, -2, 1, 0, 1])).toEqual({
    value: 2 / 3,
    n: 3,
  });
  expect(sideAgreement([0, 0], [1, -1])).toEqual({ value: null, n: 0 });
});

test('directional: the products of Rabinowitz & Macdonald, by hand', () => {
  // Products 4, −4, 1 and 0 have the mean 1/4; on −4…4 that is 17/32 of the way.
  expect(directionalAgreement([2, 2, 1, 0], [2, -2, 1, 2])).toEqual({ value: 17 / 32, n: 4 });
});

test('directional: intensity counts, as the theory has it', () => {
  // A mild supporter is nearer to a strong supporter than to another mild one.
  const withStrong = directionalAgreement([1], [2]).value!;
  const withMild = directionalAgreement([1], [1]).value!;
  expect(withStrong).toBeGreaterThan(withMild);
  expect(agreement([1], [2]).value!).toBeLessThan(agreement([1], [1]).value!);
});

test('directional: ends of the range', () => {
  expect(directionalAgreement([2, -2], [2, -2]).value).toBe(1);
  expect(directionalAgreement([2, -2], [-2, 2]).value).toBe(0);
  expect(directionalAgreement([0], [2]).value).toBe(0.5);
  expect(directionalAgreement([null], [2])).toEqual({ value: null, n: 0 });
});

test('Euclidean: the 3-4-5 triangle', () => {
  // Differences 3 and 4 have the length 5; of the largest length 4√2.
  const { value, n } = euclideanAgreement([1, 2], [-2, -2]);
  expect(value).toBeCloseTo(1 - 5 / (4 * Math.SQRT2), 12);
  expect(n).toBe(2);
});

test('Euclidean: scipy.spatial.distance.euclidean (SciPy 1.17.1) gives 5.656854249492381', () => {
  const { value } = euclideanAgreement([2, 1, -2, 0, 1, -1, 2], [1, -1, -1, 0, 2, 2, -2]);
  expect(value).toBeCloseTo(1 - 5.656854249492381 / (4 * Math.sqrt(7)), 12);
});

test('Euclidean: one large difference costs more than two small ones', () => {
  expect(euclideanAgreement([2, 0], [0, 0]).value!).toBeLessThan(
    euclideanAgreement([1, 1], [0, 0]).value!,
  );
  expect(agreement([2, 0], [0, 0]).value).toBe(agreement([1, 1], [0, 0]).value);
});
