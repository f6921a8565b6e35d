import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreement } from '@/lib/analysis/agreement';
import {
  bitPlanesShape,
  countBits,
  packColumnBits,
  writeBitPlanes,
} from '@/lib/analysis/bit-planes';
import { directionalAgreement } from '@/lib/analysis/directional-agreement';
import { euclideanAgreement } from '@/lib/analysis/euclidean-agreement';
import { createPlainPairCounter } from '@/lib/analysis/pair-counts';
import { createPairKernel } from '@/lib/analysis/pair-kernel';
import { pairwiseAgreement } from '@/lib/analysis/pairwise-agreement';
import { type PairwiseMatrix, pairAt, pairwiseTable } from '@/lib/analysis/pairwise-matrix';
import {
  pairwiseDirectionalAgreement,
  pairwiseEuclideanAgreement,
  pairwiseSideAgreement,
} from '@/lib/analysis/pairwise-measures';
import { sideAgreement } from '@/lib/analysis/side-agreement';
import {
  matrixFromRows,
  rowOf,
  type Stance,
  type StanceMatrix,
} from '@/lib/analysis/stance-matrix';
import { transposeBits } from '@/lib/analysis/transpose-bits';

const cell = fc.constantFrom<Stance | null>(null, -2, -1, 0, 1, 2);

/** Up to 40 commentators on up to 140 propositions, so that both span several words. */
const matrices = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 140 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) =>
    matrixFromRows(
      rows.map((_, row) => `c${row}`),
      (rows[0] ?? []).map((_, column) => `p${column}`),
      rows,
    ),
  );

test.each([
  ['agreement', pairwiseAgreement, agreement],
  ['side agreement', pairwiseSideAgreement, sideAgreement],
  ['directional', pairwiseDirectionalAgreement, directionalAgreement],
  ['Euclidean', pairwiseEuclideanAgreement, euclideanAgreement],
])('%s of all pairs is that of each pair', (_, pairwise, measure) => {
  fc.assert(
    fc.property(matrices, (matrix: StanceMatrix) => {
      const all: PairwiseMatrix = pairwise(matrix);
      for (const i of matrix.commentatorIds.keys()) {
        for (const j of matrix.commentatorIds.keys()) {
          expect(pairAt(all, i, j)).toEqual(measure(rowOf(matrix, i), rowOf(matrix, j)));
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

test('bits are counted as a string of them is', () => {
  fc.assert(
    fc.property(fc.integer(), (word) => {
      expect(countBits(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
});

test('the WebAssembly loop counts what the plain loop counts', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const shape = bitPlanesShape(matrix.commentatorIds.length, matrix.propositionIds.length);
      const plain = createPlainPairCounter(shape);
      writeBitPlanes(packColumnBits(matrix), plain.words);
      const kernel = createPairKernel(shape);
      expect(kernel === null).toBe(plain.words.length === 0);
      if (kernel === null) return;
      writeBitPlanes(packColumnBits(matrix), kernel.words);
      for (const row of matrix.commentatorIds.keys()) {
        expect(kernel.countRow(row)).toEqual(plain.countRow(row));
      }
    }),
  );
});

test('turning a square of bits puts each bit where it belongs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 32, maxLength: 32 }), (words) => {
      const square = Int32Array.from(words);
      transposeBits(square);
      for (let r = 0; r < 32; r++) {
        for (let c = 0; c < 32; c++) {
          expect((square[r]! >>> c) & 1).toBe((words[c]! >>> r) & 1);
        }
      }
    }),
    { numRuns: 10 },
  );
});
