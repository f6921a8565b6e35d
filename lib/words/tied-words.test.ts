import { expect, test } from 'vitest';
import { tiedWords } from '@/lib/words/tied-words';

test.each([
  [[], ''],
  [['a'], '“a”'],
  [['a', 'b', 'c'], '“a”; “b”; “c”'],
  [['a', 'b', 'c', 'd'], '4 letters, such as “a”'],
])('of %j that tie each is named up to three, more are counted', (tied, words) => {
  expect(
    tiedWords(
      tied,
      (letter) => `“${letter}”`,
      (count) => `${count} letters`,
    ),
  ).toBe(words);
});
