import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplice, findSplice, invertSplice, spliceBetween } from '@/lib/text/anchor/splice';

describe('spliceBetween', () => {
  it('is the one stretch that differs, with what stands around', () => {
    expect(spliceBetween('The ferry is free.', 'The ferry was free.')).toEqual({
      at: 10,
      was: 'i',
      is: 'wa',
      before: 'The ferry ',
      after: 's free.',
    });
  });

  it('parts no character', () => {
    const splice = spliceBetween('a 😀 b', 'a 😁 b');
    expect([splice.was, splice.is]).toEqual(['😀', '😁']);
  });

  it('leads from one text to the other and back, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é', '😀', '😁') });
    fc.assert(
      fc.property(words, words, (was, is) => {
        const splice = spliceBetween(was, is);
        expect(applySplice(was, splice)).toBe(is);
        expect(applySplice(is, invertSplice(splice))).toBe(was);
      }),
    );
  });
});

describe('findSplice', () => {
  const splice = spliceBetween('One. Two is rwong. Three.', 'One. Two is wrong. Three.');
  it('finds its place where the text grew before it', () => {
    expect(applySplice('Zero. One. Two is rwong. Three.', splice)).toBe(
      'Zero. One. Two is wrong. Three.',
    );
  });

  it('finds its place where something near by changed as well', () => {
    const far = (word: string, is: string) =>
      `${word} of them were here. Two is ${is}, I was told. And ${word} more.`;
    const long = spliceBetween(far('Some', 'rwong'), far('Some', 'wrong'));
    expect(applySplice(far('Many', 'rwong'), long)).toBe(far('Many', 'wrong'));
  });

  it('is nowhere where its words changed, or stand there twice elsewhere', () => {
    expect(findSplice('One. Two is gone. Three.', splice)).toBeNull();
    const twice = `0 One. Two is rwong. Three. One. Two is rwong. Three.`;
    expect(findSplice(twice, splice)).toBeNull();
  });
});
