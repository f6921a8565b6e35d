import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/debates/library';
import { cardOf } from '@/lib/debates/library-card';
import { agreementBar } from '@/lib/view/agreement-bar';

const entry = (people: number): LibraryEntry => ({
  id: 'one',
  slug: 'one',
  title: 'The harbour',
  question: 'Should it be dug?',
  language: 'en',
  date: '2026-10',
  publisher: 'The Paper',
  commentators: people,
  people: Array.from({ length: people }, (_, at) => ({
    slug: `person-${at}`,
    name: `Person ${at + 1} of many`,
  })),
  bar: agreementBar([[2, -2]], 2),
});

describe('the card of a debate in the library', () => {
  it('says when and where from, whoever is known of it', () => {
    expect(cardOf(entry(2)).from).toBe('The Paper, October 2026');
    expect(cardOf({ ...entry(2), publisher: '', date: null }).from).toBe('');
  });

  it('lists eight people and counts the others, and grows no further', () => {
    const { people, morePeople } = cardOf(entry(9));
    expect(people.map(({ name }) => name).at(-1)).toBe('Person 8 of many');
    expect(new Set(people.map(({ initials }) => initials)).size).toBe(8);
    expect(morePeople).toBe(1);
    expect(cardOf(entry(8)).morePeople).toBe(0);
    const bytes = JSON.stringify(cardOf(entry(300))).length;
    expect(bytes).toBeLessThan(JSON.stringify(cardOf(entry(9))).length + 10);
  });
});
