import { expect, it } from 'vitest';
import { guessLanguage } from '@/lib/imports/guess-language';
import { guessSource } from '@/lib/imports/guess-source';
import { titleFromFileName } from '@/lib/imports/guess-title';
import { readDate } from '@/lib/imports/read-date';
import { proposeSplit } from '@/lib/text/split-contributions';

it.each([
  ['2023-03-22', '2023-03-22'],
  ['Published March 22, 2023', '2023-03-22'],
  ['Wednesday, 22nd March 2023', '2023-03-22'],
  ['Datum: 3. März 2021', '2021-03-03'],
  ['2023年3月22日', '2023-03-22'],
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
