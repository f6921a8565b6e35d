import { describe, expect, it } from 'vitest';
import {
  contestedShare,
  filterLibrary,
  type LibraryHead,
  loosenLibrary,
  yearOptions,
} from '@/lib/debates/library';

const calm = { id: 'calm', title: 'calm', date: '2024' };
const fierce = { id: 'fierce', title: 'fierce', date: '2025-02' };
const undated = { id: 'undated', title: 'undated', date: null };
const heads: LibraryHead[] = [undated, calm, fierce];
const all = { year: [], sort: 'newest' as const };
const any = { q: null, theme: null, who: null };
const ids = (found: LibraryHead[]) => found.map(({ id }) => id);

describe('the library', () => {
  it('sorts, undated debates last by date in either direction', () => {
    expect(ids(filterLibrary(heads, all, any))).toEqual(['fierce', 'calm', 'undated']);
    expect(ids(filterLibrary(heads, { ...all, sort: 'oldest' }, any))).toEqual([
      'calm',
      'fierce',
      'undated',
    ]);
    const shares = new Map([['undated', 0.5]]);
    expect(ids(filterLibrary(heads, { ...all, sort: 'contested' }, any, shares))).toEqual([
      'undated',
      'calm',
      'fierce',
    ]);
  });

  it('counts what is contested among what is addressed', () => {
    const contested = { counts: [0, 1, 0, 1, 0], propositions: 2 } as const;
    const affirmed = { counts: [0, 0, 0, 2, 0], propositions: 2 } as const;
    const silent = { counts: [0, 0, 0, 0, 0], propositions: 9 } as const;
    expect(contestedShare([contested, affirmed, silent])).toBe(0.5);
    expect(contestedShare([silent])).toBe(-1);
  });

  it('needs every filter to be passed, and one value of each', () => {
    const years = { ...all, year: ['2025', 'undated'] };
    expect(ids(filterLibrary(heads, years, any))).toEqual(['fierce', 'undated']);
    const passing = { q: new Set(['calm', 'fierce']), theme: null, who: new Set(['fierce']) };
    expect(ids(filterLibrary(heads, all, passing))).toEqual(['fierce']);
    expect(filterLibrary(heads, all, { ...any, theme: new Set() })).toEqual([]);
  });

  it('offers every year with its count', () => {
    expect(yearOptions([...heads, { ...calm, id: 'other' }])).toEqual([
      { value: 'undated', label: 'Undated', count: 1 },
      { value: '2025', label: '2025', count: 1 },
      { value: '2024', label: '2024', count: 2 },
    ]);
  });

  it('says which single filter to loosen', () => {
    const state = { ...all, year: ['2025'] };
    const passing = { ...any, who: new Set(['calm']) };
    expect(filterLibrary(heads, state, passing)).toEqual([]);
    expect(loosenLibrary(heads, state, passing)).toEqual([
      { filter: 'who', count: 1 },
      { filter: 'year', count: 1 },
    ]);
  });
});
