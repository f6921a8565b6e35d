import { expect, test } from 'vitest';
import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countRelations, relationOfTwo } from '@/lib/analysis/proposition/shared-proposition';
import { countStances } from '@/lib/analysis/stance-counts';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';

test.each<[Stance | null, Stance | null, string]>([
  [2, 1, 'both-affirm'],
  [-1, -2, 'both-reject'],
  [0, 0, 'both-undecided'],
  [1, -1, 'opposite-sides'],
  [-2, 1, 'opposite-sides'],
  [0, 1, 'one-undecided'],
  [-2, 0, 'one-undecided'],
  [1, null, 'only-first'],
  [0, null, 'only-first'],
  [null, -1, 'only-second'],
  [null, null, 'nobody'],
])('%s and %s: %s', (a, b, relation) => {
  expect(relationOfTwo(a, b)).toBe(relation);
});

test('the relations of what both address are exhaustive over all 25 pairs of stances', () => {
  const all = stances.flatMap((a) => stances.map((b) => relationOfTwo(a, b)));
  const count = (relation: string) => all.filter((one) => one === relation).length;
  expect(['both-affirm', 'both-reject', 'opposite-sides'].map(count)).toEqual([4, 4, 8]);
  expect(['one-undecided', 'both-undecided'].map(count)).toEqual([8, 1]);
});

test('in a debate of two the relation and the kind say the same', () => {
  const same: Record<string, string> = {
    'both-affirm': 'affirmed',
    'both-reject': 'rejected',
    'opposite-sides': 'contested',
    'one-undecided': 'undecided',
    'both-undecided': 'undecided',
    'only-first': 'one-voice',
    'only-second': 'one-voice',
    nobody: 'not-addressed',
  };
  for (const a of [...stances, null]) {
    for (const b of [...stances, null]) {
      expect(propositionKind(countStances([a, b]))).toBe(same[relationOfTwo(a, b)]);
    }
  }
});

test('relations of a pair add up', () => {
  expect(countRelations([1, 1, 0, 1, null, null, 0], [2, -1, 1, null, 0, null, 0])).toEqual({
    'both-affirm': 1,
    'both-reject': 0,
    'opposite-sides': 1,
    'one-undecided': 1,
    'both-undecided': 1,
    'only-first': 1,
    'only-second': 1,
    nobody: 1,
    shared: 4,
  });
});
