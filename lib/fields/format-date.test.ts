import { expect, it } from 'vitest';
import { formatPartialDate, yearOf } from '@/lib/fields/format-date';

it('says as much of a date as is known', () => {
  expect(formatPartialDate('2023-03-22')).toBe('22 March 2023');
  expect(formatPartialDate('2023-03')).toBe('March 2023');
  expect(formatPartialDate('2023')).toBe('2023');
  expect(formatPartialDate(null)).toBe('');
  expect(yearOf('2021-09')).toBe('2021');
  expect(yearOf(null)).toBeNull();
});
