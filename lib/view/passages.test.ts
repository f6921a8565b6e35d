import { describe, expect, it } from 'vitest';
import { emptyFields } from '@/lib/positions/content';
import type { PropositionFacts } from '@/lib/view/filter';
import { leftOutWords, passagesOf } from '@/lib/view/passages';
import type { PositionView } from '@/lib/view/view';

const held = (propositionId: string, by: string): PositionView => ({
  id: `${propositionId} ${by}`,
  commentatorId: by,
  propositionId,
  ...emptyFields,
  stance: 1,
  version: 1,
  reasonIds: [],
  evidence: [],
});

const facts = (id: string, ...people: string[]) =>
  ({
    proposition: { id, slug: id, text: id, themeIds: [] },
    held: people.map((by) => held(id, by)),
  }) as unknown as PropositionFacts;

const groups = [
  { title: 'Money', rows: [{ propositionId: 'b' }, { propositionId: 'a' }] },
  { title: 'Nobody', rows: [{ propositionId: 'n' }] },
  { title: 'Streets', rows: [{ propositionId: 'c' }, { propositionId: 'hidden' }] },
];
const all = [facts('a', '1', '2'), facts('b', '1', '2', '3'), facts('c', '1'), facts('n')];

const listed = (most: number) => {
  const { groups: kept, left } = passagesOf(groups, all, most);
  return {
    left,
    kept: kept.map(({ title, items }) => [title, ...items.map((one) => one.proposition.id)]),
  };
};

describe('passagesOf', () => {
  it('follows the order of the rows, and leaves out what nobody shown speaks on', () => {
    expect(listed(100)).toEqual({
      left: 0,
      kept: [
        ['Money', 'b', 'a'],
        ['Streets', 'c'],
      ],
    });
  });

  it('ends before the first that would be too much, also where one behind it would fit', () => {
    expect(listed(4)).toEqual({ left: 2, kept: [['Money', 'b']] });
    expect(listed(5)).toEqual({ left: 1, kept: [['Money', 'b', 'a']] });
    expect(listed(2)).toEqual({ left: 3, kept: [] });
  });
});

describe('leftOutWords', () => {
  it('says how many, why and what to do, and nothing where nothing is left out', () => {
    expect(leftOutWords(0)).toBe('');
    expect(leftOutWords(1)).toMatch(
      /^The words on one more proposition are left out: .+ print again\.$/,
    );
    expect(leftOutWords(12, 150)).toMatch(
      /^The words on 12 more propositions .+ 150 positions at most/,
    );
  });
});
