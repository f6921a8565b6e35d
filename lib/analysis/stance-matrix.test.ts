import { expect, test } from 'vitest';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import {
  columnOf,
  createStanceMatrix,
  matrixFromRows,
  notAddressed,
  rowOf,
  type Stance,
  stanceAt,
} from '@/lib/analysis/stance-matrix';

const matrix = matrixFromRows(
  ['anna', 'ben'],
  ['p1', 'p2', 'p3'],
  [
    [2, null, 0],
    [-1, 1, null],
  ],
);

test('a cell without a position is null, and differs from a stance of 0', () => {
  expect(stanceAt(matrix, 0, 0)).toBe(2);
  expect(stanceAt(matrix, 0, 1)).toBeNull();
  expect(stanceAt(matrix, 0, 2)).toBe(0);
});

test('rows and columns come out in order, missing cells marked', () => {
  expect([...rowOf(matrix, 1)]).toEqual([-1, 1, notAddressed]);
  expect([...columnOf(matrix, 1)]).toEqual([notAddressed, 1]);
});

test('positions in any order make the same matrix; the last one on a cell counts', () => {
  const made = createStanceMatrix({
    commentatorIds: ['anna', 'ben'],
    propositionIds: ['p1', 'p2', 'p3'],
    positions: [
      { commentatorId: 'ben', propositionId: 'p2', stance: -2 },
      { commentatorId: 'anna', propositionId: 'p3', stance: 0 },
      { commentatorId: 'ben', propositionId: 'p1', stance: -1 },
      { commentatorId: 'anna', propositionId: 'p1', stance: 2 },
      { commentatorId: 'ben', propositionId: 'p2', stance: 1 },
    ],
  });
  expect(made).toEqual(matrix);
});

test('a selection shows the named rows and columns in the named order and shares the cells', () => {
  const view = selectFromMatrix(matrix, {
    commentatorIds: ['ben'],
    propositionIds: ['p3', 'p1'],
  });
  expect(view.cells).toBe(matrix.cells);
  expect(stanceAt(view, 0, 0)).toBeNull();
  expect(stanceAt(view, 0, 1)).toBe(-1);
  const again = selectFromMatrix(view, { propositionIds: ['p1'] });
  expect([...rowOf(again, 0)]).toEqual([-1]);
});

test('nobody and nothing make an empty matrix', () => {
  expect(matrixFromRows([], [], []).cells).toHaveLength(0);
});

test.each([
  [
    'a stance of 7',
    () => matrixFromRows(['a'], ['p'], [[7 as Stance]]),
    /matrixFromRows.*-2 to 2.*7/,
  ],
  ['a stance of ½', () => matrixFromRows(['a'], ['p'], [[0.5 as Stance]]), /matrixFromRows.*0\.5/],
  [
    'ragged rows',
    () => matrixFromRows(['a', 'b'], ['p'], [[1], [1, 2]]),
    /matrixFromRows.*equal length/,
  ],
  ['a missing row', () => matrixFromRows(['a', 'b'], ['p'], [[1]]), /matrixFromRows.*one row/],
  [
    'duplicate ids',
    () => matrixFromRows(['a', 'a'], [], [[], []]),
    /commentator ids that differ: "a"/,
  ],
  [
    'an unknown id',
    () =>
      createStanceMatrix({
        commentatorIds: ['a'],
        propositionIds: ['p'],
        positions: [{ commentatorId: 'a', propositionId: 'q', stance: 1 }],
      }),
    /createStanceMatrix knows no proposition with the id "q"/,
  ],
  [
    'an unknown choice',
    () => selectFromMatrix(matrix, { commentatorIds: ['zoe'] }),
    /selectFromMatrix.*"zoe"/,
  ],
  [
    'a choice made twice',
    () => selectFromMatrix(matrix, { propositionIds: ['p1', 'p1'] }),
    /selectFromMatrix.*"p1" is twice/,
  ],
  ['a row that is not there', () => stanceAt(matrix, 2, 0), /stanceAt.*no row 2/],
])('%s throws a sentence that names the function and the rule', (_, run, message) => {
  expect(run).toThrow(message);
});
