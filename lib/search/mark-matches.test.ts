import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, markMatches } from '@/lib/search/mark-matches';
import { tokenise } from '@/lib/search/tokens';

describe('markMatches', () => {
  it('marks a word with its accents where the term has none', () => {
    expect(markMatches('Der Müller’s Hof', new Set(['muller']))).toEqual([
      { text: 'Der ', marked: false },
      { text: 'Müller’s', marked: true },
      { text: ' Hof', marked: false },
    ]);
  });

  it('joined together, the parts are the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const every = new Set(tokenise(text).map((token) => token.term));
        const some = new Set([...every].filter((_, place) => place % 2 === 0));
        for (const terms of [every, some]) {
          const parts = markMatches(text, terms);
          expect(parts.map((part) => part.text).join('')).toBe(text);
        }
      }),
    );
  });
});

describe('excerptAround', () => {
  it('shows a short text whole and a long one around the match', () => {
    expect(excerptAround('short', new Set())).toBe('short');
    const long = `${'one two three '.repeat(40)}needle ${'four five six '.repeat(40)}`;
    const excerpt = excerptAround(long, new Set(['needle']));
    expect(excerpt).toContain('needle');
    expect(excerpt.startsWith('…')).toBe(true);
    expect(excerpt.length).toBeLessThan(190);
  });
});
