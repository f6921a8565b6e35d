import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bitPlanesShape,
  countBits,
  packColumnBits,
  writeBitPlanes,
} from '@/lib/analysis/fast-pairs/bit-planes';
import { prepareFastPairs } from '@/lib/analysis/fast-pairs/fast-pairs';
import { createPlainPairCounter } from '@/lib/analysis/fast-pairs/pair-counter';
import { createPairKernel } from '@/lib/analysis/fast-pairs/pair-kernel';
import { transposeBits } from '@/lib/analysis/fast-pairs/transpose-bits';
import { notAddressed, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { pairMatrices } from '@/tests/fixtures/pair-matrices';

function write(matrix: StanceMatrix, words: Int32Array) {
  const columns = Uint32Array.from(matrix.propositionIds, (_, place) => place);
  writeBitPlanes(packColumnBits(matrix), words, columns);
}

test('bits are counted as a string of them is', () => {
  fc.assert(
    fc.property(fc.integer(), (word) => {
      expect(countBits(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
});

test('the WebAssembly loop counts what the plain loop counts', () => {
  fc.assert(
    fc.property(pairMatrices, (matrix) => {
      const shape = bitPlanesShape(matrix.commentatorIds.length, matrix.propositionIds.length);
      const plain = createPlainPairCounter(shape);
      write(matrix, plain.words);
      const kernel = createPairKernel(shape);
      expect(kernel === null).toBe(plain.words.length === 0);
      if (kernel === null) return;
      write(matrix, kernel.words);
      for (const row of matrix.commentatorIds.keys()) {
        expect(kernel.countRow(row)).toEqual(plain.countRow(row));
        const upTo = row + 1;
        expect(kernel.countSame(row).slice(0, upTo)).toEqual(plain.countSame(row).slice(0, upTo));
      }
    }),
  );
});

test('the very same stances are counted as they are found one by one', () => {
  fc.assert(
    fc.property(pairMatrices, (matrix) => {
      const { countSame } = prepareFastPairs(matrix);
      const rows = matrix.commentatorIds.map((_, row) => rowOf(matrix, row));
      for (const [row, stances] of rows.entries()) {
        const same = rows
          .slice(0, row + 1)
          .map((other) => stances.filter((x, at) => x !== notAddressed && x === other[at]).length);
        expect([...countSame(row).slice(0, row + 1)]).toEqual(same);
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
