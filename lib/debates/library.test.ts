import { describe, expect, it } from 'vitest';
import {
  filterLibrary,
  type LibraryEntry,
  libraryOptions,
  loosenLibrary,
  toLibraryEntry,
} from '@/lib/debates/library';

function entry(
  slug: string,
  date: string | null,
  people: string[],
  stances: [string, string, number][] = [],
): LibraryEntry {
  return toLibraryEntry({
    id: slug,
    slug,
    title: slug,
    question: '',
    language: 'en',
    date,
    publisher: '',
    commentators: people.map((name) => ({ id: name, slug: name, name })),
    themes: [{ id: 'air', slug: 'air', name: 'Air', parent: { slug: 'health', name: 'Health' } }],
    propositionIds: ['p', 'q'],
    stances: stances.map(([commentatorId, propositionId, stance]) => ({
      commentatorId,
      propositionId,
      stance,
    })),
  });
}

const all = { theme: [], who: [], year: [], sort: 'newest' as const };
const calm = entry(
  'calm',
  '2024',
  ['ada', 'bo'],
  [
    ['ada', 'p', 2],
    ['bo', 'p', 1],
  ],
);
const fierce = entry(
  'fierce',
  '2025-02',
  ['ada', 'cy'],
  [
    ['ada', 'p', 2],
    ['cy', 'p', -2],
  ],
);
const undated = entry('undated', null, ['cy']);
const entries = [undated, calm, fierce];
const slugs = (found: LibraryEntry[]) => found.map((one) => one.slug);

describe('the library', () => {
  it('draws each debate’s agreement from its stances', () => {
    expect(calm.bar.parts).toEqual([{ tone: 'agree', label: 'Both affirm', count: 1 }]);
    expect(fierce.bar.parts).toEqual([{ tone: 'differ', label: 'Contested', count: 1 }]);
    expect(undated.bar.addressed).toBe(0);
  });

  it('sorts, undated debates last by date in either direction', () => {
    expect(slugs(filterLibrary(entries, all, null))).toEqual(['fierce', 'calm', 'undated']);
    expect(slugs(filterLibrary(entries, { ...all, sort: 'oldest' }, null))).toEqual([
      'calm',
      'fierce',
      'undated',
    ]);
    expect(slugs(filterLibrary(entries, { ...all, sort: 'contested' }, null))[0]).toBe('fierce');
  });

  it('needs one value of each filter, and a parent theme stands for its children', () => {
    expect(
      slugs(filterLibrary(entries, { ...all, who: ['bo', 'cy'], year: ['2025'] }, null)),
    ).toEqual(['fierce']);
    expect(filterLibrary(entries, { ...all, theme: ['health'] }, null)).toHaveLength(3);
    expect(filterLibrary(entries, { ...all, theme: ['money'] }, null)).toEqual([]);
    expect(slugs(filterLibrary(entries, all, new Set(['calm'])))).toEqual(['calm']);
  });

  it('offers every choice with its count', () => {
    const options = libraryOptions(entries);
    expect(options.years).toEqual([
      { value: 'undated', label: 'Undated', count: 1 },
      { value: '2025', label: '2025', count: 1 },
      { value: '2024', label: '2024', count: 1 },
    ]);
    expect(options.themes.map(({ value, count }) => [value, count])).toEqual([
      ['air', 3],
      ['health', 3],
    ]);
  });

  it('says which single filter to loosen', () => {
    const state = { ...all, who: ['bo'], year: ['2025'] };
    expect(filterLibrary(entries, state, null)).toEqual([]);
    expect(loosenLibrary(entries, state, null)).toEqual([
      { filter: 'who', count: 1 },
      { filter: 'year', count: 1 },
    ]);
  });
});
