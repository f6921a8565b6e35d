import { expect, test } from 'vitest';
import { groupInformedConsensus } from '@/lib/analysis/many/group-informed-consensus';
import { representativePropositions } from '@/lib/analysis/many/representative-propositions';
import { matrixFromRows, type Stance } from '@/lib/analysis/stance-matrix';
import { plantGroups } from '@/tests/fixtures/planted-groups';

type Sides = readonly [agree: number, disagree: number, neutral: number];

/** One proposition: so many of each group agree, disagree and are neutral. */
function sides(...groups: Sides[]) {
  const cells = groups.flatMap(([agree, disagree, neutral], group) => [
    ...Array.from({ length: agree }, () => ({ group, stance: 1 as Stance })),
    ...Array.from({ length: disagree }, () => ({ group, stance: -2 as Stance })),
    ...Array.from({ length: neutral }, () => ({ group, stance: 0 as Stance })),
  ]);
  return {
    matrix: matrixFromRows(
      cells.map((_, place) => `c${place}`),
      ['p'],
      cells.map(({ stance }) => [stance]),
    ),
    membership: cells.map(({ group }) => group),
  };
}

test('statsmodels 0.15.0 proportions_ztest on 9 of 11 and 4 of 13: 8 of 10 and 3 of 12, one added', () => {
  const { matrix, membership } = sides([8, 1, 1], [3, 7, 2]);
  const [first] = representativePropositions(matrix, membership)[0]!;
  expect(first).toMatchObject({
    side: 'agree',
    taking: 8,
    n: 10,
    takingElsewhere: 3,
    nElsewhere: 12,
  });
  expect(first?.zOthers).toBeCloseTo(2.5008776394849233, 10);
  expect(first?.zOwn).toBeCloseTo(2.11057941, 8);
  expect(first?.share).toBeCloseTo(9 / 12, 12);
  expect(first?.ratio).toBeCloseTo(2.625, 12);
});

test('a group that leans less than others is not represented by what all hold', () => {
  const { matrix, membership } = sides([9, 0, 1], [19, 0, 1]);
  expect(representativePropositions(matrix, membership)).toEqual([[], []]);
});

test('what a group rejects represents it too', () => {
  const { matrix, membership } = sides([0, 12, 0], [12, 0, 0]);
  const [rejecting, accepting] = representativePropositions(matrix, membership);
  expect(rejecting?.[0]?.side).toBe('disagree');
  expect(accepting?.[0]?.side).toBe('agree');
});

test('planted groups are told apart by propositions on which their views differ', () => {
  const matrix = plantGroups({
    groups: 2,
    commentators: 80,
    propositions: 30,
    filled: 0.6,
    seed: 3,
  });
  const membership = matrix.commentatorIds.map((_, row) => row % 2);
  const [first, second] = representativePropositions(matrix, membership);
  expect(first!.length).toBeGreaterThan(5);
  const strengths = first!.map(({ ratio, share, zOwn, zOthers }) => ratio * share * zOwn * zOthers);
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  for (const { propositionId, side } of first!) {
    const other = second!.find((row) => row.propositionId === propositionId);
    if (other) expect(other.side).not.toBe(side);
  }
});

test('group-informed consensus by hand: (8+1)/(10+2) × (3+1)/(12+2)', () => {
  const { matrix, membership } = sides([8, 1, 1], [3, 7, 2]);
  expect(groupInformedConsensus(matrix, membership)).toEqual([
    { propositionId: 'p', value: expect.closeTo((9 / 12) * (4 / 14), 12), n: 22, groups: 2 },
  ]);
});

test('a small group that refuses weighs as much as a large one that accepts', () => {
  const value = (...groups: Sides[]) => {
    const { matrix, membership } = sides(...groups);
    return groupInformedConsensus(matrix, membership)[0]!.value!;
  };
  expect(value([90, 0, 0], [8, 2, 0])).toBeGreaterThan(value([90, 0, 0], [1, 9, 0]) * 3);
});

test('silence, no group and no groups', () => {
  const matrix = matrixFromRows(
    ['a', 'b', 'c'],
    ['p', 'q'],
    [
      [2, null],
      [null, null],
      [-2, null],
    ],
  );
  expect(groupInformedConsensus(matrix, [0, 1, null])).toEqual([
    { propositionId: 'p', value: expect.closeTo((2 / 3) * (1 / 2), 12), n: 1, groups: 2 },
    { propositionId: 'q', value: null, n: 0, groups: 2 },
  ]);
  expect(groupInformedConsensus(matrix, [null, null, null])[0]).toMatchObject({
    value: null,
    n: 0,
  });
  expect(representativePropositions(matrix, [null, null, null])).toEqual([]);
});

test('broken contracts name the function and the rule', () => {
  const matrix = matrixFromRows(['a'], ['p'], [[1]]);
  expect(() => groupInformedConsensus(matrix, [])).toThrow(
    /groupInformedConsensus.*each commentator/,
  );
  expect(() => representativePropositions(matrix, [0.5])).toThrow(
    /representativePropositions.*numbered from 0: got 0.5/,
  );
});
