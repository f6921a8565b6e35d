import { describe, expect, it } from 'vitest';
import {
  type ComparedPosition,
  compareRows,
  pageOfPlace,
  pairsOfReasons,
  placeOfRow,
} from '@/lib/compare/compare-rows';

const held = (stance: ComparedPosition['stance'], ...reasonIds: string[]): ComparedPosition => ({
  stance,
  reasonIds,
});

describe('compareRows', () => {
  const columns = [
    { propositionId: 'only', cells: [held(2), null] },
    { propositionId: 'affirm', cells: [held(2), held(1)] },
    { propositionId: 'near', cells: [held(1), held(-1)] },
    { propositionId: 'nobody', cells: [null, null] },
    { propositionId: 'neither', cells: [held(0), held(0)] },
    { propositionId: 'one', cells: [held(0), held(1)] },
    { propositionId: 'reject', cells: [held(-2), held(-1)] },
    { propositionId: 'far', cells: [held(2), held(-2)] },
  ];

  it('has the kinds of the debate for its two, the sharpest first, and the widest apart', () => {
    expect(compareRows(columns).map((row) => [row.propositionId, row.kind, row.range])).toEqual([
      ['far', 'contested', 4],
      ['near', 'contested', 2],
      ['one', 'undecided', 1],
      ['neither', 'undecided', 0],
      ['affirm', 'affirmed', 1],
      ['reject', 'rejected', 1],
      ['only', 'one-voice', 0],
    ]);
  });

  it('has relations for two who are picked out of more', () => {
    expect(compareRows(columns, true).map((row) => [row.propositionId, row.kind])).toEqual([
      ['far', 'opposite-sides'],
      ['near', 'opposite-sides'],
      ['one', 'one-undecided'],
      ['neither', 'both-undecided'],
      ['affirm', 'both-affirm'],
      ['reject', 'both-reject'],
      ['only', 'only-one'],
    ]);
  });

  it('counts of three and four what they make of it among themselves', () => {
    const kinds = compareRows(
      [
        { propositionId: 'a', cells: [held(2), held(2), held(-1)] },
        { propositionId: 'b', cells: [held(0), held(0), null, held(1)] },
        { propositionId: 'c', cells: [held(2), held(1), held(0)] },
      ],
      true,
    ).map((row) => row.kind);
    expect(kinds).toEqual(['contested', 'undecided', 'affirmed']);
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

it('knows on which page of a long comparison a row stands, and where a group begins', () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({
    kind: at < 60 ? ('opposite-sides' as const) : ('both-affirm' as const),
    slug: `p${at}`,
  }));
  const places = ['p0', 'p49', 'p50', 'p119', 'nowhere'].map(placeOfRow);
  expect(places.map((place) => pageOfPlace(rows, place))).toEqual([1, 1, 2, 3, 1]);
  const groups = ['opposite-sides', 'both-affirm', 'agree', 'affirmed'];
  expect(groups.map((place) => pageOfPlace(rows, place))).toEqual([1, 2, 2, 1]);
});
