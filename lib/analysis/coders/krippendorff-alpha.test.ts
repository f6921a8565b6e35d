import { expect, test } from 'vitest';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { matrixFromRows } from '@/lib/analysis/stance-matrix';

const _ = null;

/** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C and following. */
const fourObservers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

/** The data of the article "Krippendorff's alpha" in Wikipedia and of the Python package's tests. */
const threeCoders = [
  [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
  [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
  [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
];

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
] as const)('Krippendorff 2011, four observers, %s: %d', (scale, published) => {
  const alpha = krippendorffAlpha(fourObservers, { scale });
  expect(alpha.value).toBeCloseTo(published, 3);
  expect(alpha).toMatchObject({ n: 11, ratings: 40, scale });
});

test('Krippendorff 2011, example A: two observers, two values: 0.095', () => {
  const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
  const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
  expect(krippendorffAlpha([meg, owen], { scale: 'nominal' }).value).toBeCloseTo(0.095, 3);
});

test('Krippendorff 2011, example B: two observers, five values: 0.692', () => {
  const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  const ratings = [letters('aabbdcccedda'), letters('babbbccceddd')];
  expect(krippendorffAlpha(ratings, { scale: 'nominal' }).value).toBeCloseTo(0.692, 3);
});

test('the tests of the Python package krippendorff: 0.691358 nominal, 0.810845 interval', () => {
  expect(krippendorffAlpha(threeCoders, { scale: 'nominal' }).value).toBeCloseTo(0.691358, 6);
  expect(krippendorffAlpha(threeCoders, { scale: 'interval' }).value).toBeCloseTo(0.810845, 6);
});

test('a unit with one rating does not count', () => {
  const pairs = [
    [1, 2, 1, 2, 1],
    [1, 2, 2, 2, 1],
  ];
  const withSingles = [
    [1, 2, 1, 2, 1, 5, _, 4],
    [1, 2, 2, 2, 1, _, 5, _],
  ];
  for (const scale of ['nominal', 'ordinal', 'interval'] as const) {
    expect(krippendorffAlpha(withSingles, { scale })).toEqual(krippendorffAlpha(pairs, { scale }));
  }
});

test('worked by hand: 2 coders, 3 units, one difference', () => {
  // Values 1,1 | 1,2 | 2,2: n = 6, each value 3 times. Observed: 2 of 6 ordered pairs differ = 1/3.
  // Expected: 2 × 3 × 3 / (6 × 5) = 0.6. α = 1 − (1/3) / 0.6 = 4/9.
  const ratings = [
    [1, 1, 2],
    [1, 2, 2],
  ];
  expect(krippendorffAlpha(ratings, { scale: 'nominal' }).value).toBeCloseTo(4 / 9, 12);
});

test('nothing to compare, or nothing that varies, is null with its n', () => {
  expect(krippendorffAlpha([])).toMatchObject({ value: null, n: 0, ratings: 0, interval: null });
  expect(krippendorffAlpha([[1, 2, 3]])).toMatchObject({ value: null, n: 0 });
  expect(
    krippendorffAlpha([
      [1, _],
      [_, 2],
    ]),
  ).toMatchObject({ value: null, n: 0 });
  expect(
    krippendorffAlpha([
      [2, 2],
      [2, 2],
    ]),
  ).toMatchObject({ value: null, n: 2, ratings: 4, interval: null });
});

test('the interval is repeatable, holds the value and is not given for few units', () => {
  const once = krippendorffAlpha(fourObservers, { seed: 7 });
  expect(krippendorffAlpha(fourObservers, { seed: 7 })).toEqual(once);
  expect(krippendorffAlpha(fourObservers, { seed: 8 }).interval).not.toEqual(once.interval);
  expect(once.interval?.low).toBeLessThan(once.value!);
  expect(once.interval?.high).toBeGreaterThan(once.value!);
  expect(krippendorffAlpha(fourObservers.map((row) => row.slice(0, 9))).interval).toBeNull();
});

test('the interval covers the value of the source about as often as it says', () => {
  // Two coders who give the same value with certainty ½, else independently: α is ½ in the long run.
  let state = 12345;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const throwDie = () => Math.floor(random() * 3);
  let covered = 0;
  for (let trial = 0; trial < 100; trial++) {
    const first = Array.from({ length: 60 }, throwDie);
    const second = first.map((value) => (random() < 0.5 ? value : throwDie()));
    const { interval } = krippendorffAlpha([first, second], {
      scale: 'nominal',
      draws: 200,
      seed: trial,
    });
    if (interval!.low <= 0.5 && 0.5 <= interval!.high) covered++;
  }
  expect(covered).toBeGreaterThanOrEqual(86);
  expect(covered).toBeLessThanOrEqual(100);
});

test('a stance matrix whose rows are coders gives the same as plain rows', () => {
  const rows = [
    [2, 1, null, -2, 0],
    [2, 0, 1, -1, 0],
  ] as const;
  const matrix = matrixFromRows(['a', 'b'], ['1', '2', '3', '4', '5'], rows);
  expect(krippendorffAlpha(matrix)).toEqual(krippendorffAlpha(rows));
});

test('broken contracts name the function and the rule', () => {
  expect(() => krippendorffAlpha([[1, 2], [1]])).toThrow(/krippendorffAlpha.*equal length/);
  expect(() => krippendorffAlpha([[1, Number.NaN]])).toThrow(/krippendorffAlpha.*finite/);
});
