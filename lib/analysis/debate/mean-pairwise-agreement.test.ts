import { expect, test } from 'vitest';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { matrixFromRows, type Stance } from '@/lib/analysis/stance-matrix';

function randomMatrix(rows: number, columns: number, filled: number, seed: number) {
  const random = seededRandom(seed);
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () =>
      random() < filled ? ((Math.floor(random() * 5) - 2) as Stance) : null,
    ),
  );
  const ids = (letter: string, size: number) => Array.from({ length: size }, (_, i) => letter + i);
  return matrixFromRows(ids('c', rows), ids('p', columns), cells);
}

test('by hand: the mean of the pairs that share something', () => {
  const matrix = matrixFromRows(
    ['a', 'b', 'c'],
    ['p', 'q', 'r'],
    [
      [2, null, null],
      [1, 1, null],
      [null, -1, 0],
    ],
  );
  // a–b 3/4, b–c 1/2, a–c share nothing; r has one voice and is not counted.
  expect(meanPairwiseAgreement(matrix)).toEqual({ value: 0.625, n: 2, pairs: 2, interval: null });
});

test('is the mean of the pairwise matrix', () => {
  const matrix = randomMatrix(9, 45, 0.3, 4);
  const all = pairwiseAgreement(matrix);
  const values: number[] = [];
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < i; j++) {
      const { value } = pairAt(all, i, j);
      if (value !== null) values.push(value);
    }
  }
  const result = meanPairwiseAgreement(matrix);
  expect(result.pairs).toBe(values.length);
  expect(result.value).toBeCloseTo(values.reduce((a, b) => a + b) / values.length, 12);
});

test('the interval is repeatable, lies around the value and narrows with more propositions', () => {
  const few = meanPairwiseAgreement(randomMatrix(5, 20, 1, 1), { seed: 7 });
  const again = meanPairwiseAgreement(randomMatrix(5, 20, 1, 1), { seed: 7 });
  const many = meanPairwiseAgreement(randomMatrix(5, 320, 1, 1), { seed: 7 });
  expect(few).toEqual(again);
  expect(few.interval!.low).toBeLessThanOrEqual(few.value!);
  expect(few.interval!.high).toBeGreaterThanOrEqual(few.value!);
  expect(many.interval!.high - many.interval!.low).toBeLessThan(
    few.interval!.high - few.interval!.low,
  );
});

test('for two commentators the interval is that of the bootstrap of a mean', () => {
  // Fully filled, two people: agreement is the mean of 1 − |a−b|/4, whose bootstrap standard error
  // is s/√n; a 95 % interval spans about 2 × 1.96 of them.
  const matrix = randomMatrix(2, 400, 1, 3);
  const { interval } = meanPairwiseAgreement(matrix, { draws: 2000, seed: 5 });
  const scores = matrix.propositionIds.map(
    (_, p) => 1 - Math.abs(matrix.cells[p]! - matrix.cells[400 + p]!) / 4,
  );
  const mean = scores.reduce((a, b) => a + b) / 400;
  const error = Math.sqrt(scores.reduce((sum, s) => sum + (s - mean) ** 2, 0) / 400 / 400);
  expect((interval!.high - interval!.low) / (2 * 1.96 * error)).toBeCloseTo(1, 1);
});

test('too few propositions give no interval; nobody gives null', () => {
  expect(meanPairwiseAgreement(randomMatrix(4, 9, 1, 1)).interval).toBeNull();
  expect(meanPairwiseAgreement(matrixFromRows([], [], []))).toEqual({
    value: null,
    n: 0,
    pairs: 0,
    interval: null,
  });
  expect(meanPairwiseAgreement(randomMatrix(1, 30, 1, 1)).value).toBeNull();
});
