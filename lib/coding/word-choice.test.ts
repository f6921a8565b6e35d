import { describe, expect, it } from 'vitest';
import { moveEdgeByWord } from '@/lib/coding/word-choice';

/** What is chosen after each of several moves; the same again where there is none. */
function moved(text: string, words: string, edge: 'start' | 'end', ...moves: (1 | -1)[]) {
  const start = text.indexOf(words);
  let chosen = { start, end: start + words.length };
  return moves.map((by) => {
    chosen = moveEdgeByWord(text, chosen, edge, by) ?? chosen;
    return text.slice(chosen.start, chosen.end);
  });
}

const text = 'One is here. “Two” isn’t, yet.\n\nThree is.';

describe('moving an end of the chosen words by a word', () => {
  it('the end, back and on; the stop of a sentence goes with its last word', () => {
    expect(moved(text, 'One is here.', 'end', -1, -1, 1, 1, 1)).toEqual([
      'One is',
      'One',
      'One is',
      'One is here.',
      'One is here. “Two',
    ]);
  });

  it('the beginning, on and back, over the marks of a quotation', () => {
    expect(moved(text, '“Two” isn’t, yet.', 'start', 1, 1, -1, -1, -1)).toEqual([
      'isn’t, yet.',
      'yet.',
      'isn’t, yet.',
      '“Two” isn’t, yet.',
      'here. “Two” isn’t, yet.',
    ]);
  });

  it('over the end of a paragraph, to the ends of the text, and one word stays', () => {
    expect(moved(text, 'yet.', 'end', 1, 1, 1, 1)).toEqual([
      'yet.\n\nThree',
      'yet.\n\nThree is.',
      'yet.\n\nThree is.',
      'yet.\n\nThree is.',
    ]);
    expect(moved(text, 'Three is', 'end', -1, -1)).toEqual(['Three', 'Three']);
    expect(moved(text, 'Three is', 'start', 1, 1, -1, -1)).toEqual([
      'is',
      'is',
      'Three is',
      'yet.\n\nThree is',
    ]);
    expect(moved(text, 'One', 'start', -1)).toEqual(['One']);
  });

  it('in Chinese, as its words are', () => {
    const chinese = '我们需要灯光。居民晚上读书。';
    expect(moved(chinese, '我们需要灯光。', 'start', 1)).toEqual(['需要灯光。']);
    expect(moved(chinese, '我们需要灯光。', 'end', -1, -1, 1, 1, 1)).toEqual([
      '我们需要',
      '我们',
      '我们需要',
      '我们需要灯光。',
      '我们需要灯光。居民',
    ]);
  });

  it('in Arabic, with its signs above and below the letters', () => {
    const arabic = 'يَجِبُ أَنْ تَبْقَى المَكْتَبَةُ مَفْتُوحَةً.';
    expect(moved(arabic, arabic, 'start', 1)).toEqual(['أَنْ تَبْقَى المَكْتَبَةُ مَفْتُوحَةً.']);
    expect(moved(arabic, arabic, 'end', -1, -1)).toEqual(['يَجِبُ أَنْ تَبْقَى المَكْتَبَةُ', 'يَجِبُ أَنْ تَبْقَى']);
  });

  it('in a sentence without an end, of which only what is near is looked at', () => {
    const long = 'word '.repeat(40_000).trim();
    const chosen = { start: 5, end: 100_004 };
    expect(moveEdgeByWord(long, chosen, 'end', 1)).toEqual({ start: 5, end: 100_009 });
    expect(moveEdgeByWord(long, chosen, 'end', -1)).toEqual({ start: 5, end: 99_999 });
    expect(moveEdgeByWord(long, chosen, 'start', 1)).toEqual({ start: 10, end: 100_004 });
  });
});
