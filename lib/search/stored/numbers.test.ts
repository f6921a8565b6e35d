import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchKinds } from '@/lib/search/document';
import { kindOf, numberOf, partOf, rangeOf, serialOf, wordsOf } from '@/lib/search/stored/numbers';

const numbered = fc.record({
  kind: fc.constantFrom(...searchKinds),
  words: fc.nat(5000),
  elsewhere: fc.boolean(),
  part: fc.nat(2 ** 20 - 1),
  serial: fc.nat(2 ** 20 - 1),
});

it('says in a number of what kind, length and part something is, the short ones of a kind first', () => {
  fc.assert(
    fc.property(numbered, numbered, (one, other) => {
      const number = numberOf(one);
      expect(Number.isSafeInteger(number)).toBe(true);
      expect([kindOf(number), partOf(number), serialOf(number)]).toEqual([
        one.kind,
        one.part,
        one.serial,
      ]);
      const [from, before] = rangeOf(one.kind);
      expect(number >= from && number < before).toBe(true);
      expect(wordsOf(number)).toBeLessThanOrEqual(one.words);
      expect(wordsOf(number)).toBeGreaterThan(0.8 * one.words - 1);
      // As SQLite takes it apart (`SQL`).
      const bits = BigInt(number);
      expect(Number((bits >> 20n) & 1048575n)).toBe(one.part);
      expect(Boolean((bits >> 40n) & 1n)).toBe(one.elsewhere);
      expect(searchKinds[Number(bits >> 47n)]).toBe(one.kind);
      const later = numberOf({ ...other, kind: one.kind, words: 2 * one.words + 1 });
      expect(later).toBeGreaterThan(number);
    }),
  );
});

it('refuses what it cannot tell apart', () => {
  const most = { kind: 'text', words: 1, elsewhere: false, part: 2 ** 20, serial: 0 } as const;
  expect(() => numberOf(most)).toThrow('More than the search can number.');
});
