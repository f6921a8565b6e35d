import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWithin, wrongLetters } from '@/lib/search/stored/spellings';

it('allows no wrong letter in short words, in words with digits and where no spaces part words', () => {
  expect(['car', 'lane', 'traffic', 'commerce', 'co2tax', '=5b664e60'].map(wrongLetters)).toEqual([
    0, 1, 1, 2, 0, 0,
  ]);
});

it('counts letters put in, left out and exchanged', () => {
  expect(isWithin('kitten', 'sitting', 2)).toBe(false);
  expect(isWithin('kitten', 'sitting', 3)).toBe(true);
  expect(isWithin('lane', 'land', 1)).toBe(true);
  expect(isWithin('harbuor', 'harbour', 1)).toBe(false);
});

/** The whole table, as it is defined. */
function distance(one: string, other: string): number {
  const table = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    table[at] = [at];
    for (let place = 1; place <= other.length; place += 1) {
      table[at]![place] = Math.min(
        table[at - 1]![place]! + 1,
        table[at]![place - 1]! + 1,
        table[at - 1]![place - 1]! + (one[at - 1] === other[place - 1] ? 0 : 1),
      );
    }
  }
  return table[one.length]![other.length]!;
}

it('is the distance of Levenshtein, as far as it is asked for', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      expect(isWithin(one, other, most)).toBe(distance(one, other) <= most);
    }),
  );
});
