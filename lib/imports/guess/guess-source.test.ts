import { expect, it } from 'vitest';
import { guessLanguage } from '@/lib/imports/guess/guess-language';
import { guessSource } from '@/lib/imports/guess/guess-source';
import { titleFromFileName } from '@/lib/imports/guess/guess-title';
import { readDate } from '@/lib/imports/guess/read-date';
import { proposeSplit } from '@/lib/text/split/split-contributions';

it.each([
  ['2023-03-22', '2023-03-22'],
  ['Published March 22, 2023', '2023-03-22'],
  ['Wednesday, 22nd March 2023', '2023-03-22'],
  ['Datum: 3. März 2021', '2021-03-03'],
  ['2023年3月22日', '2023-03-22'],
  ['4 March 2025', '2025-03-04'],
  ['March 4, 2025', '2025-03-04'],
  ['4. März 2025', '2025-03-04'],
  ['2025年3月4日', '2025-03-04'],
  ['2025年3月4日 星期二', '2025-03-04'],
  ['4th of March 2025', '2025-03-04'],
  ['Dienstag, 4. März 2025', '2025-03-04'],
  ['mardi 4 mars 2025', '2025-03-04'],
  ['1er avril 2025', '2025-04-01'],
  ['4 марта 2025 г.', '2025-03-04'],
  ['04.03.2025', '2025-03-04'],
  ['2025/03/04', '2025-03-04'],
  ['(4 March 2025).', '2025-03-04'],
  ['Posted on 4 March 2025 at 10:30', '2025-03-04'],
  ['4 March 2025 · 12 min read', '2025-03-04'],
  ['Berlin, 4 March 2025', '2025-03-04'],
  ['By the editors, March 4, 2025', '2025-03-04'],
  ['Recorded 4 March 2025, London', '2025-03-04'],
  ['March 2025', '2025-03'],
  ['Berlin, March 2025', null],
  ['The bridge fell on that Tuesday, 4 March 2025', null],
  ['We met, in March 2025', null],
  ['Version 4.3.2025.1', null],
  ['February 30, 2023', null],
  ['3/4/2023', null],
  ['In March 22, 2023 people met there', null],
  ['Chapter 12, 2023', null],
])('the date in “%s”', (line, date) => {
  expect(readDate(line)).toBe(date);
});

it('takes publisher, date and address only from lines about nothing else', () => {
  const text = `Night Trains

A Harbour Post Conversation

Published 4 May 2024

Source: https://example.org/night-trains

Since 2 May 2020 nobody has run one, the source: unknown says.

Ann Lee: Yes, always.

Ben Ode: No, never.

Ann Lee: A Market Debate

Ben Ode: 1 June 2001`;
  expect(guessSource(text, proposeSplit(text))).toEqual({
    publisher: 'Harbour Post',
    date: '2024-05-04',
    url: 'https://example.org/night-trains',
  });
});

it('makes a title of a file’s name', () => {
  expect(titleFromFileName('js-party-87.md')).toBe('Js party 87');
  expect(titleFromFileName('/home/someone/Night_Trains - a debate.final.txt')).toBe(
    'Night Trains - a debate.final',
  );
  expect(titleFromFileName('2024-05-01.txt')).toBe('');
});

it('tells the language by script and small words', () => {
  expect(guessLanguage('I think that the harbour is not the place for this.')).toBe('en');
  expect(guessLanguage('Das ist nicht der Ort, und wir sind auch nicht da.')).toBe('de');
  expect(guessLanguage('我同意这个看法。')).toBe('zh');
  expect(guessLanguage('これは違うと思います。')).toBe('ja');
  expect(guessLanguage('Brr, xyz!')).toBe('');
});
