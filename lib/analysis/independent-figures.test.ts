import fc from 'fast-check';
import { combineMeans, extent, mean, sampleCovariance, sum } from 'simple-statistics';
import { expect, test } from 'vitest';
import { stanceShift } from '@/lib/analysis/before-and-after/stance-shift';
import { coverage } from '@/lib/analysis/debate/coverage';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { groupInformedConsensus } from '@/lib/analysis/many/group-informed-consensus';
import { directionalAgreement } from '@/lib/analysis/pair/directional-agreement';
import { reasonOverlap } from '@/lib/analysis/pair/reason-overlap';
import { sideAgreement } from '@/lib/analysis/pair/side-agreement';
import { confidenceWeightedDistribution } from '@/lib/analysis/proposition/confidence-weighted-distribution';
import { stanceDistribution } from '@/lib/analysis/proposition/stance-distribution';
import { stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import { countStances } from '@/lib/analysis/stance-counts';
import { matrixFromRows, type Stance, stances } from '@/lib/analysis/stance-matrix';

// The package simple-statistics 7.12.1 computes the same figures by another way.

const stance = fc.constantFrom<Stance>(-2, -1, 0, 1, 2);
const pairs = fc.array(fc.tuple(stance, stance), { minLength: 2, maxLength: 40 });
const some = fc.array(stance, { minLength: 1, maxLength: 40 });

test('directional: the mean product is the covariance and the product of the means', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const a = drawn.map(([x]) => x);
      const b = drawn.map(([, y]) => y);
      const n = drawn.length;
      const product = (sampleCovariance(a, b) * (n - 1)) / n + mean(a) * mean(b);
      expect(directionalAgreement(a, b).value).toBeCloseTo(0.5 + product / 8, 10);
    }),
  );
});

test('side agreement: the mean of same or not, where both take a side', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const sided = drawn.filter(([x, y]) => x !== 0 && y !== 0);
      fc.pre(sided.length > 0);
      const expected = mean(sided.map(([x, y]) => (Math.sign(x) + Math.sign(y) === 0 ? 0 : 1)));
      const measured = sideAgreement(
        drawn.map(([x]) => x),
        drawn.map(([, y]) => y),
      );
      expect(measured.value).toBeCloseTo(expected, 10);
    }),
  );
});

test('range, mean and distribution of stances', () => {
  fc.assert(
    fc.property(some, (drawn) => {
      const counts = countStances(drawn);
      const [lowest, highest] = extent(drawn);
      expect(stanceSpread(counts)).toMatchObject({ lowest, highest, range: highest - lowest });
      expect(stanceSpread(counts).mean).toBeCloseTo(mean(drawn), 10);
      for (const [place, held] of stances.entries()) {
        const share = mean(drawn.map((one) => (one === held ? 1 : 0)));
        expect(stanceDistribution(counts).shares?.[place]).toBeCloseTo(share, 10);
      }
    }),
  );
});

test('the shift is the difference of the means', () => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const before = drawn.map(([x]) => x);
      const after = drawn.map(([, y]) => y);
      const { shift, moved } = stanceShift(before, after);
      expect(shift).toBeCloseTo(mean(after) - mean(before), 10);
      expect(moved).toBeCloseTo(mean(drawn.map(([x, y]) => (x === y ? 0 : 1))), 10);
    }),
  );
});

test('confidence weights: the mean of the distribution is the pooled mean of its parts', () => {
  const weighted = confidenceWeightedDistribution([
    { stance: 2, confidence: 8 },
    { stance: 1, confidence: 4 },
    { stance: -1, confidence: 3 },
  ]);
  const pooled = combineMeans(combineMeans(2, 8, 1, 4), 12, -1, 3);
  const found = sum(stances.map((held, place) => held * (weighted.shares?.[place] ?? 0)));
  expect(found).toBeCloseTo(pooled, 10);
});

test('coverage and emphasis are means of yes and no', () => {
  expect(coverage([0, null, 2, null, -1]).value).toBeCloseTo(mean([1, 0, 1, 0, 1]), 10);
  const quotations = [
    { themeIds: ['t'], evidence: 2 },
    { themeIds: ['u'], evidence: 5 },
    { themeIds: ['t', 'u'], evidence: 1 },
  ];
  expect(emphasis(quotations, 't').value).toBeCloseTo(mean([1, 1, 0, 0, 0, 0, 0, 1]), 10);
});

test('a debate’s agreement is the mean over pairs whose city-block distances are 3, 1 and 3', () => {
  // City-block distances on the shared columns: a–b [2,1,−1] and [1,−1,−1]: 3;
  // a–c [1] and [2]: 1; b–c [−1] and [2]: 3.
  const matrix = matrixFromRows(
    ['a', 'b', 'c'],
    ['p', 'q', 'r'],
    [
      [2, 1, -1],
      [1, -1, -1],
      [null, 2, null],
    ],
  );
  const expected = mean([1 - 3 / 12, 1 - 1 / 4, 1 - 3 / 4]);
  expect(meanPairwiseAgreement(matrix).value).toBeCloseTo(expected, 10);
});

test('reason overlap: SciPy’s documentation gives jaccard([1,0,0],[1,1,0]) = 0.5 as distance', () => {
  const overlap = reasonOverlap(
    [{ stance: 1, reasonIds: ['first'] }],
    [{ stance: 2, reasonIds: ['first', 'second'] }],
  );
  expect(overlap.value).toBe(1 - 0.5);
});

test('group-informed consensus: the posterior means of a uniform prior, multiplied', () => {
  // Laplace's rule of succession: 9 successes in 10 give 10/12, 8 in 10 give 9/12.
  const votes = [...Array(9).fill(2), -2, ...Array(8).fill(1), -1, -1] as Stance[];
  const matrix = matrixFromRows(
    votes.map((_, k) => `v${k}`),
    ['p'],
    votes.map((vote) => [vote]),
  );
  const membership = votes.map((_, k) => (k < 10 ? 0 : 1));
  expect(groupInformedConsensus(matrix, membership)[0]?.value).toBeCloseTo(
    (10 / 12) * (9 / 12),
    10,
  );
});
