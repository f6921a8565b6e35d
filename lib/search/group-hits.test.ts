import { expect, it } from 'vitest';
import { firstOfEachKind, groupHits, partSimilar } from '@/lib/search/group-hits';

it('keeps the order of hits within a kind, and puts the kind of the best hit first', () => {
  const hits = [
    { id: 'a', kind: 'theme' as const },
    { id: 'b', kind: 'debate' as const },
    { id: 'c', kind: 'theme' as const },
  ];
  expect(groupHits(hits).map(({ label, hits: of }) => [label, of.map(({ id }) => id)])).toEqual([
    ['Themes', ['a', 'c']],
    ['Debates', ['b']],
  ]);
  expect(groupHits([])).toEqual([]);
});

it('puts other spellings apart only where something is spelt as it was asked for', () => {
  const exact = { id: 'a', near: false };
  const near = { id: 'b', near: true };
  expect(partSimilar([near, exact])).toEqual({ found: [exact], similar: [near] });
  expect(partSimilar([near])).toEqual({ found: [near], similar: [] });
  expect(partSimilar([])).toEqual({ found: [], similar: [] });
});

it('takes the first of each kind', () => {
  const hits = ['theme', 'theme', 'debate', 'theme'].map((kind, id) => ({
    id,
    kind: kind as 'theme' | 'debate',
  }));
  expect(firstOfEachKind(hits, 1).map(({ id }) => id)).toEqual([0, 2]);
});
