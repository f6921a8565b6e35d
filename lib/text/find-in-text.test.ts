import { describe, expect, it } from 'vitest';
import { findWords, searchedText, wordsInContext } from '@/lib/text/find-in-text';

const find = (text: string, query: string) =>
  findWords(searchedText(text), query, 100).map(({ start, end }) => text.slice(start, end));

describe('words are found', () => {
  it.each([
    ['The Web, the web.', 'WEB', ['Web', 'web']],
    ['Zürich, Zurich', 'zurich', ['Zürich', 'Zurich']],
    ['Die Straße, die STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['Straße', 'stras', ['Straß']],
    ['Łódź and Søren', 'lodz', ['Łódź']],
    ['Ο λόγος, ΛΟΓΟΣ', 'λογοσ', ['λόγος', 'ΛΟΓΟΣ']],
    ['Ёлка и елка', 'елка', ['Ёлка', 'елка']],
    ['كَتَبَ الكاتبُ', 'كتب', ['كَتَبَ']],
    ['العـــربية', 'العربية', ['العـــربية']],
    ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['城市应当限制电动车。', '限制', ['限制']],
    ['한국 하나', '하', ['하']],
    ['がか', 'か', ['か']],
    ['कुल कल', 'कल', ['कल']],
    ['it’s “fine” – or not', `it's "fine" - or`, ['it’s “fine” – or']],
    ['a\n\n  wide gap', 'a wide', ['a\n\n  wide']],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 f', ['👩‍👩‍👧 f']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a + b (c)', '(c', ['(c']],
  ])('%s: %s', (text, query, words) => {
    expect(find(text, query)).toEqual(words);
  });

  it('none for nothing, and no more than are asked for', () => {
    expect(find('Some text.', '  ')).toEqual([]);
    expect(findWords(searchedText('a a a'), 'a', 2)).toHaveLength(2);
  });

  it('with an accent of its own beside its letter', () => {
    expect(find('x\u0302 and y', 'x and')).toEqual(['x\u0302 and']);
    expect(find('see x\u0302', 'x')).toEqual(['x\u0302']);
  });
});

describe('in their surroundings', () => {
  const text = 'A first sentence. The lamps of the harbour are lit at night by two men. The end.';
  const whole = { start: 0, end: text.length };
  const start = text.indexOf('lit');

  it('as far as there is room, in whole words', () => {
    expect(wordsInContext(text, { start, end: start + 3 }, whole, 20)).toEqual({
      before: '…of the harbour are ',
      words: 'lit',
      after: ' at night by two…',
    });
  });

  it('without a mark where nothing more follows', () => {
    expect(wordsInContext(text, { start: 2, end: 7 }, whole, 500)).toEqual({
      before: 'A ',
      words: 'first',
      after: text.slice(7),
    });
  });
});
