import { expect, it } from 'vitest';
import { pageOf } from '@/lib/fields/page-of';

const rows = Array.from({ length: 101 }, (_, at) => at + 1);

it('parts a list into pages of fifty, each row on one of them', () => {
  expect(pageOf(rows, 2)).toMatchObject({ page: 2, pages: 3, first: 51, all: 101 });
  expect([1, 2, 3].flatMap((page) => pageOf(rows, page).rows)).toEqual(rows);
  expect(pageOf(rows.slice(0, 50), 1).pages).toBe(1);
});

it('takes the nearest page for a number that is none', () => {
  expect(pageOf(rows, 99)).toMatchObject({ page: 3, rows: [101] });
  for (const wrong of [0, -4, Number.NaN]) expect(pageOf(rows, wrong).page).toBe(1);
  expect(pageOf(rows, 1.7).page).toBe(1);
  expect(pageOf([], 3)).toEqual({ rows: [], page: 1, pages: 1, first: 0, all: 0 });
});
