import { expect, test } from 'vitest';
import { agreementSigns, commentatorSigns, placeKey, stanceSigns } from '@/lib/charts/picture-key';

const people = [
  { name: 'Ada Berg', index: 0, initials: 'AB' },
  { name: 'Bo Cole', index: 1, initials: 'BC' },
];

test('a key names every stance, and silence where cells can be empty', () => {
  expect(stanceSigns(false).map(({ label }) => label)).toEqual([
    'strongly disagrees',
    'disagrees',
    'mixed',
    'agrees',
    'strongly agrees',
  ]);
  expect(stanceSigns(true).at(-1)).toMatchObject({ stance: null, label: 'not addressed' });
});

test('a key says what a hollow mark means only where there is one', () => {
  expect(commentatorSigns(people, false)).toHaveLength(2);
  expect(commentatorSigns(people, true).at(-1)).toMatchObject({ implied: true, initials: 'AB' });
  expect(commentatorSigns([], true)).toEqual([]);
});

test('a key of agreements runs from apart to together', () => {
  expect(agreementSigns(false).map(({ label }) => label)).toEqual([
    '0 apart',
    '0.25',
    '0.5',
    '0.75',
    '1 together',
  ]);
});

test('signs stand in columns inside the width, one a line where there is room for no more', () => {
  const wide = placeKey(stanceSigns(true), 1200);
  expect(wide.height).toBe(28);
  const narrow = placeKey(stanceSigns(true), 100);
  expect(narrow.height).toBe(6 * 28);
  for (const { x } of placeKey(commentatorSigns(people, false), 560).signs) {
    expect(x).toBeLessThan(560);
  }
});
