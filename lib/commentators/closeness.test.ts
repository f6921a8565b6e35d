import { expect, it } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { closenessTo, type PersonStances } from '@/lib/commentators/closeness';

const person = (id: string, stances: [string, Stance][]): PersonStances => ({
  id,
  slug: id,
  name: id,
  stances: new Map(stances),
});

it('puts the closest first, each with how many propositions it rests on', () => {
  const people = [
    person('ada', [
      ['p', 2],
      ['q', -1],
    ]),
    person('far', [['p', -2]]),
    person('near', [
      ['p', 2],
      ['q', -2],
    ]),
    person('same', [['q', -1]]),
    person('elsewhere', [['r', 2]]),
  ];
  // near: 1 − (0 + 1) / (4 · 2); far: 1 − 4 / 4.
  expect(closenessTo('ada', people).map(({ id, figure }) => [id, figure])).toEqual([
    ['same', { value: 1, n: 1 }],
    ['near', { value: 0.875, n: 2 }],
    ['far', { value: 0, n: 1 }],
  ]);
  // What it rests on, the farthest apart first.
  expect(closenessTo('ada', people)[1]?.shared).toEqual([
    { propositionId: 'q', own: -1, theirs: -2 },
    { propositionId: 'p', own: 2, theirs: 2 },
  ]);
  // Chance draws from what is held on p and q, −2 −2 −1 −1 2 2, not from what is held elsewhere:
  // two of these are 64/36 apart on average.
  expect(closenessTo('ada', people)[1]?.chance?.level).toBeCloseTo(1 - 64 / 36 / 4, 12);
  expect(closenessTo('nobody', people)).toEqual([]);
});
