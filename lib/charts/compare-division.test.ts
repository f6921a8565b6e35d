import { expect, it } from 'vitest';
import { compareDivision } from '@/lib/charts/compare-division';

const divided = (affirming: number, rejecting: number, polarisation: number | null, n: number) => ({
  sides: { affirming, rejecting },
  polarisation,
  n,
});

it('puts the most evenly split first, of those where more take a side, then the most polarised, and the silent last', () => {
  const rows = [
    divided(0, 0, null, 0),
    divided(2, 0, 0.5, 2),
    divided(5, 1, 0.9, 6),
    divided(1, 2, 0.3, 3),
    divided(1, 1, 0.3, 2),
    divided(3, 3, 0.3, 6),
    divided(1, 1, 0.4, 3),
  ];
  const order = [5, 6, 4, 3, 2, 1, 0].map((at) => rows[at]);
  expect([...rows].sort(compareDivision)).toEqual(order);
});
