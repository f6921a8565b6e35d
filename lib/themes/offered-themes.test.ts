import { expect, test } from 'vitest';
import { offeredNames, offeredThemes } from '@/lib/themes/offered-themes';

const labels = new Map([
  ['f', 'The fare'],
  ['m', 'Money'],
  ['n', 'Money: Night buses'],
]);

test('the themes of the debate come first, each list in the order of the tree', () => {
  const offered = offeredThemes(labels, [{ themeIds: ['n'] }, { themeIds: ['m', 'n'] }]);
  expect(offeredNames(offered)).toEqual([
    { group: 'Of this debate', items: ['Money', 'Money: Night buses'] },
    { group: 'Of other debates', items: ['The fare'] },
  ]);
});

test('a list without any is left out', () => {
  expect(offeredThemes(labels, []).map(({ group }) => group)).toEqual(['Of other debates']);
  expect(offeredThemes(new Map(), [])).toEqual([]);
});
