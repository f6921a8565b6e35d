import { describe, expect, it } from 'vitest';
import {
  edgeSentence,
  sentenceAt,
  sentenceBeside,
  stretchOver,
  wholeSentences,
} from '@/lib/text/sentence-choice';

const text = 'Before.\n\nOne is. Two is. Three is.';
const paragraph = { start: 9, end: text.length };
const words = (span: { start: number; end: number } | null) =>
  span && text.slice(span.start, span.end);

describe('choosing by sentence', () => {
  it('takes the first of a paragraph, or its last', () => {
    expect(words(edgeSentence(text, paragraph, 1))).toBe('One is.');
    expect(words(edgeSentence(text, paragraph, -1))).toBe('Three is.');
    expect(edgeSentence('', { start: 0, end: 0 }, 1)).toBeNull();
  });

  it('finds the sentence under a finger', () => {
    expect(words(sentenceAt(text, paragraph, text.indexOf('wo is')))).toBe('Two is.');
    expect(words(sentenceAt(text, paragraph, text.indexOf(' Three')))).toBe('Two is.');
    expect(words(sentenceAt(text, paragraph, 0))).toBe('One is.');
    expect(sentenceAt('', { start: 0, end: 0 }, 0)).toBeNull();
  });

  it('passes over a stage note in brackets, where the paragraph says more', () => {
    const said = 'It works! [Laughter.] So it does! (Loud applause.) See [1]! (It is so for all.)';
    const all = { start: 0, end: said.length };
    const at = (span: { start: number; end: number } | null) =>
      span && said.slice(span.start, span.end);
    const found: (string | null)[] = [];
    for (let one = edgeSentence(said, all, 1); one; one = sentenceBeside(said, one, 1)) {
      found.push(at(one));
    }
    expect(found).toEqual(['It works!', 'So it does!', 'See [1]!', '(It is so for all.)']);
    const back = sentenceBeside(
      said,
      { start: said.indexOf('So'), end: said.indexOf('So') + 11 },
      -1,
    );
    expect(at(back)).toBe('It works!');
    expect(at(stretchOver(said, { start: 0, end: 9 }, 1))).toBe(
      'It works! [Laughter.] So it does!',
    );
    expect(edgeSentence('[laughter]', { start: 0, end: 10 }, 1)).toEqual({ start: 0, end: 10 });
    const apart = 'Nope! [laughter]';
    expect(edgeSentence(apart, { start: 0, end: apart.length }, -1)).toEqual({ start: 0, end: 5 });
    expect(sentenceBeside(apart, { start: 0, end: 5 }, 1)).toBeNull();
    expect(apart.slice(sentenceAt(apart, { start: 0, end: apart.length }, 8)?.start)).toBe(
      '[laughter]',
    );
  });

  it('takes words to the ends of their sentences', () => {
    const found = { start: text.indexOf('is. Two'), end: text.indexOf('is. Two') + 7 };
    expect(words(wholeSentences(text, paragraph, found))).toBe('One is. Two is.');
    expect(words(wholeSentences(text, paragraph, { start: 17, end: 20 }))).toBe('Two is.');
  });

  it('goes over the ends of paragraphs, and says where there is nothing more', () => {
    const before = { start: 0, end: 7 };
    const two = { start: 17, end: 24 };
    expect(words(two)).toBe('Two is.');
    expect(words(sentenceBeside(text, two, 1))).toBe('Three is.');
    expect(words(sentenceBeside(text, two, -1))).toBe('One is.');
    expect(sentenceBeside(text, { start: 25, end: text.length }, 1)).toBeNull();
    const one = sentenceBeside(text, before, 1)!;
    expect(words(one)).toBe('One is.');
    expect(words(sentenceBeside(text, one, -1))).toBe('Before.');
    expect(sentenceBeside(text, before, -1)).toBeNull();
    const both = stretchOver(text, before, 1)!;
    expect(words(both)).toBe('Before.\n\nOne is.');
    expect(words(stretchOver(text, both, 1))).toBe('Before.\n\nOne is. Two is.');
    expect(words(stretchOver(text, both, -1))).toBe('Before.');
    expect(stretchOver(text, before, -1)).toBeNull();
    expect(stretchOver(text, { start: 0, end: text.length }, 1)).toBeNull();
    expect(words(stretchOver(text, { start: 3, end: 14 }, 1))).toBe('ore.\n\nOne is.');
  });
});
