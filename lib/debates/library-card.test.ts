import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/debates/library';
import { cardOf } from '@/lib/debates/library-card';
import { agreementBar, partsOfCounts } from '@/lib/view/agreement-bar';

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

  it('lists eight people, says how many there are, and grows no further', () => {
    const { people, takePart } = cardOf(entry(9));
    expect(people.map(([, name]) => name).at(-1)).toBe('Person 8 of many');
    expect(new Set(people.map(([, , initials]) => initials)).size).toBe(8);
    expect([people.length, takePart]).toEqual([8, 9]);
    expect(cardOf(entry(8))).toMatchObject({ takePart: 8 });
    const bytes = JSON.stringify(cardOf(entry(300))).length;
    expect(bytes).toBeLessThan(JSON.stringify(cardOf(entry(9))).length + 10);
  });

  it('has the parts of its bar as counts, in their order', () => {
    const [affirmed, contested] = [[2, 1] as const, [2, -2] as const];
    const bar = agreementBar([contested, affirmed, contested], 2);
    const { kinds, takePart } = cardOf({ ...entry(2), bar });
    expect(partsOfCounts(kinds, takePart)).toEqual(bar.parts);
    expect(kinds.filter((count) => count > 0)).toEqual([1, 2]);
  });

  it('says what is found within, where something is', () => {
    expect(cardOf(entry(2))).not.toHaveProperty('found');
    expect(cardOf(entry(2), { matches: [], count: 0 })).not.toHaveProperty('found');
  });
});
