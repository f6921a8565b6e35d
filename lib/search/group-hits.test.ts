import { expect, it } from 'vitest';
import { groupHits } from '@/lib/search/group-hits';

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
