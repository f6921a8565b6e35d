import { describe, expect, it } from 'vitest';
import { stepSentence, stretchSentences } from '@/lib/positions/sentence-choice';

const text = 'Before.\n\nOne is. Two is. Three is.';
const paragraph = { start: 9, end: text.length };
const words = (span: { start: number; end: number } | null) =>
  span && text.slice(span.start, span.end);

describe('choosing by sentence', () => {
  it('takes the first, then the next, and stays at the end', () => {
    const first = stepSentence(text, paragraph, null, 1);
    expect(words(first)).toBe('One is.');
    const second = stepSentence(text, paragraph, first, 1);
    expect(words(second)).toBe('Two is.');
    expect(words(stepSentence(text, paragraph, second, -1))).toBe('One is.');
    const third = stepSentence(text, paragraph, second, 1);
    expect(words(stepSentence(text, paragraph, third, 1))).toBe('Three is.');
  });

  it('stretches and shrinks by one sentence, and keeps at least one', () => {
    const first = stepSentence(text, paragraph, null, 1)!;
    const two = stretchSentences(text, paragraph, first, 1);
    expect(words(two)).toBe('One is. Two is.');
    expect(words(stretchSentences(text, paragraph, two, -1))).toBe('One is.');
    expect(stretchSentences(text, paragraph, first, -1)).toEqual(first);
  });
});
