import { describe, expect, it } from 'vitest';
import { rowsOf } from '@/lib/patches/patch';
import {
  type Destination,
  planSplit,
  reasonDestination,
  type Splitting,
} from '@/lib/propositions/split-plan';

const fresh = { id: 'new', text: 'The second.', debateId: 'debate', place: 1 };

/** One position with one reason, each going where it is said. */
function plan(position: Destination, reason: Destination) {
  const old: Splitting = {
    id: 'old',
    text: { from: 'Both.', to: 'The first.' },
    positions: [
      {
        id: 'p',
        destination: position,
        copyId: position === 'both' ? 'p-copy' : null,
        given: [{ reasonId: 'r', order: 3 }],
        shows: [{ reasonId: 'r', order: 1 }],
      },
    ],
    reasons: [
      { id: 'r', order: 0, destination: reason, copyId: reason === 'both' ? 'r-copy' : null },
    ],
  };
  return planSplit(old, fresh);
}

/** Which reasons a position gives after the split. */
function givenBy(rows: ReturnType<typeof plan>, positionId: string) {
  const given = new Set(positionId === 'p' ? ['r'] : []);
  for (const row of rowsOf(rows, 'given')) {
    if (row.positionId !== positionId) continue;
    if (row.to === null) given.delete(row.reasonId);
    else given.add(row.reasonId);
  }
  return [...given];
}

/** Which reasons the words show that showed the one before. */
function shownBy(rows: ReturnType<typeof plan>, positionId: string) {
  const [row] = rowsOf(rows, 'shows').filter((one) => one.positionId === positionId);
  return row ? row.to : positionId === 'p' ? 'r' : null;
}

describe('planSplit', () => {
  it.each([
    ['stays', 'stays', ['r'], []],
    ['stays', 'moves', [], []],
    ['stays', 'both', ['r'], []],
    ['moves', 'stays', [], []],
    ['moves', 'moves', ['r'], []],
    ['moves', 'both', ['r-copy'], []],
    ['both', 'stays', ['r'], []],
    ['both', 'moves', [], ['r']],
    ['both', 'both', ['r'], ['r-copy']],
  ] as const)(
    'position %s, reason %s: each gives the reasons that stand where it stands',
    (position, reason, own, copied) => {
      const rows = plan(position, reason);
      expect(givenBy(rows, 'p')).toEqual(own);
      expect(givenBy(rows, 'p-copy')).toEqual(copied);
      expect(shownBy(rows, 'p')).toBe(own[0] ?? null);
      expect(shownBy(rows, 'p-copy')).toBe(copied[0] ?? null);
    },
  );

  it('brings the new one into sight and rewords the old one only where it changes', () => {
    const shown = (rows: ReturnType<typeof plan>) =>
      rowsOf(rows, 'proposition').map(({ id, to }) => [id, to.text, to.shown]);
    expect(shown(plan('stays', 'stays'))).toEqual([
      ['new', 'The second.', true],
      ['old', 'The first.', true],
    ]);
    const same = { id: 'old', text: { from: 'A.', to: 'A.' }, positions: [], reasons: [] };
    expect(shown(planSplit(same, fresh))).toEqual([['new', 'The second.', true]]);
  });
});

describe('reasonDestination', () => {
  const positions = [
    { id: 'a', reasonIds: ['r'] },
    { id: 'b', reasonIds: ['r', 's'] },
  ];
  const way = (reasonId: string, ways: Record<string, Destination>) =>
    reasonDestination(reasonId, positions, (id) => ways[id] ?? 'stays');

  it('follows the positions that give it', () => {
    expect(way('r', {})).toBe('stays');
    expect(way('r', { a: 'moves' })).toBe('both');
    expect(way('r', { a: 'moves', b: 'moves' })).toBe('moves');
    expect(way('r', { a: 'both' })).toBe('both');
    expect(way('s', { a: 'moves' })).toBe('stays');
    expect(way('nobody', { a: 'moves' })).toBe('stays');
  });
});
