import { describe, expect, it } from 'vitest';
import { findSimilarPassages, indexPassages } from '@/lib/text/similar-passages';
import { findSimilarPropositions } from '@/lib/text/similar-propositions';

const index = indexPassages([
  { id: 'a', text: 'Sanctions have bolstered trade between the two neighbours.' },
  { id: 'b', text: 'The harbour froze twice, and nobody minded.' },
  {
    id: 'c',
    text: 'Trade grew, though sanctions were meant to stop it; trade always finds a road.',
  },
  { id: 'd', text: '渡轮应该免费，因为渡轮很空。' },
]);

describe('findSimilarPassages', () => {
  it('ranks what shares rare words first and shows the words as written', () => {
    const found = findSimilarPassages(index, 'Would a sanction stop trading on that road?');
    expect(found.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(found[1]?.sharedTerms).toEqual(expect.arrayContaining(['Sanctions', 'trade']));
  });

  it('leaves out what the caller excludes and what shares nothing', () => {
    const found = findSimilarPassages(index, 'sanctions', { exclude: (id) => id === 'c' });
    expect(found.map(({ id }) => id)).toEqual(['a']);
    expect(findSimilarPassages(index, 'the of and')).toEqual([]);
  });

  it('works for scripts without spaces', () => {
    expect(findSimilarPassages(index, '免费渡轮')).toMatchObject([{ id: 'd' }]);
  });
});

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
