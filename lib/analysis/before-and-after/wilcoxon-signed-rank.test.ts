import { expect, test } from 'vitest';
import { wilcoxonSignedRank } from '@/lib/analysis/before-and-after/wilcoxon-signed-rank';

test('published: depression scores of Hollander & Wolfe, as in the help of R’s wilcox.test', () => {
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
  const result = wilcoxonSignedRank(before.map((x, i) => x - after[i]!));
  // R prints V = 40 and, one-sided, p = 0.01953.
  expect(result).toMatchObject({ statistic: 40, method: 'exact', n: 9, unchanged: 0 });
  expect(result.p! / 2).toBeCloseTo(0.01953, 5);
});

test('published: Darwin’s maize, as in the documentation of scipy.stats.wilcoxon', () => {
  const heights = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75];
  const result = wilcoxonSignedRank(heights);
  expect(120 - result.statistic!).toBe(24);
  expect(result.p).toBeCloseTo(0.041259765625, 12);
});

test('published: the two-sided 5 % table; for n = 10 the critical rank sum is 8', () => {
  // Ranks 1, 3 and 4 below 0 sum to 8; with rank 9 the sum is above the critical value.
  expect(wilcoxonSignedRank([-1, 2, -3, -4, 5, 6, 7, 8, 9, 10]).p).toBeCloseTo(50 / 1024, 12);
  expect(wilcoxonSignedRank([1, 2, 3, 4, 5, 6, 7, 8, -9, 10]).p!).toBeGreaterThan(0.05);
});

test('ties: exact by counting all signs, an independent enumeration', () => {
  // 2⁴ and 2¹⁰ sign assignments enumerated with Python's itertools: p = 0.5 and 0.125.
  expect(wilcoxonSignedRank([1, 2, 1, -1])).toMatchObject({ statistic: 8, p: 0.5 });
  const result = wilcoxonSignedRank([1, 1, 1, -1, 2, 2, -2, 3, 1, 1]);
  expect(result.statistic).toBe(43.5);
  expect(result.p).toBeCloseTo(0.125, 12);
});

test('many differences: SciPy 1.17.1, normal with corrections for ties and continuity', () => {
  const pattern = [1, 1, 1, -1, 2, 2, -2, 3, 1, -1, -1, 2];
  const result = wilcoxonSignedRank(Array.from({ length: 12 }, () => pattern).flat());
  expect(result.method).toBe('normal');
  expect((144 * 145) / 2 - result.statistic!).toBe(2832);
  expect(result.p!).toBeGreaterThan(9.24e-7);
  expect(result.p!).toBeLessThan(9.27e-7);
});

test('nobody, nothing changed, one changed', () => {
  const nothing = { statistic: null, p: null, method: null, n: 0 };
  expect(wilcoxonSignedRank([])).toEqual({ ...nothing, unchanged: 0 });
  expect(wilcoxonSignedRank([0, 0])).toEqual({ ...nothing, unchanged: 2 });
  expect(wilcoxonSignedRank([0, 3])).toEqual({
    statistic: 1,
    p: 1,
    method: 'exact',
    n: 1,
    unchanged: 1,
  });
  expect(() => wilcoxonSignedRank([Number.NaN])).toThrow(/wilcoxonSignedRank/);
});
