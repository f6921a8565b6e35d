import { expect, test } from 'vitest';
import { coverage } from '@/lib/analysis/debate/coverage';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { kindOfReasons, reasonOverlap } from '@/lib/analysis/pair/reason-overlap';
import { confidenceWeightedDistribution } from '@/lib/analysis/proposition/confidence-weighted-distribution';

test('coverage: a stance of 0 addresses the proposition, silence does not', () => {
  expect(coverage([0, 1, null, null])).toEqual({ value: 0.5, n: 4 });
  expect(coverage([])).toEqual({ value: null, n: 0 });
});

test('emphasis: the share of evidence in a theme, by hand', () => {
  const positions = [
    { themeIds: ['war'], evidence: 3 },
    { themeIds: ['war', 'trade'], evidence: 1 },
    { themeIds: [], evidence: 4 },
  ];
  expect(emphasis(positions, 'war')).toEqual({ value: 0.5, n: 8 });
  expect(emphasis(positions, 'trade')).toEqual({ value: 0.125, n: 8 });
  expect(emphasis([], 'war')).toEqual({ value: null, n: 0 });
  expect(() => emphasis([{ themeIds: [], evidence: -1 }], 'war')).toThrow(/emphasis/);
});

test('confidence weighting, by hand; without a stated confidence a position is left out', () => {
  expect(
    confidenceWeightedDistribution([
      { stance: 1, confidence: 6 },
      { stance: 2, confidence: 2 },
      { stance: -1, confidence: null },
      { stance: null, confidence: 9 },
    ]),
  ).toEqual({ shares: [0, 0, 0, 0.75, 0.25], total: 8, n: 2 });
  expect(confidenceWeightedDistribution([{ stance: 1, confidence: 0 }])).toEqual({
    shares: null,
    total: 0,
    n: 1,
  });
  expect(() => confidenceWeightedDistribution([{ stance: 1, confidence: 11 }])).toThrow(/0 to 10/);
});

test('reasons: conclusion and reasons are told apart', () => {
  const yes = (...reasonIds: string[]) => ({ stance: 1, reasonIds }) as const;
  const no = (...reasonIds: string[]) => ({ stance: -2, reasonIds }) as const;
  const mixed = { stance: 0, reasonIds: ['x'] } as const;
  expect(kindOfReasons(yes('x'), yes('x', 'y'))).toBe('same-conclusion-shared-reason');
  expect(kindOfReasons(yes('x'), yes('y'))).toBe('same-conclusion-different-reasons');
  expect(kindOfReasons(yes('x'), no('x'))).toBe('opposite-conclusion-shared-reason');
  expect(kindOfReasons(yes('x'), no('y'))).toBe('opposite-conclusion-different-reasons');
  expect(kindOfReasons(yes('x'), yes())).toBe('none');
  expect(kindOfReasons(yes('x'), mixed)).toBe('none');
});

test('reason overlap: Jaccard over propositions with the same conclusion, by hand', () => {
  const a = [
    { stance: 1, reasonIds: ['x', 'y'] },
    { stance: 2, reasonIds: ['z'] },
    { stance: 1, reasonIds: ['w'] },
  ] as const;
  const b = [
    { stance: 2, reasonIds: ['y', 'q'] },
    { stance: -1, reasonIds: ['z'] },
    { stance: 1, reasonIds: ['w'] },
  ] as const;
  // First: 1 of 3; second: opposite conclusions; third: 1 of 1.
  expect(reasonOverlap(a, b)).toEqual({ value: 0.5, n: 4 });
  expect(reasonOverlap([], [])).toEqual({ value: null, n: 0 });
  expect(() => reasonOverlap(a, [])).toThrow(/reasonOverlap/);
});
