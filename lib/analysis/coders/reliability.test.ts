import { expect, test } from 'vitest';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { ratingsFromReadings } from '@/lib/analysis/coders/reading-ratings';
import { measureReliability, reliabilityByProposition } from '@/lib/analysis/coders/reliability';
import { matrixFromRows } from '@/lib/analysis/stance-matrix';

const first = matrixFromRows(
  ['anna', 'ben'],
  ['p', 'q', 'r'],
  [
    [2, 1, null],
    [-2, null, null],
  ],
);
const second = matrixFromRows(
  ['ben', 'anna'],
  ['q', 'p', 'r'],
  [
    [0, -1, null],
    [1, 2, null],
  ],
);

test('units are what any reading codes, matched by id and not by place', () => {
  const { ratings, units } = ratingsFromReadings([first, second]);
  expect(
    units.map(({ commentatorId, propositionId }) => `${commentatorId} ${propositionId}`),
  ).toEqual(['anna p', 'ben p', 'anna q', 'ben q']);
  expect(ratings).toEqual([
    [2, -2, 1, null],
    [2, -1, 1, 0],
  ]);
});

test('each proposition by itself: the one that is read differently shows', () => {
  const rows = reliabilityByProposition(ratingsFromReadings([first, second]));
  expect(rows.map(({ propositionId }) => propositionId)).toEqual(['p', 'q']);
  expect(rows[0]?.reliability.percentAgreement).toEqual({ value: 0.5, n: 2 });
  expect(rows[1]?.reliability.percentAgreement).toEqual({ value: 1, n: 1 });
  expect(rows[0]?.reliability.krippendorffAlpha.value).toBe(
    krippendorffAlpha([
      [2, -2],
      [2, -1],
    ]).value,
  );
  expect(rows[1]?.reliability.krippendorffAlpha.value).toBeNull();
});

test("Cohen's κ is there for two coders only", () => {
  expect(measureReliability([[1], [1]]).cohenKappa).not.toBeNull();
  expect(measureReliability([[1], [1], [2]]).cohenKappa).toBeNull();
});

test('no readings, no units', () => {
  expect(ratingsFromReadings([])).toEqual({ ratings: [], units: [] });
  expect(reliabilityByProposition(ratingsFromReadings([]))).toEqual([]);
});
