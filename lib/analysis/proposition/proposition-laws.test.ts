import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measured } from '@/lib/analysis/measured';
import { agreementA } from '@/lib/analysis/proposition/agreement-a';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import { countStances, type StanceCounts } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { close, columns, wellFormed } from '@/tests/fixtures/law-inputs';

/** Every measure of one proposition's counts, and its range. */
const countMeasures: {
  name: string;
  measure: (counts: StanceCounts) => Measured;
  range: [number, number];
  identical: number;
}[] = [
  { name: 'consensus', measure: consensus, range: [0, 1], identical: 1 },
  { name: 'agreement A', measure: agreementA, range: [-1, 1], identical: 1 },
  { name: 'polarisation', measure: polarisation, range: [0, 1], identical: 0 },
  { name: 'range', measure: rangeOf, range: [0, 4], identical: 0 },
];

function rangeOf(counts: StanceCounts): Measured {
  const { range, n } = stanceSpread(counts);
  return { value: range, n };
}

describe.each(countMeasures)('$name of one proposition', ({ measure, range, identical }) => {
  test('is in its range, or null when nobody addresses it', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const result = measure(countStances(column));
        wellFormed(result, range);
        expect(result.value === null).toBe(column.every((stance) => stance === null));
      }),
    );
  });

  test('does not depend on the order of the commentators, nor on silent ones', () => {
    fc.assert(
      fc.property(columns, (column) => {
        close(measure(countStances([null, ...column].reverse())), measure(countStances(column)));
      }),
    );
  });

  test('is the same with the scale turned round', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const counts = countStances(column);
        const turned = counts.toReversed() as unknown as StanceCounts;
        close(measure(turned), measure(counts));
      }),
    );
  });

  test('does not change when everybody is doubled, except for n', () => {
    fc.assert(
      fc.property(columns, (column) => {
        const once = measure(countStances(column));
        close(measure(countStances([...column, ...column])), { ...once, n: once.n * 2 });
      }),
    );
  });

  test('has its known value when all hold the same stance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Stance>(-2, -1, 0, 1, 2),
        fc.integer({ min: 1, max: 50 }),
        (stance, n) => {
          expect(measure(countStances(Array.from({ length: n }, () => stance)))).toEqual({
            value: identical,
            n,
          });
        },
      ),
    );
  });
});
