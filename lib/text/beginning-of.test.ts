import { expect, it } from 'vitest';
import { beginningOf, shortened } from '@/lib/text/beginning-of';

const family = '👩‍👩‍👧‍👦';

it('words are cut between what a reader takes for signs, within so many code units', () => {
  expect(beginningOf('Short', 5)).toBe('Short');
  expect(beginningOf('Shorter', 5)).toBe('Short');
  expect(family).toHaveLength(11);
  for (const most of [2, 3, 5, 11]) expect(beginningOf(`a${family}b`, most)).toBe('a');
  expect(beginningOf(`a${family}b`, 12)).toBe(`a${family}`);
  expect(beginningOf('e\u0301e\u0301', 3)).toBe('e\u0301');
  expect(beginningOf('🇨🇭🇫🇷', 6)).toBe('🇨🇭');
});

it('of one sign that is longer than all a part stays', () => {
  expect(beginningOf(`a${'\u0301'.repeat(300)}`, 100)).toHaveLength(100);
});

it('an ellipsis stands in the last place of what is cut, and nowhere else', () => {
  expect(shortened('Short', 5)).toBe('Short');
  expect(shortened('A word or two', 7)).toBe('A word…');
  expect(shortened(`a${family}b`, 5)).toBe('a…');
});
