import { expect, it } from 'vitest';
import { setDifferences } from '@/lib/sets/set-differences';
import type { SetContent } from '@/lib/sets/set-edits';

const item = (propositionId: string, question = '', note = '') => ({
  propositionId,
  question,
  note,
  proposedFor: 'by-hand' as const,
});
const mine: SetContent = { name: 'Hour', items: [item('a', 'Why?'), item('b'), item('c')] };

it('says of two versions of a set what is not the same in them, and nothing of the same', () => {
  expect(setDifferences(mine, structuredClone(mine))).toEqual([]);
  const theirs = { name: 'Two hours', items: [item('d'), item('b', '', 'Slowly.'), item('a')] };
  expect(
    setDifferences(mine, theirs).map((one) => [
      ...[one.what, one.propositionId, one.mine, one.theirs],
    ]),
  ).toEqual([
    ['name', null, 'Hour', 'Two hours'],
    ['order', null, 'its own', 'another'],
    ['question', 'a', 'Why?', ''],
    ['note', 'b', '', 'Slowly.'],
    ['proposition', 'c', 'in it', ''],
    ['proposition', 'd', '', 'in it'],
  ]);
});

it('does not take what is in one alone for another order', () => {
  const theirs = { ...mine, items: [item('z'), ...mine.items.slice(1)] };
  expect(setDifferences(mine, theirs).map(({ what }) => what)).toEqual([
    ...['proposition', 'proposition'],
  ]);
});
