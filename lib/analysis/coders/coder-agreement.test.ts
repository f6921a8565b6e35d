import { expect, test } from 'vitest';
import { cohenKappa } from '@/lib/analysis/coders/cohen-kappa';
import { gwetAc } from '@/lib/analysis/coders/gwet-ac';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { agreementByUnit, percentAgreement } from '@/lib/analysis/coders/percent-agreement';
import { matrixFromRows } from '@/lib/analysis/stance-matrix';

const _ = null;

/** Two coders' ratings from the table of how often each pair of values occurs. */
function fromTable(table: readonly (readonly number[])[]): [number[], number[]] {
  const first: number[] = [];
  const second: number[] = [];
  for (const [a, row] of table.entries()) {
    for (const [b, times] of row.entries()) {
      for (let time = 0; time < times; time++) {
        first.push(a);
        second.push(b);
      }
    }
  }
  return [first, second];
}

/** `cac.raw4raters` of Gwet's R package irrCAC 1.0; also Krippendorff's data of 2011. */
const fourRaters = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

/** `cont3x3abstractors` of the same package. */
const abstractors = fromTable([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);

test('Cohen 1960, table 2: κ = .492', () => {
  const ratings = fromTable([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]);
  const kappa = cohenKappa(ratings);
  expect(kappa.value).toBeCloseTo(0.492, 3);
  expect(kappa.observed).toBeCloseTo(0.7, 12);
  expect(kappa.expected).toBeCloseTo(0.41, 12);
  expect(kappa.n).toBe(200);
});

test('scikit-learn 1.9.1 cohen_kappa_score on the table SexualFun of R package vcd', () => {
  // vcd itself prints 0.1293 unweighted and 0.2374 with equal spacing.
  const ratings = fromTable([
    [7, 7, 2, 3],
    [2, 8, 3, 7],
    [1, 5, 4, 9],
    [2, 8, 9, 14],
  ]);
  expect(cohenKappa(ratings).value).toBeCloseTo(0.1293302540415704, 12);
  expect(cohenKappa(ratings, { weights: 'linear' }).value).toBeCloseTo(0.23738062755798, 12);
  expect(cohenKappa(ratings, { weights: 'quadratic' }).value).toBeCloseTo(0.332045586246861, 12);
});

test('irrCAC overview vignette: κ 0.7964094, AC1 0.8493305, percent 0.89, α 0.7972585', () => {
  expect(cohenKappa(abstractors).value).toBeCloseTo(0.7964094, 7);
  expect(gwetAc(abstractors).value).toBeCloseTo(0.8493305, 7);
  expect(percentAgreement(abstractors).value).toBeCloseTo(0.89, 12);
  expect(krippendorffAlpha(abstractors, { scale: 'nominal' }).value).toBeCloseTo(0.7972585, 7);
});

test('irrCAC overview vignette, four raters with missing ratings: AC1 0.77544', () => {
  const ac = gwetAc(fourRaters);
  expect(ac.value).toBeCloseTo(0.77544, 5);
  expect(ac.observed).toBeCloseTo(0.8181818, 7);
  expect(ac.expected).toBeCloseTo(0.1903212, 7);
  expect(ac).toMatchObject({ n: 11, categories: 5 });
  expect(percentAgreement(fourRaters)).toEqual({ value: expect.closeTo(0.8181818, 7), n: 11 });
});

test('Feinstein & Cicchetti 1990: the same .85 observed, κ .70 and .32; AC1 stays', () => {
  const balanced = fromTable([
    [40, 9],
    [6, 45],
  ]);
  const lopsided = fromTable([
    [80, 10],
    [5, 5],
  ]);
  expect(percentAgreement(balanced).value).toBeCloseTo(0.85, 12);
  expect(percentAgreement(lopsided).value).toBeCloseTo(0.85, 12);
  expect(cohenKappa(balanced).value).toBeCloseTo(0.7, 2);
  expect(cohenKappa(lopsided).value).toBeCloseTo(0.32, 2);
  // AC1 of the second by hand: π = .875, .125; chance 2 × .875 × .125 = .21875.
  expect(gwetAc(lopsided).value).toBeCloseTo((0.85 - 0.21875) / (1 - 0.21875), 12);
});

test('AC2 worked by hand: three values, quadratic weights', () => {
  // Units 0,0 | 0,1 | 2,2 | 2,0: observed (1 + ¾ + 1 + 0) / 4 = 11/16.
  // Shares: 0: (1 + ½ + 0 + ½) / 4 = ½; 1: 1/8; 2: 3/8. Σ π(1−π) = 16/64 + 7/64 + 15/64 = 38/64.
  // Sum of weights 3 + 4 × ¾ = 6; chance 6 / (3 × 2) × 38/64 = 38/64. AC2 = (44 − 38) / (64 − 38).
  const ratings = [
    [0, 0, 2, 2],
    [0, 1, 2, 0],
  ];
  const ac2 = gwetAc(ratings, { weights: 'quadratic' });
  expect(ac2.observed).toBeCloseTo(11 / 16, 12);
  expect(ac2.expected).toBeCloseTo(38 / 64, 12);
  expect(ac2.value).toBeCloseTo(6 / 26, 12);
});

test('AC2 with plain weights is AC1; with two categories weights change nothing', () => {
  const two = fromTable([
    [40, 9],
    [6, 45],
  ]);
  for (const weights of ['linear', 'quadratic'] as const) {
    expect(gwetAc(two, { weights }).value).toBeCloseTo(gwetAc(two).value!, 12);
  }
});

test('values that nobody uses are part of the scale of AC1', () => {
  const rows = [
    [1, 1, -1, 1],
    [1, -1, -1, 1],
  ] as const;
  const matrix = matrixFromRows(['a', 'b'], ['1', '2', '3', '4'], rows);
  expect(gwetAc(matrix).categories).toBe(5);
  expect(gwetAc(matrix)).toEqual(gwetAc(rows, { categories: [2, -1, 0, 1, -2] }));
  expect(gwetAc(rows).value).not.toBeCloseTo(gwetAc(matrix).value!, 3);
});

test('one value throughout: percent and AC1 say full agreement, κ cannot be said', () => {
  const rows = [
    [2, 2, 2],
    [2, 2, 2],
  ] as const;
  const matrix = matrixFromRows(['a', 'b'], ['1', '2', '3'], rows);
  expect(percentAgreement(matrix)).toEqual({ value: 1, n: 3 });
  expect(gwetAc(matrix).value).toBe(1);
  expect(cohenKappa(matrix)).toMatchObject({ value: null, n: 3, observed: 1 });
  expect(gwetAc(rows).value).toBeNull();
});

test('two coders who each keep to another single value: κ is 0, not null', () => {
  expect(
    cohenKappa([
      [1, 1],
      [2, 2],
    ]).value,
  ).toBe(0);
});

test('units without two ratings are left out, and nothing shared is null', () => {
  expect(
    agreementByUnit([
      [1, 1, _, 2],
      [1, 2, _, _],
      [2, 1, _, _],
    ]),
  ).toEqual([
    { value: 1 / 3, n: 3 },
    { value: 1 / 3, n: 3 },
    { value: null, n: 0 },
    { value: null, n: 1 },
  ]);
  const apart = [
    [1, _],
    [_, 2],
  ];
  expect(percentAgreement(apart)).toEqual({ value: null, n: 0 });
  expect(cohenKappa(apart)).toMatchObject({ value: null, n: 0 });
  expect(gwetAc(apart)).toMatchObject({ value: null, n: 0 });
  expect(percentAgreement([])).toEqual({ value: null, n: 0 });
});

test('broken contracts name the function and the rule', () => {
  expect(() => cohenKappa([[1], [1], [1]])).toThrow(/cohenKappa compares two coders: got 3/);
  expect(() => gwetAc([[7]], { categories: [1, 2] })).toThrow(/gwetAc.*categories 1, 2: got 7/);
  expect(() => gwetAc([[1]], { categories: [1, 1] })).toThrow(/gwetAc.*1 is twice/);
  expect(() => percentAgreement([[1, 2], [1]])).toThrow(/percentAgreement.*equal length/);
});
