import { describe, expect, it } from 'vitest';
import { findSimilarPassages, indexPassages } from '@/lib/search/similar-passages';

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

  it('ranks by BM25: a short passage before a long one, the earlier of two alike', () => {
    const passages = indexPassages([
      { id: 'long', text: 'The ferry crosses the wide river every morning before work begins.' },
      { id: 'short', text: 'The ferry crosses.' },
      { id: 'alike', text: 'The ferry crosses.' },
      { id: 'other', text: 'Bees sleep.' },
    ]);
    const found = findSimilarPassages(passages, 'ferry ferry');
    expect(found.map(({ id }) => id)).toEqual(['short', 'alike', 'long']);
    // ln(1 + 1.5 / 3.5) × 2.2 / (1 + 1.2 × (0.25 + 0.75 × 2 / 3.5)): 4 passages, 3 with the word,
    // of 7, 2, 2 and 2 different words (3.25 on average).
    const words = 2 / 3.25;
    const expected = (Math.log(1 + 1.5 / 3.5) * 2.2) / (1 + 1.2 * (0.25 + 0.75 * words));
    expect(found[0]?.score).toBeCloseTo(expected, 10);
  });

  it('names the rarest shared words first', () => {
    const [first] = findSimilarPassages(index, 'trade sanctions on the road');
    expect(first?.sharedTerms[0]).toBe('road');
  });
});
