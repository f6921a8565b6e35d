import { expect, test } from 'vitest';
import {
  type DiscourseAggregation,
  type DiscourseNormalisation,
  discourseSimilarity,
} from '@/lib/analysis/pair/discourse-similarity';
import { pairwiseDiscourse, statementsOfMatrix } from '@/lib/analysis/pair/pairwise-discourse';
import { pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import { matrixFromRows } from '@/lib/analysis/stance-matrix';

/** Statements by stance on five propositions, several on some and contradictory ones too. */
const first: StanceCounts[] = [
  [0, 0, 0, 2, 1],
  [1, 0, 0, 0, 0],
  [0, 0, 0, 0, 3],
  [0, 0, 0, 0, 0],
  [0, 1, 1, 0, 0],
];
const second: StanceCounts[] = [
  [0, 1, 0, 1, 0],
  [2, 0, 0, 0, 1],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 1, 0],
  [0, 0, 1, 0, 0],
];

// Computed with NumPy 2 as matrix products a·(1−D)·b over the propositions; activities 9 and 7,
// the Jaccard denominator 13.
test.each<[DiscourseAggregation, DiscourseNormalisation, number]>([
  ['congruence', 'none', 7.75],
  ['conflict', 'none', 3.25],
  ['subtract', 'none', 4.5],
  ['congruence', 'average-activity', 0.96875],
  ['conflict', 'average-activity', 0.40625],
  ['subtract', 'average-activity', 0.5625],
  ['congruence', 'jaccard', 0.5961538461538461],
  ['conflict', 'jaccard', 0.25],
  ['subtract', 'jaccard', 0.34615384615384615],
  ['congruence', 'cosine', 0.12301587301587301],
  ['conflict', 'cosine', 0.051587301587301584],
  ['subtract', 'cosine', 0.07142857142857142],
])('%s divided by %s', (aggregation, normalisation, expected) => {
  const { value, n } = discourseSimilarity(first, second, { aggregation, normalisation });
  expect(value).toBeCloseTo(expected, 12);
  expect(n).toBe(3);
});

test('yes/no statements coded ±1 with range 2: each pair is a match or a clash', () => {
  const yes: StanceCounts[] = [[0, 0, 0, 2, 0]];
  const both: StanceCounts[] = [[0, 3, 0, 1, 0]];
  const options = { normalisation: 'none', range: 2 } as const;
  expect(discourseSimilarity(yes, both, { ...options, aggregation: 'congruence' }).value).toBe(2);
  expect(discourseSimilarity(yes, both, { ...options, aggregation: 'conflict' }).value).toBe(6);
});

test('nothing shared is null, whatever the normalisation', () => {
  const a: StanceCounts[] = [
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ];
  const b: StanceCounts[] = [
    [0, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
  ];
  for (const normalisation of ['none', 'average-activity', 'jaccard', 'cosine'] as const) {
    expect(discourseSimilarity(a, b, { aggregation: 'congruence', normalisation })).toEqual({
      value: null,
      n: 0,
    });
  }
});

test('a stance matrix is one statement a position', () => {
  const matrix = matrixFromRows(
    ['a', 'b'],
    ['p', 'q', 'r'],
    [
      [2, -1, null],
      [1, 1, 0],
    ],
  );
  const all = pairwiseDiscourse(matrix.commentatorIds, statementsOfMatrix(matrix), {
    aggregation: 'congruence',
    normalisation: 'none',
  });
  expect(pairAt(all, 0, 1)).toEqual({ value: 0.75 + 0.5, n: 2 });
});

test('contract breaks name the function and the rule', () => {
  const options = { aggregation: 'congruence', normalisation: 'none' } as const;
  expect(() => discourseSimilarity(first, [], options)).toThrow(/discourseSimilarity compares/);
  expect(() => discourseSimilarity(first, second, { ...options, range: 0 })).toThrow(/range/);
});
