import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type PlacedWords, sharedParts } from '@/lib/text/similar/shared-words';

const text = 'Nobody reads at night, and guards cost money.';

function placed(start: number, end: number, contributionId = 'c'): PlacedWords {
  return { exact: text.slice(start, end), contributionId, start, end };
}

function loose(exact: string): PlacedWords {
  return { exact, contributionId: null, start: null, end: null };
}

describe('sharedParts', () => {
  it('marks by place what two quotations of one text have in common', () => {
    expect(sharedParts(placed(0, 21), [placed(13, 45)])).toEqual([
      { text: 'Nobody reads ', shared: false },
      { text: 'at night', shared: true },
    ]);
  });

  it('does not take the same words at another place, or in another text, for the same', () => {
    expect(sharedParts(placed(0, 12), [placed(13, 21)])).toEqual([
      { text: 'Nobody reads', shared: false },
    ]);
    expect(overlaps(placed(0, 12), placed(0, 12, 'd'))).toBe(false);
  });

  it('goes by the longest run of words where a place is not known', () => {
    expect(sharedParts(loose('He says: guards cost money!'), [placed(0, 45)])).toEqual([
      { text: 'He says: ', shared: false },
      { text: 'guards cost money', shared: true },
      { text: '!', shared: false },
    ]);
    expect(overlaps(loose('and the cost'), placed(0, 45))).toBe(false);
    expect(overlaps(loose('at night'), placed(0, 45))).toBe(true);
  });

  it('joins several overlapping others without doubling a word', () => {
    const parts = sharedParts(placed(0, 45), [placed(0, 12), placed(7, 21), placed(40, 45)]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.shared).map((part) => part.text)).toEqual([
      'Nobody reads',
      ' at night',
      'oney.',
    ]);
  });

  it('always joins to the quotation', () => {
    const range = fc
      .tuple(fc.nat(45), fc.nat(45))
      .map(([a, b]) => placed(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(range, fc.array(fc.oneof(range, fc.string().map(loose))), (own, others) => {
        expect(
          sharedParts(own, others)
            .map((part) => part.text)
            .join(''),
        ).toBe(own.exact);
      }),
    );
  });
});
