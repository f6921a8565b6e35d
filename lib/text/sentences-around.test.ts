import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesAround } from '@/lib/text/sentences-around';

const text = 'First of all. We need no gas, and no oil either. Last.\n\nAnother thing: coal. Done.';
const piece = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const said = (...words: string[]) =>
  sentencesAround(text, words.map(piece)).map(({ words, quoted }) =>
    quoted ? `[${words}]` : words,
  );

describe('sentencesAround', () => {
  it('gives the sentence around the words, and says which are quoted', () => {
    expect(said('no gas')).toEqual(['We need ', '[no gas]', ', and no oil either.']);
    expect(said('First of all.')).toEqual(['[First of all.]']);
  });

  it('joins pieces of one sentence, and parts those of others', () => {
    expect(said('no gas', 'no oil')).toEqual([
      'We need ',
      '[no gas]',
      ', and ',
      '[no oil]',
      ' either.',
    ]);
    expect(said('no gas', 'coal')).toEqual([
      'We need ',
      '[no gas]',
      ', and no oil either. … ',
      'Another thing: ',
      '[coal]',
      '.',
    ]);
  });

  it('gives both sentences of words that go over an end', () => {
    expect(said('either. Last')).toEqual(['We need no gas, and no oil ', '[either. Last]', '.']);
  });

  it('has the quoted words as they stand, whatever the text, and is bounded', () => {
    const words = fc.stringMatching(/^[a-z .\n]{1,200}$/);
    fc.assert(
      fc.property(words, fc.nat(199), fc.nat(50), (any, from, length) => {
        const start = Math.min(from, any.length - 1);
        const end = Math.min(any.length, start + length + 1);
        const parts = sentencesAround(any, [{ start, end }]);
        // Where the words begin between paragraphs there is no sentence of theirs.
        if (parts.length === 0) return;
        expect(parts.filter(({ quoted }) => quoted).map((part) => part.words)).toEqual([
          any.slice(start, end),
        ]);
      }),
    );
    const long = `${'word '.repeat(2_000)}here${' word'.repeat(2_000)}`;
    const start = long.indexOf('here');
    const all = sentencesAround(long, [{ start, end: start + 4 }]);
    expect(all.map((part) => part.words).join('').length).toBeLessThan(1_300);
    expect(all[0]?.words.startsWith('… ')).toBe(true);
    expect(all.at(-1)?.words.endsWith(' …')).toBe(true);
  });
});
