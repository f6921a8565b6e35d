import { expect, test } from 'vitest';
import { directionOfShift, shiftTowards } from '@/lib/analysis/before-and-after/shift-towards';
import {
  shareMoved,
  shiftByPerson,
  shiftByProposition,
  stanceFlows,
  stanceShift,
} from '@/lib/analysis/before-and-after/stance-shift';
import { matrixFromRows } from '@/lib/analysis/stance-matrix';

test('shift by hand: votes missing on either side are left out', () => {
  expect(stanceShift([0, 1, -1, 2, null], [2, 1, -2, null, 1])).toEqual({
    shift: 1 / 3,
    moved: 2 / 3,
    up: 1,
    down: 1,
    unchanged: 1,
    n: 3,
  });
  expect(shareMoved([0, 1], [0, 2])).toEqual({ value: 0.5, n: 2 });
  expect(stanceShift([null], [1])).toMatchObject({ shift: null, moved: null, n: 0 });
});

test('flows count everybody, those without a vote too', () => {
  expect(stanceFlows([0, 0, null, 1], [1, 1, 2, null])).toEqual([
    { before: null, after: 2, count: 1 },
    { before: 0, after: 1, count: 2 },
    { before: 1, after: null, count: 1 },
  ]);
});

const before = matrixFromRows(
  ['x', 'y'],
  ['p', 'q'],
  [
    [0, 1],
    [2, null],
  ],
);
const after = matrixFromRows(
  ['x', 'y'],
  ['p', 'q'],
  [
    [1, 1],
    [0, -1],
  ],
);

test('per proposition and per person', () => {
  expect(shiftByProposition(before, after).map(({ shift, n }) => [shift, n])).toEqual([
    [-0.5, 2],
    [0, 1],
  ]);
  expect(
    shiftByPerson(before, after).map(({ commentatorId, shift }) => [commentatorId, shift]),
  ).toEqual([
    ['x', 0.5],
    ['y', -2],
  ]);
  const others = matrixFromRows(
    ['y', 'x'],
    ['p', 'q'],
    [
      [0, 1],
      [2, null],
    ],
  );
  expect(() => shiftByPerson(before, others)).toThrow(/shiftByPerson needs the same people/);
});

test('towards a commentator: agreement after minus before on the same propositions', () => {
  // Distances to the commentator fall from 2 + 1 to 0 + 1 on the two propositions all address.
  expect(shiftTowards([0, 1, null], [2, 1, 2], [2, 2, 2])).toEqual({ value: 0.25, n: 2 });
  expect(shiftTowards([0], [2], [null])).toEqual({ value: null, n: 0 });
});

test('towards whom most; nobody when two are approached equally or none', () => {
  const commentators = matrixFromRows(['for', 'against', 'silent'], ['p'], [[2], [-2], [null]]);
  expect(directionOfShift([0], [1], commentators).nearest).toBe('for');
  expect(directionOfShift([0], [-1], commentators).nearest).toBe('against');
  expect(directionOfShift([0], [0], commentators).nearest).toBeNull();
  const twins = matrixFromRows(['one', 'other'], ['p'], [[2], [1]]);
  expect(directionOfShift([0], [1], twins).nearest).toBeNull();
});
