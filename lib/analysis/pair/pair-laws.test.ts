import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareMoved } from '@/lib/analysis/before-and-after/stance-shift';
import type { Measured } from '@/lib/analysis/measured';
import {
  type DiscourseOptions,
  discourseNormalisations,
  discourseSimilarity,
} from '@/lib/analysis/pair/discourse-similarity';
import { pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { close, pairs, type Row, split, wellFormed } from '@/tests/fixtures/law-inputs';

/** Every measure of two commentators, its range, and whether a commentator is 1 with themself. */
const pairMeasures: {
  name: string;
  measure: (a: Row, b: Row) => Measured;
  range: [number, number];
  identical?: 1;
}[] = [
  ...pickableMeasures.map((picked) => ({
    name: picked,
    measure: pickableMeasure(picked).ofPair,
    range: [pickableMeasure(picked).least, 1] as [number, number],
    // Mild stances are no whole agreement by direction, even with themselves; and where all stances
    // are the same there is nothing beyond chance.
    ...(['directional', 'beyond-chance'].includes(picked) ? {} : { identical: 1 as const }),
  })),
  { name: 'share moved', measure: shareMoved, range: [0, 1] },
  ...discourseNormalisations.flatMap((normalisation) =>
    (['congruence', 'conflict', 'subtract'] as const).map((aggregation) => ({
      name: `${aggregation}, ${normalisation}`,
      measure: discourse({ aggregation, normalisation }),
      range: [aggregation === 'subtract' ? -Infinity : 0, Infinity] as [number, number],
    })),
  ),
];

function discourse(options: DiscourseOptions) {
  return (a: Row, b: Row) =>
    discourseSimilarity(
      a.map((stance) => countStances([stance])),
      b.map((stance) => countStances([stance])),
      options,
    );
}

describe.each(pairMeasures)('$name of two', ({ measure, range }) => {
  test('is in its range or null, with an n', () => {
    fc.assert(fc.property(pairs, (both) => wellFormed(measure(...split(both)), range)));
  });

  test('is the same either way round', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const [a, b] = split(both);
        close(measure(a, b), measure(b, a));
      }),
    );
  });

  test('does not depend on the order of the propositions', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        close(measure(...split([...both].reverse())), measure(...split(both)));
      }),
    );
  });

  test('is null when nothing is shared', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const [a, b] = split(both);
        const silent: Row = a.map((stance, place) => (stance === null ? (b[place] ?? null) : null));
        expect(measure(a, silent)).toEqual({ value: null, n: 0 });
      }),
    );
  });

  test('is not changed by a proposition that nobody addresses', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (both, at) => {
        const more = [...both];
        more.splice(at % (both.length + 1), 0, [null, null]);
        close(measure(...split(more)), measure(...split(both)));
      }),
    );
  });

  test('is the same when every stance changes its sign', () => {
    const flip = (row: Row): Row => row.map((stance) => (stance ? (-stance as Stance) : stance));
    fc.assert(
      fc.property(pairs, (both) => {
        const [a, b] = split(both);
        close(measure(flip(a), flip(b)), measure(a, b));
      }),
    );
  });

  test('leaves its input as it is', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const [a, b] = split(both);
        measure(Object.freeze(a) as Row, Object.freeze(b) as Row);
      }),
    );
  });
});

test.each(pairMeasures.filter(({ identical }) => identical !== undefined))(
  '$name is 1 for a commentator with themself',
  ({ measure }) => {
    fc.assert(
      fc.property(pairs, (both) => {
        const [a] = split(both);
        const { value, n } = measure(a, a);
        expect(value).toBe(n === 0 ? null : 1);
      }),
    );
  },
);
