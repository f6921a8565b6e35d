import { expect, test } from 'vitest';
import { agreementFill } from '@/lib/charts/colour-scale';
import { commentatorSigns } from '@/lib/charts/commentator-signs';
import { agreementSigns, placeKey, stanceSigns } from '@/lib/charts/picture-key';

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

test('a key names every commentator', () => {
  expect(commentatorSigns(people).map(({ label }) => label)).toEqual(['Ada Berg', 'Bo Cole']);
});

test('a key of agreements runs from apart by chance to together', () => {
  const labels = (zero: number, least: number) =>
    agreementSigns({ zero, least }, false).map(({ label }) => label);
  expect(labels(0.645, 0)).toEqual(['0 apart', '0.32', '0.65 by chance', '0.82', '1 together']);
  expect(labels(0, -1)).toEqual(['−1 apart', '−0.50', '0 by chance', '0.50', '1 together']);
});

test('the colours of agreements begin at chance, on either side', () => {
  const scale = { zero: 0.64, least: 0 };
  const at = (value: number) => agreementFill(value, scale);
  expect(at(0.64).opacity).toBe(0.04);
  expect([at(0.66).token, at(0.62).token]).toEqual(['--kind-agree', '--kind-differ']);
  expect(at(0).opacity).toBe(at(1).opacity);
  // Where chance is wholly together, nothing is closer, and nothing breaks.
  expect(agreementFill(1, { zero: 1, least: 0 }).opacity).toBe(0.04);
});

test('signs stand in columns inside the width, one a line where there is room for no more', () => {
  const wide = placeKey(stanceSigns(true), 1200);
  expect(wide.height).toBe(28);
  const narrow = placeKey(stanceSigns(true), 100);
  expect(narrow.height).toBe(6 * 28);
  for (const { x } of placeKey(commentatorSigns(people), 560).signs) {
    expect(x).toBeLessThan(560);
  }
});
