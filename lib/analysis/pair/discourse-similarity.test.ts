import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DiscourseAggregation,
  type DiscourseNormalisation,
  discourseNormalisations,
  discourseSimilarity,
} from '@/lib/analysis/pair/discourse-similarity';
import {
  pairwiseDiscourse,
  pairwiseDiscourseOfMatrix,
} from '@/lib/analysis/pair/pairwise-discourse';
import { pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import { countStances, type StanceCounts } from '@/lib/analysis/stance-counts';
import { matrixFromRows, stanceAt } from '@/lib/analysis/stance-matrix';
import { pairMatrices } from '@/tests/fixtures/pair-matrices';

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
  const all = pairwiseDiscourse(['a', 'b'], [first, second], { aggregation, normalisation });
  expect(pairAt(all, 0, 1).value).toBeCloseTo(expected, 12);
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
  const all = pairwiseDiscourseOfMatrix(matrix, {
    aggregation: 'congruence',
    normalisation: 'none',
  });
  expect(pairAt(all, 0, 1)).toEqual({ value: 0.75 + 0.5, n: 2 });
});

const anyOptions = fc.record({
  aggregation: fc.constantFrom<DiscourseAggregation>('congruence', 'conflict', 'subtract'),
  normalisation: fc.constantFrom(...discourseNormalisations),
  range: fc.constantFrom(4, 2, 3),
});

/** Mostly nothing or once, sometimes again and again. */
const anyCount = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 8, 13);
const anyCounts: fc.Arbitrary<StanceCounts[]> = fc.array(
  fc.tuple(anyCount, anyCount, anyCount, anyCount, anyCount),
  { minLength: 3, maxLength: 3 },
);

test('all pairs at once are the same as pair by pair, however often each thing is said', () => {
  fc.assert(
    fc.property(fc.array(anyCounts, { maxLength: 6 }), anyOptions, (statements, options) => {
      const ids = statements.map((_, place) => `c${place}`);
      const all = pairwiseDiscourse(ids, statements, options);
      for (const [i, first] of statements.entries()) {
        for (const [j, second] of statements.entries()) {
          const plain = discourseSimilarity(first, second, options);
          expect(pairAt(all, i, j).n).toBe(plain.n);
          expectClose(pairAt(all, i, j).value, plain.value);
        }
      }
    }),
  );
});

test('all pairs of a matrix are the same as pair by pair', () => {
  fc.assert(
    fc.property(pairMatrices, anyOptions, (matrix, options) => {
      const all = pairwiseDiscourseOfMatrix(matrix, options);
      const counts = matrix.commentatorIds.map((_, row) =>
        matrix.propositionIds.map((_, column) => countStances([stanceAt(matrix, row, column)])),
      );
      for (const [i, first] of counts.slice(0, 6).entries()) {
        for (const [j, second] of counts.entries()) {
          const plain = discourseSimilarity(first, second, options);
          expect(pairAt(all, i, j).n).toBe(plain.n);
          expectClose(pairAt(all, i, j).value, plain.value);
        }
      }
    }),
    { numRuns: 20 },
  );
});

function expectClose(value: number | null, plain: number | null): void {
  if (plain === null || value === null) expect(value).toBe(plain);
  else expect(Math.abs(value - plain)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(plain)));
}

test('contract breaks name the function and the rule', () => {
  const options = { aggregation: 'congruence', normalisation: 'none' } as const;
  expect(() => discourseSimilarity(first, [], options)).toThrow(/discourseSimilarity compares/);
  expect(() => discourseSimilarity(first, second, { ...options, range: 0 })).toThrow(/range/);
  const two = ['a', 'b'];
  expect(() => pairwiseDiscourse(two, [first], options)).toThrow(/statements for each commentator/);
  expect(() => pairwiseDiscourse(two, [first, []], options)).toThrow(/the same propositions/);
  expect(() => pairwiseDiscourse(['a'], [[[0.5, 0, 0, 0, 0]]], options)).toThrow(/whole/);
  expect(() => pairwiseDiscourse(['a'], [first], { ...options, range: 0 })).toThrow(/range/);
});
