import { expect, test } from 'vitest';
import { comparisonHref } from '@/lib/compare/comparison-address';
import { loadComparisonState } from '@/lib/compare/comparison-state';
import { libraryHref, WHOLE_LIBRARY } from '@/lib/debates/library-address';
import { loadLibraryState } from '@/lib/debates/library-state';
import { type ComparedState, comparedReadingsHref } from '@/lib/readings/compare-address';
import { loadComparedReadings } from '@/lib/readings/compare-state';
import { searchOf } from '@/lib/view/address/search';

const asked = (address: string) =>
  Promise.resolve(Object.fromEntries(new URL(address, 'http://127.0.0.1').searchParams));

test('what says nothing is left out, and lists keep their commas', () => {
  expect(searchOf({ who: ['ann', 'ben'], themes: [], q: '', reading: null, page: 2 })).toBe(
    '?who=ann,ben&page=2',
  );
  expect(searchOf({ q: null })).toBe('');
  expect(searchOf({ q: 'fares & fees, 50 %' })).toBe('?q=fares+%26+fees,+50+%25');
});

test('the library is read as it was written', async () => {
  expect(libraryHref(WHOLE_LIBRARY)).toBe('/');
  const state = {
    q: 'große Straße, 张伟 & co',
    theme: ['money', 'order'],
    who: ['ann'],
    year: ['2023', '2024'],
    sort: 'contested' as const,
    page: 3,
  };
  expect(libraryHref(state)).toMatch(/^[\x21-\x7e]+$/);
  expect(await loadLibraryState(asked(libraryHref(state)))).toEqual(state);
});

test('a comparison is read as it was written', async () => {
  const address = comparisonHref('größe', ['ann', 'ben'], ['money'], 'r1');
  expect(address).toBe('/debates/gr%C3%B6%C3%9Fe/compare?who=ann,ben&themes=money&reading=r1');
  expect(await loadComparisonState(asked(address))).toMatchObject({
    who: ['ann', 'ben'],
    themes: ['money'],
    reading: 'r1',
  });
});

test('a comparison of readings is read as it was written, without what goes without saying', async () => {
  const page = '/debates/fare/readings/compare';
  expect(comparedReadingsHref('fare', { a: 'r1', b: 'r2', scale: 'ordinal', most: 60 })).toBe(
    `${page}?a=r1&b=r2`,
  );
  const state: ComparedState = {
    a: 'r1',
    b: 'r2',
    with: ['r3', 'r4'],
    into: 'r5',
    scale: 'nominal',
    by: 'alpha',
    rows: 40,
    only: 'p1',
    show: 'differ',
    most: 120,
  };
  expect(await loadComparedReadings(asked(comparedReadingsHref('fare', state)))).toEqual(state);
  expect(comparedReadingsHref('fare', { ...state, only: null, most: null })).not.toMatch(
    /only|most/,
  );
});
