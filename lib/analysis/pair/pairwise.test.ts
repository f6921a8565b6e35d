import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { type PairwiseMatrix, pairAt, pairwiseTable } from '@/lib/analysis/pair/pairwise-matrix';
import { pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { matrixFromRows, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { pairMatrices } from '@/tests/fixtures/pair-matrices';

test.each(pickableMeasures)('%s of all pairs is that of each pair', (picked) => {
  const { ofPair, pairwise } = pickableMeasure(picked);
  fc.assert(
    fc.property(pairMatrices, (matrix: StanceMatrix) => {
      const all: PairwiseMatrix = pairwise(matrix);
      for (const i of matrix.commentatorIds.keys()) {
        for (const j of matrix.commentatorIds.keys()) {
          expect(pairAt(all, i, j)).toEqual(ofPair(rowOf(matrix, i), rowOf(matrix, j)));
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('the written table is square and says null where nothing is shared', () => {
  const matrix = matrixFromRows(
    ['a', 'b', 'c'],
    ['p', 'q'],
    [
      [2, null],
      [1, null],
      [null, -1],
    ],
  );
  const table = pairwiseTable(pairwiseAgreement(matrix));
  expect(JSON.parse(JSON.stringify(table))).toEqual({
    ids: ['a', 'b', 'c'],
    values: [
      [1, 0.75, null],
      [0.75, 1, null],
      [null, null, 1],
    ],
    n: [
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ],
  });
});

test('a pair that is not there throws', () => {
  const all = pairwiseAgreement(matrixFromRows(['a'], ['p'], [[1]]));
  expect(() => pairAt(all, 0, 1)).toThrow(/pairAt/);
  expect(() => pairAt(all, -1, 0)).toThrow(/pairAt/);
});
