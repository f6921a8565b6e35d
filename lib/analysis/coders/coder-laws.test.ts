import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa } from '@/lib/analysis/coders/cohen-kappa';
import { gwetAc } from '@/lib/analysis/coders/gwet-ac';
import { krippendorffAlpha, measurementScales } from '@/lib/analysis/coders/krippendorff-alpha';
import { percentAgreement } from '@/lib/analysis/coders/percent-agreement';
import type { Measured } from '@/lib/analysis/measured';

type Ratings = (number | null)[][];

const stances = [-2, -1, 0, 1, 2];
const weightings = ['plain', 'linear', 'quadratic'] as const;

/** Every measure of reliability, its least value, and how many coders it takes. */
const measures: {
  name: string;
  measure: (ratings: Ratings) => Measured;
  least: number;
  coders: [number, number];
}[] = [
  ...measurementScales.map((scale) => ({
    name: `α ${scale}`,
    measure: (ratings: Ratings) => krippendorffAlpha(ratings, { scale, draws: 0 }),
    least: -Infinity,
    coders: [0, 5] as [number, number],
  })),
  { name: 'percent', measure: percentAgreement, least: 0, coders: [0, 5] },
  ...weightings.map((weights) => ({
    name: `κ ${weights}`,
    measure: (ratings: Ratings) => cohenKappa(ratings, { weights }),
    least: -1,
    coders: [2, 2] as [number, number],
  })),
  ...weightings.map((weights) => ({
    name: `AC ${weights}`,
    measure: (ratings: Ratings) => gwetAc(ratings, { weights, categories: stances }),
    // With weights chance alone agrees often, and coders who never do fall far below −1.
    least: weights === 'plain' ? -1 : -Infinity,
    coders: [0, 5] as [number, number],
  })),
];

const cell = fc.constantFrom(null, ...stances);
const ratingsOf = ([least, most]: [number, number]) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 12 }))
    .chain(([coders, units]) =>
      fc.array(fc.array(cell, { minLength: units, maxLength: units }), {
        minLength: coders,
        maxLength: coders,
      }),
    );

function close(actual: Measured, expected: Measured): void {
  expect(actual.n).toBe(expected.n);
  if (expected.value === null) expect(actual.value).toBeNull();
  else expect(actual.value).toBeCloseTo(expected.value, 9);
}

describe.each(measures)('$name', ({ measure, least, coders }) => {
  test('is at most 1, in its range, or null, with an n', () => {
    fc.assert(
      fc.property(ratingsOf(coders), (ratings) => {
        const { value, n } = measure(ratings);
        expect(Number.isInteger(n) && n >= 0).toBe(true);
        if (value === null) return;
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeLessThanOrEqual(1);
        expect(value).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  test('depends neither on the order of coders nor on that of units', () => {
    fc.assert(
      fc.property(ratingsOf(coders), (ratings) => {
        close(measure(ratings.toReversed()), measure(ratings));
        close(measure(ratings.map((row) => row.toReversed())), measure(ratings));
      }),
    );
  });

  test('is the same with the scale turned round', () => {
    fc.assert(
      fc.property(ratingsOf(coders), (ratings) => {
        const turned = ratings.map((row) => row.map((value) => (value ? -value : value)));
        close(measure(turned), measure(ratings));
      }),
    );
  });

  test('is not changed by a unit that nobody rates', () => {
    fc.assert(
      fc.property(ratingsOf(coders), (ratings) => {
        close(measure(ratings.map((row) => [...row, null])), measure(ratings));
      }),
    );
  });

  test('is 1 for coders who never differ, or null when that says nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stances), { maxLength: 12 }), (row) => {
        const { value, n } = measure([row, row]);
        expect(n).toBe(row.length);
        if (value !== null) expect(value).toBeCloseTo(1, 12);
        if (new Set(row).size > 1) expect(value).not.toBeNull();
      }),
    );
  });

  test('is null when no two rate the same unit', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (row) => {
        const first = row.map((value, place) => (place % 2 ? value : null));
        const second = row.map((value, place) => (place % 2 ? null : value));
        expect(measure([first, second])).toMatchObject({ value: null, n: 0 });
      }),
    );
  });

  test('leaves its input as it is', () => {
    fc.assert(
      fc.property(ratingsOf(coders), (ratings) => {
        measure(Object.freeze(ratings.map((row) => Object.freeze(row))) as Ratings);
      }),
    );
  });
});

test('a unit with one rating changes α, percent and κ not at all', () => {
  const single = measures.filter(({ name }) => !name.startsWith('AC'));
  fc.assert(
    fc.property(ratingsOf([2, 2]), fc.constantFrom(...stances), (ratings, stance) => {
      const more = ratings.map((row, coder) => [...row, coder === 0 ? stance : null]);
      for (const { measure } of single) close(measure(more), measure(ratings));
    }),
  );
});
