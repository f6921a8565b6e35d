import { expect, it } from 'vitest';
import { stretchAround } from '@/lib/text/stretch-around';

const text = 'First of all. We need no gas, and no oil. Then? Last.\n\nAnother thing: coal. Done.';
const piece = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const around = (...words: string[]) => {
  const found = stretchAround(text, words.map(piece));
  return found && [found.words, text.slice(found.told.start, found.told.end)];
};

it('gives the sentence of the words, and the ones beside it in their paragraph', () => {
  expect(around('no gas')).toEqual([
    'First of all. We need no gas, and no oil. Then?',
    'We need no gas, and no oil.',
  ]);
  expect(around('all', 'oil')?.[0]).toBe('First of all. We need no gas, and no oil. Then?');
  expect(around('Last')).toEqual(['Then? Last.', 'Last.']);
  expect(around('coal')).toEqual(['Another thing: coal. Done.', 'Another thing: coal.']);
});

it('is bounded, and gives nothing of words in several paragraphs', () => {
  expect(around('Last', 'coal')).toBeNull();
  expect(stretchAround(text, [])).toBeNull();
  const long = `${'Word '.repeat(200)}end. Here. ${'Word '.repeat(200)}end.`;
  const start = long.indexOf('Here');
  expect(stretchAround(long, [{ start, end: start + 4 }])?.words).toBe('Here.');
  expect(stretchAround('word '.repeat(400), [{ start: 0, end: 4 }])).toBeNull();
});
