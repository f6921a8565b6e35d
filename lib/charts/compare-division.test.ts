import { expect, it } from 'vitest';
import { compareDivision, isOpposed } from '@/lib/charts/compare-division';

it('puts what is contested first, however far apart others are, and the silent last', () => {
  const rows = [
    { opposed: false, polarisation: null, n: 0 },
    { opposed: false, polarisation: 0.5, n: 2 },
    { opposed: true, polarisation: 0.3, n: 3 },
    { opposed: true, polarisation: 0.3, n: 6 },
  ];
  expect([...rows].sort(compareDivision)).toEqual([rows[3], rows[2], rows[1], rows[0]]);
});

it('takes mixed for neither side', () => {
  expect(isOpposed([0, 0, 1, 0, 1])).toBe(false);
  expect(isOpposed([0, 1, 0, 1, 0])).toBe(true);
});
