import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { agreement } from '@/lib/analysis/pair/agreement';
import type { StancePosition } from '@/lib/analysis/stance-matrix';
import { figuresByProposition, orderPropositions } from '@/lib/readings/by-proposition';

const people = ['ada', 'bo', 'cy', 'di'];
const frame = {
  commentators: people.map((id) => ({ id })),
  propositions: ['one', 'two', 'three', 'four'].map((id) => ({ id })),
};

/** Stances of Ada, Bo, Cy and Di by proposition; null: not found. */
function reading(stances: Record<string, (number | null)[]>): StancePosition[] {
  return Object.entries(stances).flatMap(([propositionId, row]) =>
    row.flatMap((stance, at) =>
      stance === null
        ? []
        : [{ commentatorId: people[at] ?? '', propositionId, stance } as StancePosition],
    ),
  );
}

const first = reading({ one: [2, 2, -1, null], two: [1, -2, 0, 2], three: [1, null, null, null] });
const second = reading({ one: [2, 1, 1, 0], two: [1, -2, 0, 2], four: [null, -1, null, null] });

describe('figuresByProposition', () => {
  const rows = figuresByProposition(frame, [first, second], 'ordinal');

  it('rests on the commentators whom both readings code, in the debate’s order', () => {
    expect(rows.map(({ propositionId, n, onlyOne }) => [propositionId, n, onlyOne])).toEqual([
      ['one', 3, 1],
      ['two', 4, 0],
      ['three', 0, 1],
      ['four', 0, 1],
    ]);
  });

  it('gives the agreement of the debate’s charts, the same α as by hand, and the widest gap', () => {
    const [one, two] = rows;
    // 0, 1 and 2 steps of 4: 1 − 3 / 12.
    expect(one?.agreement).toBe(0.75);
    expect(one?.agreement).toBe(
      agreement(Int8Array.from([2, 2, -1]), Int8Array.from([2, 1, 1])).value,
    );
    expect(one).toMatchObject({ farthest: 2, few: true, percent: { value: 1 / 3, n: 3 } });
    expect(one?.alpha).toEqual({
      value: krippendorffAlpha([
        [2, 2, -1],
        [2, 1, 1],
      ]).value,
      n: 3,
    });
    expect(two).toMatchObject({ agreement: 1, farthest: 0, alpha: { value: 1, n: 4 } });
  });

  it('has no figure where nothing is shared, and says so with n = 0', () => {
    for (const row of rows.slice(2)) {
      expect(row).toMatchObject({
        n: 0,
        agreement: null,
        farthest: null,
        percent: { value: null, n: 0 },
        alpha: { value: null, n: 0 },
      });
    }
  });

  it('counts every pair of three readings', () => {
    const [one] = figuresByProposition(frame, [first, second, first], 'interval');
    // Of four commentators Di is found by one only; the others by all three.
    expect(one).toMatchObject({ n: 3, agreement: 1 - 6 / 36 });
  });
});

it('orderPropositions puts the least agreement first and what is not defined last', () => {
  const rows = figuresByProposition(frame, [first, second], 'ordinal');
  const ids = (order: Parameters<typeof orderPropositions>[1]) =>
    orderPropositions(rows, order).map(({ propositionId }) => propositionId);
  expect(ids('difference')).toEqual(['one', 'two', 'three', 'four']);
  expect(ids('n')).toEqual(['two', 'one', 'three', 'four']);
  expect(ids('alpha').slice(0, 2)).toEqual(['one', 'two']);
  expect(ids('debate')).toEqual(['one', 'two', 'three', 'four']);
});
