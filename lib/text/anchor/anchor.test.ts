import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuotation, describeAnchor } from '@/lib/text/anchor/anchor';
import { isGraphemeBoundary } from '@/lib/text/anchor/graphemes';

const text =
  'The pier should stay open.\nA ferry costs less than a bridge. Some say “the pier should stay open” — others doubt it. The pier should stay open, but only in summer.';

const wordsAt = (found: { start: number; end: number } | null) =>
  found && text.slice(found.start, found.end);

describe('anchorQuotation', () => {
  it('finds the very words', () => {
    const found = anchorQuotation(text, { exact: 'A ferry costs less' });
    expect(found).toEqual({ start: 27, end: 45, score: 1, exact: true });
  });

  it('tells repeated words apart by what follows', () => {
    const found = anchorQuotation(text, {
      exact: 'The pier should stay open',
      suffix: ', but only in summer',
    });
    expect(found?.start).toBe(text.lastIndexOf('The pier'));
  });

  it('tells repeated words apart by where they were', () => {
    const found = anchorQuotation(text, { exact: 'pier should stay open', start: 75 });
    expect(found?.start).toBe(text.indexOf('pier', 60));
  });

  it.each(['open.   A ferry', "'The pier should stay open' -- others", 'PIER SHOULD  STAY'])(
    'does not mind marks, dashes, spaces and case: %s',
    (exact) => {
      const found = anchorQuotation(text, { exact: exact.replaceAll("'", '"') });
      expect(found).not.toBeNull();
      expect(found?.exact).toBe(false);
      expect(found?.score).toBeGreaterThan(0.9);
    },
  );

  it('finds words with a slip, and scores them lower', () => {
    const found = anchorQuotation(text, { exact: 'A fery costs fewer than a bridge' });
    expect(wordsAt(found)).toBe('A ferry costs less than a bridge');
    expect(found?.score).toBeLessThan(0.95);
  });

  it('finds nothing where the words are not', () => {
    expect(anchorQuotation(text, { exact: 'The tunnel ought to be closed at once' })).toBeNull();
    expect(anchorQuotation(text, { exact: 'bridges' })).toBeNull();
    expect(anchorQuotation(text, { exact: '  ' })).toBeNull();
    expect(anchorQuotation('', { exact: 'a' })).toBeNull();
  });

  it('comes back to where it was described, in any script', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      'e\u0323',
      '漢',
      '字',
      '👨‍👩‍👧',
      '🇩🇪',
      ' ',
      '\n',
      '“',
      'ن',
      'कि',
      '한',
    );
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        (units, a, b) => {
          const whole = units.join('');
          const low = Math.min(a % whole.length, b % whole.length);
          const high = Math.max(a % whole.length, b % whole.length) + 1;
          const described = describeAnchor(whole, low, high);
          expect(whole.slice(described.start, described.end)).toBe(described.exact);
          for (const at of [described.start, described.end])
            expect(isGraphemeBoundary(whole, at)).toBe(true);
          if (described.exact.trim() === '') return;
          const found = anchorQuotation(whole, described);
          expect(found).toMatchObject({
            start: described.start,
            end: described.end,
            exact: true,
            score: 1,
          });
        },
      ),
    );
  });
});

describe('describeAnchor', () => {
  it('keeps 32 code units on either side and never half a sign', () => {
    const family = '👨‍👩‍👧';
    const whole = `${family.repeat(6)}word${family.repeat(6)}`;
    const at = whole.indexOf('word');
    const { prefix, suffix } = describeAnchor(whole, at, at + 4);
    expect(prefix).toBe(family.repeat(4));
    expect(suffix).toBe(family.repeat(4));
  });

  it('refuses a passage that ends before it starts', () => {
    expect(() => describeAnchor('abc', 2, 1)).toThrow(RangeError);
  });
});
