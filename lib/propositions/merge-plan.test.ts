import { describe, expect, it } from 'vitest';
import { invertPatch, rowsOf } from '@/lib/patches/patch';
import { findConflicts, type Mergeable, planMerge } from '@/lib/propositions/merge-plan';

type HeldPosition = Mergeable['positions'][number];

const position = (
  id: string,
  commentatorId: string,
  more: Partial<HeldPosition> = {},
): HeldPosition => ({
  id,
  readingId: 'r',
  commentatorId,
  deleted: false,
  given: [],
  shows: [],
  ...more,
});

const proposition = (id: string, more: Partial<Mergeable> = {}): Mergeable => ({
  id,
  text: `Words of ${id}.`,
  positions: [],
  reasons: [],
  themes: [{ themeId: 't', order: 0 }],
  debates: [{ debateId: 'd', order: 0 }],
  silences: [],
  inSets: [],
  ...more,
});

const moves = (from: Mergeable, into: Mergeable, keep: string[] = []) =>
  rowsOf(planMerge(from, into, new Set(keep)), 'position').map(({ id, to }) => [id, to]);

describe('findConflicts', () => {
  it('pairs positions of one commentator in one reading, none that is deleted', () => {
    const from = [position('a1', 'ada'), position('b1', 'bo'), position('c1', 'cy')];
    const into = [
      position('a2', 'ada'),
      position('b2', 'bo', { readingId: 'other' }),
      position('c2', 'cy', { deleted: true }),
    ];
    expect(findConflicts(from, into).map(([one, other]) => [one.id, other.id])).toEqual([
      ['a1', 'a2'],
    ]);
  });
});

describe('planMerge', () => {
  it('moves positions, and hides the sentence that goes away', () => {
    const rows = planMerge(
      proposition('from', { positions: [position('a', 'ada')] }),
      proposition('into'),
      new Set(),
    );
    expect(rows).toEqual([
      { row: 'position', id: 'a', from: 'from', to: 'into' },
      {
        row: 'proposition',
        id: 'from',
        from: { text: 'Words of from.', shown: true },
        to: { text: 'Words of from.', shown: false },
      },
    ]);
  });

  it('lets the two change places where the one that goes over is to stay', () => {
    const from = proposition('from', { positions: [position('a1', 'ada')] });
    const into = proposition('into', { positions: [position('a2', 'ada')] });
    expect(moves(from, into, ['a1'])).toEqual([
      ['a1', 'into'],
      ['a2', 'from'],
    ]);
    expect(moves(from, into, ['a2'])).toEqual([]);
  });

  it('never lets a deleted position take the place of one that stands', () => {
    const gone = { deleted: true };
    const from = proposition('from', { positions: [position('a1', 'ada', gone)] });
    expect(moves(from, proposition('into', { positions: [position('a2', 'ada')] }))).toEqual([]);
    expect(
      moves(from, proposition('into', { positions: [position('a2', 'ada', gone)] }), ['a1']),
    ).toEqual([]);
  });

  it('takes over the reasons of what moves; the same words become one reason', () => {
    const reason = (id: string, text: string, order: number) => ({
      id,
      text,
      direction: 'for',
      order,
    });
    const given = [
      { reasonId: 'r1', order: 0 },
      { reasonId: 'r2', order: 1 },
    ];
    const shows = [
      { reasonId: 'r2', order: 0 },
      { reasonId: 'r1', order: 4 },
    ];
    const rows = planMerge(
      proposition('from', {
        positions: [position('a', 'ada', { given, shows })],
        reasons: [
          reason('r1', 'It is DEAR.', 0),
          reason('r2', 'It is far.', 1),
          reason('r3', 'Unused.', 2),
        ],
      }),
      proposition('into', { reasons: [reason('s1', 'It is dear.', 4)] }),
      new Set(),
    );
    expect(rowsOf(rows, 'reason').map(({ id, to }) => [id, to.propositionId, to.order])).toEqual([
      ['r2', 'into', 5],
    ]);
    expect(rowsOf(rows, 'given').map(({ reasonId, from, to }) => [reasonId, from, to])).toEqual([
      ['r1', 0, null],
      ['s1', null, 0],
    ]);
    // What words show of it follows; of a reason that comes along they show it as before.
    expect(rowsOf(rows, 'shows').map(({ order, from, to }) => [order, from, to])).toEqual([
      [4, 'r1', 's1'],
    ]);
  });

  it('adds themes after those that are there, and debates where it was not yet', () => {
    const rows = planMerge(
      proposition('from', {
        themes: [
          { themeId: 'u', order: 0 },
          { themeId: 't', order: 1 },
        ],
        debates: [
          { debateId: 'd', order: 3 },
          { debateId: 'e', order: 7 },
        ],
      }),
      proposition('into'),
      new Set(),
    );
    expect(rowsOf(rows, 'theme-of').map(({ themeId, to }) => [themeId, to])).toEqual([['u', 1]]);
    expect(rowsOf(rows, 'debate-of').map(({ debateId, to }) => [debateId, to])).toEqual([['e', 7]]);
  });
});

it('a patch turned round twice is the patch', () => {
  const rows = planMerge(
    proposition('from', { positions: [position('a1', 'ada'), position('b', 'bo')] }),
    proposition('into', { positions: [position('a2', 'ada')] }),
    new Set(['a1']),
  );
  expect(invertPatch(invertPatch(rows).rows).rows).toEqual(rows);
});
