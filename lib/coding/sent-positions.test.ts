import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, namesIn, namesWord, positionsOf } from '@/lib/coding/sent-positions';
import { packed } from '@/lib/view/sent/packed-positions';
import type { PositionView } from '@/lib/view/view';

const NO_TEXT = new Map<string, string>();

/** So many positions of each of some people, one person after the other. */
const positionsOfPeople = (counts: readonly number[]) =>
  counts.flatMap((count, person) =>
    Array.from(
      { length: count },
      (_, at) =>
        ({
          id: `${person}-${at}`,
          commentatorId: `p${person}`,
          evidence: [],
        }) as unknown as PositionView,
    ),
  );

describe('positions that are sent in groups', () => {
  it('are all there in their order, each person in one group, in no more groups than an address names', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 1_200 }), (counts) => {
        const positions = positionsOfPeople(counts);
        const groups = groupsOf(positions);
        expect(groups.flat()).toEqual(positions);
        expect(groups.length).toBeLessThanOrEqual(150);
        const placed = groups.flatMap((group) => [
          ...new Set(group.map(({ commentatorId }) => commentatorId)),
        ]);
        expect(new Set(placed).size).toBe(placed.length);
      }),
      { numRuns: 30 },
    );
  });

  it('are taken from the answer before where they are not sent again, and missed where they are nowhere', () => {
    const [first = [], second = []] = groupsOf(positionsOfPeople([2, 3]));
    const before = [
      { name: 'a', positions: first },
      { name: 'b', positions: second },
    ];
    expect([...namesIn(namesWord(before))]).toEqual(['a', 'b']);
    expect([...namesIn(null)]).toEqual([]);
    const changed = second.map((one) => ({ ...one, version: 2 }));
    const now = positionsOf(
      [
        { name: 'a', positions: null },
        { name: 'c', positions: packed(changed, NO_TEXT) },
      ],
      before,
      NO_TEXT,
    );
    expect(now?.[0]?.positions).toBe(first);
    expect(now?.[1]?.positions.map(({ id }) => id)).toEqual(changed.map(({ id }) => id));
    expect(positionsOf([{ name: 'd', positions: null }], before, NO_TEXT)).toBeNull();
  });
});
