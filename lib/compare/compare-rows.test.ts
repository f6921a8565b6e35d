import { describe, expect, it } from 'vitest';
import { type ComparedPosition, compareRows, pairsOfReasons } from '@/lib/compare/compare-rows';

const held = (stance: ComparedPosition['stance'], ...reasonIds: string[]): ComparedPosition => ({
  stance,
  reasonIds,
});

describe('compareRows', () => {
  it('orders differ, partly, agree, only one; the widest apart first', () => {
    const rows = compareRows([
      { propositionId: 'only', cells: [held(2), null] },
      { propositionId: 'agree', cells: [held(2), held(1)] },
      { propositionId: 'near', cells: [held(1), held(-1)] },
      { propositionId: 'nobody', cells: [null, null] },
      { propositionId: 'partly', cells: [held(0), held(1)] },
      { propositionId: 'far', cells: [held(2), held(-2)] },
    ]);
    expect(rows.map((row) => [row.propositionId, row.kind, row.range])).toEqual([
      ['far', 'differ', 4],
      ['near', 'differ', 2],
      ['partly', 'partly', 1],
      ['agree', 'agree', 1],
      ['only', 'only-one', 0],
    ]);
  });

  it('lets any two of several decide', () => {
    const kinds = compareRows([
      { propositionId: 'a', cells: [held(2), held(2), held(-1)] },
      { propositionId: 'b', cells: [held(2), held(0), null, held(1)] },
      { propositionId: 'c', cells: [held(2), held(1), held(1)] },
    ]).map((row) => row.kind);
    expect(kinds).toEqual(['differ', 'partly', 'agree']);
  });

  it('calls out reasons that are shared across sides, or differ on one side', () => {
    const [apart, same, alike] = compareRows([
      { propositionId: 'apart', cells: [held(2, 'r1'), held(-2, 'r1', 'r2')] },
      { propositionId: 'same', cells: [held(2, 'r3'), held(1, 'r4')] },
      { propositionId: 'alike', cells: [held(1, 'r5'), held(1, 'r5', 'r6')] },
    ]);
    expect(apart).toMatchObject({ sharedReason: true, differentReasons: false });
    expect(same).toMatchObject({ sharedReason: false, differentReasons: true });
    expect(alike).toMatchObject({ sharedReason: false, differentReasons: false });
  });
});

it('names the two who come to one conclusion for different reasons, by their places', () => {
  const cells = [held(1, 'cost'), null, held(2, 'fairness'), held(-1, 'cost')];
  expect(pairsOfReasons(cells, 'same-conclusion-different-reasons')).toEqual([[0, 2]]);
  expect(pairsOfReasons(cells, 'opposite-conclusion-shared-reason')).toEqual([[0, 3]]);
});
