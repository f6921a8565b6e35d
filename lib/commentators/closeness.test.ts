import { expect, it } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { closenessTo, endsOf, type PersonStances } from '@/lib/commentators/closeness';

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

it('names what the ends rest on as far as it is shown, and counts the rest', () => {
  const many = Array.from({ length: 14 }, (_, at) => `p${at}`);
  const all = (stance: Stance) => many.map((id): [string, Stance] => [id, stance]);
  const ends = endsOf(
    closenessTo('ada', [
      person('ada', all(2)),
      person('near', all(1)),
      // Farthest apart on others of them than those that are shown of near.
      person('far', [...all(1).slice(0, 4), ...all(-2).slice(4)]),
    ]),
  );
  expect(ends).toMatchObject({ isFew: true, distant: [] });
  // The first ten of near, and p10 to p13 of far, are shown of both.
  expect(ends.restsOn).toHaveLength(14);
  expect(ends.closest.map(({ id, shared, moreShared }) => [id, shared.length, moreShared])).toEqual(
    [
      ['near', 14, 0],
      ['far', 14, 0],
    ],
  );
  const [alone] = endsOf(
    closenessTo('ada', [person('ada', all(2)), person('near', all(1))]),
  ).closest;
  expect([alone?.shared.length, alone?.moreShared]).toEqual([10, 4]);
});
