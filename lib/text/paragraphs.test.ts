import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, endOfWords } from '@/lib/text/count-words';
import { paragraphAt, splitParagraphs } from '@/lib/text/paragraphs';

describe('splitParagraphs', () => {
  it('parts at blank lines, also when they hold spaces', () => {
    const parts = splitParagraphs('One\nstill one.\n \t\nTwo.\n\n\n\nThree.');
    expect(parts.map((part) => part.text)).toEqual(['One\nstill one.', 'Two.', 'Three.']);
  });

  it('parts at line ends when there are no blank lines', () => {
    expect(splitParagraphs('One.\nTwo.\n').map((part) => part.text)).toEqual(['One.', 'Two.']);
  });

  it('has nothing to give for an empty text', () => {
    expect(splitParagraphs(' \n\n ')).toEqual([]);
  });

  it('covers the text: slices are true and only white space lies between', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', ' 漢字。')),
        ),
        (pieces) => {
          const text = pieces.join('');
          let at = 0;
          for (const { start, end, text: words } of splitParagraphs(text)) {
            expect(text.slice(start, end)).toBe(words);
            expect(text.slice(at, start).trim()).toBe('');
            expect(start).toBeGreaterThanOrEqual(at);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});

describe('paragraphAt', () => {
  it('numbers from 1 and knows nothing before the first', () => {
    const text = '\n\nOne.\n\nTwo.';
    expect(paragraphAt(text, 0)).toBeNull();
    expect(paragraphAt(text, 3)?.number).toBe(1);
    expect(paragraphAt(text, text.length)?.text).toBe('Two.');
  });
});

describe('countWords', () => {
  it.each([
    ['It’s a well-known U.S. fact, no. 2', 7],
    ['', 0],
    ['— … !', 0],
    ['中国不是中立的', 4],
    ['e\u0301tude', 1],
    ['2,000，2,000；不是', 3],
  ])('%s has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts what stands between stops, wherever a long text is parted', () => {
    const sentence = '中国不是中立的。';
    const words = countWords(sentence);
    for (const times of [1, 124, 125, 126, 999]) {
      expect(countWords(sentence.repeat(times)), `${times} times`).toBe(words * times);
      const text = `${sentence.repeat(times)}中国`;
      expect(endOfWords(text, words * times)).toBe(text.length - '。中国'.length);
      expect(endOfWords(text, words * times + 1)).toBeNull();
    }
  });
});
