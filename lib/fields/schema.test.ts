import { expect, it } from 'vitest';
import { forTerminal, idSchema, line, lines, link, partialDate } from '@/lib/fields/schema';

const title = line('The title', 20);

it('makes one line of what was typed or pasted', () => {
  expect(title.parse('  Fares\u0000 \n and\u00A0\u00A0buses\u200B ')).toBe('Fares and buses');
});

it('keeps the joiners that scripts and emoji are spelt with', () => {
  expect(title.parse('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  expect(title.parse('👩\u200D⚕️')).toBe('👩\u200D⚕️');
});

it('says what is missing, empty or too long', () => {
  const messageOf = (value: unknown) => title.safeParse(value).error?.issues[0]?.message;
  expect(messageOf(undefined)).toBe('The title is missing.');
  expect(messageOf(' \u200D\u200C ')).toBe('The title is empty: write something.');
  expect(messageOf(' \u200B ')).toBe('The title is empty: write something.');
  expect(messageOf('x'.repeat(21))).toBe('The title is longer than 20 characters: shorten it.');
});

it.each([
  'javascript:alert(1)',
  'ftp://example.org',
  'http://',
  '//example.org',
  'data:text/html,x',
])('refuses the link %s', (text) => expect(link.safeParse(text).success).toBe(false));

it('takes dates as far as they are known, and only real ones', () => {
  expect(partialDate.parse('2024-02-29')).toBe('2024-02-29');
  expect(partialDate.parse(' 2023 ')).toBe('2023');
  expect(partialDate.parse('')).toBeNull();
  for (const text of ['2023-02-29', '2023-13', '23', 'yesterday'])
    expect(partialDate.safeParse(text).success).toBe(false);
});

it('half a character is no text that can be stored: it is said to be one, and an id never has one', () => {
  expect(title.parse('Fares \ud83d and \ude8c 🚌')).toBe('Fares \uFFFD and \uFFFD 🚌');
  expect(lines('The note', 20).parse('a\n\ud83d')).toBe('a\n\uFFFD');
  expect(link.parse('https://example.org/\ud83d')).toBe('https://example.org/\uFFFD');
  expect(idSchema.safeParse('p\ud83d').success).toBe(false);
  expect(idSchema.parse('p🚌')).toBe('p🚌');
});

it('nothing that a terminal prints moves its cursor or turns the order of letters', () => {
  expect(forTerminal('a\u001b[2J\u009b1m\u202eb\r\n\tc می\u200Cخ')).toBe('a[2J1mb\n\tc می\u200Cخ');
});
