import fc from 'fast-check';
import { expect, test } from 'vitest';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { agreementBeyondChance } from '@/lib/analysis/pair/beyond-chance';
import { matrixFromRows, type Stance } from '@/lib/analysis/stance-matrix';
import { pairs, split } from '@/tests/fixtures/law-inputs';

test('is α of two coders on the ordinal scale', () => {
  fc.assert(
    fc.property(pairs, (both) => {
      const [a, b] = split(both);
      const alpha = krippendorffAlpha([a, b], { draws: 0 });
      const { value, n } = agreementBeyondChance(a, b);
      expect(n).toBe(alpha.n);
      if (alpha.value === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(alpha.value, 10);
    }),
  );
});

test('one and the same stance everywhere says nothing beyond chance, with its n', () => {
  expect(agreementBeyondChance([2, 2, null], [2, 2, 1])).toEqual({ value: null, n: 2 });
});

test('Krippendorff 2011: the four observers’ α of 0.815, of all at once', () => {
  // The published ratings 1…5, moved to −2…2: an order stays what it is.
  const published = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ].map((row) => row.map((rating) => (rating === 0 ? null : ((rating - 3) as Stance))));
  const matrix = matrixFromRows(
    ['a', 'b', 'c', 'd'],
    published[0]!.map((_, unit) => `u${unit}`),
    published,
  );
  expect(agreementOfAll('beyond-chance', matrix)).toMatchObject({ n: 11, pairs: 6 });
  expect(agreementOfAll('beyond-chance', matrix).value).toBeCloseTo(0.815, 3);
});
