import { describe, expect, it } from 'vitest';
import {
  findHeldByBoth,
  type MergeablePerson,
  planPeopleMerge,
} from '@/lib/commentators/merge-plan';
import { invertPatch, rowsOf } from '@/lib/patches/patch';

const about = {
  shown: true,
  mergedIntoId: null,
  description: '',
  url: null,
  photoUrl: null,
};

const person = (id: string, more: Partial<MergeablePerson> = {}): MergeablePerson => ({
  id,
  about,
  positions: [],
  silences: [],
  places: [],
  contributionIds: [],
  former: [],
  ...more,
});

const held = (id: string, propositionId: string, deleted = false) => ({
  id,
  readingId: 'r',
  propositionId,
  deleted,
});

const none: ReadonlySet<string> = new Set();

describe('planPeopleMerge', () => {
  it('hands over what the other does not hold, and keeps what does not stay with the one', () => {
    const from = person('a', { positions: [held('a1', 'p'), held('a2', 'q')] });
    const into = person('b', { positions: [held('b1', 'p')] });
    expect(findHeldByBoth(from.positions, into.positions)).toHaveLength(1);
    expect(rowsOf(planPeopleMerge(from, into, none), 'held-by')).toEqual([
      { row: 'held-by', id: 'a2', from: 'a', to: 'b' },
    ]);
    expect(rowsOf(planPeopleMerge(from, into, new Set(['a1'])), 'held-by')).toEqual([
      { row: 'held-by', id: 'a1', from: 'a', to: 'b' },
      { row: 'held-by', id: 'a2', from: 'a', to: 'b' },
      { row: 'held-by', id: 'b1', from: 'b', to: 'a' },
    ]);
  });

  it('asks nothing where one of the two is deleted: the one that stands stays', () => {
    const from = person('a', { positions: [held('a1', 'p'), held('a2', 'q', true)] });
    const into = person('b', { positions: [held('b1', 'p', true), held('b2', 'q')] });
    expect(findHeldByBoth(from.positions, into.positions)).toEqual([]);
    expect(rowsOf(planPeopleMerge(from, into, none), 'held-by').map(({ id }) => id)).toEqual([
      'a1',
      'b1',
    ]);
  });

  it('lets nobody be silent on what they hold, nor twice', () => {
    const at = (propositionId: string) => ({ readingId: 'r', propositionId, createdAt: 't' });
    const from = person('a', {
      positions: [held('a1', 'p')],
      silences: [at('q'), at('s'), at('u')],
    });
    const into = person('b', {
      positions: [held('b1', 'q')],
      silences: [at('p'), at('s')],
    });
    const rows = rowsOf(planPeopleMerge(from, into, none), 'silence');
    expect(rows.map((one) => [one.commentatorId, one.propositionId, one.from, one.to])).toEqual([
      ['b', 'p', 't', null],
      ['a', 'u', 't', null],
      ['b', 'u', null, 't'],
    ]);
  });

  it('leaves the place of the other in a debate, and fills what it does not say', () => {
    const place = (debateId: string, affiliation: string, order: number) => ({
      debateId,
      affiliation,
      role: '',
      order,
    });
    const from = person('a', { places: [place('d', 'Brookings', 0), place('e', 'AEI', 3)] });
    const into = person('b', { places: [place('d', '', 1)] });
    expect(rowsOf(planPeopleMerge(from, into, none), 'member')).toMatchObject([
      { debateId: 'd', commentatorId: 'b', to: { affiliation: 'Brookings', order: 1 } },
      { debateId: 'e', commentatorId: 'a', to: null },
      { debateId: 'e', commentatorId: 'b', to: { affiliation: 'AEI', order: 3 } },
    ]);
  });

  it('leads to the other, and so do those who led to the one', () => {
    const former = { id: 'z', about: { ...about, shown: false, mergedIntoId: 'a' } };
    const rows = planPeopleMerge(
      person('a', { former: [former], about: { ...about, url: 'https://example.org/a' } }),
      person('b'),
      none,
    );
    expect(rowsOf(rows, 'person').map(({ id, to }) => [id, to.shown, to.mergedIntoId])).toEqual([
      ['b', true, null],
      ['z', false, 'b'],
      ['a', false, 'b'],
    ]);
    expect(rowsOf(invertPatch(rows).rows, 'person').at(-1)?.to).toEqual(about);
  });
});
