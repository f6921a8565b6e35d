import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/text/clean/normalise-text';
import { contentTerms } from '@/lib/text/similar/content-terms';
import { collectVocabulary } from '@/lib/text/split/label-lines';

/** About as much text as a file may hold. */
const LENGTH = 4_900_000;

describe('a run as long as a file', () => {
  const run = `a${'你'.repeat(LENGTH)}`;

  it('of letters without a space is looked through for words', () => {
    expect([...collectVocabulary(`${run} says so`)].slice(1)).toEqual(['says', 'so']);
  });

  it('of signs gives its pairs of signs', () => {
    const terms = contentTerms(run);
    // None is lost but where the run is taken in parts.
    expect(terms.length).toBeGreaterThan(LENGTH * 0.9999 - 2);
    expect(terms[0]).toBe('你你');
  });

  it('of spaces that do not break is made plain in few changes', () => {
    const { text, notes } = normaliseText(`a${'\u00a0'.repeat(LENGTH)}b`);
    expect(text).toBe(`a${' '.repeat(LENGTH)}b`);
    expect(notes).toEqual([`Non-breaking spaces made plain (${Math.ceil(LENGTH / 4096)} times).`]);
    const two = normaliseText('so\u00a0\u00a0it is\u00a0now');
    expect(two.text).toBe('so  it is now');
    expect(two.notes).toEqual(['Non-breaking spaces made plain (3 times).']);
  });
});
