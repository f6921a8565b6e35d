import { describe, expect, it } from 'vitest';
import { findSimilarPropositions } from '@/lib/text/similar/similar-propositions';

describe('findSimilarPropositions', () => {
  const known = [
    { id: 1, wording: 'The ferry should be free for everyone.' },
    { id: 2, wording: 'The ferry should not be free.' },
    { id: 3, wording: 'Schools should begin later.' },
  ];

  it('finds likely duplicates and says when one denies the other', () => {
    const found = findSimilarPropositions('Ferries ought to be free for everyone', known);
    expect(found.map(({ id, mayBeOpposite }) => [id, mayBeOpposite])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('finds none for other matters or for nothing', () => {
    expect(findSimilarPropositions('Bees need winter rest', known)).toEqual([]);
    expect(findSimilarPropositions('', known)).toEqual([]);
  });
});
