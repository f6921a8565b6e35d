import { expect, it } from 'vitest';
import { firstOfGroups } from '@/lib/propositions/first-of-groups';

const groups: [string, number[]][] = [
  ['a', [1, 2, 3]],
  ['b', [4, 5]],
  ['c', [6]],
];

it('lists the first of all groups together', () => {
  expect(firstOfGroups(groups, 4, () => false)).toEqual([
    ['a', [1, 2, 3]],
    ['b', [4]],
  ]);
  expect(firstOfGroups(groups, 100, () => false)).toEqual(groups);
  expect(firstOfGroups(groups, 0, () => false)).toEqual([]);
});

it('goes as far as the last that must be there', () => {
  expect(firstOfGroups(groups, 1, (one) => one === 2 || one === 5)).toEqual(groups.slice(0, 2));
});
