import { describe, expect, it } from 'vitest';
import { findSimilarPairs, wordsOfTerms } from '@/lib/text/similar/similar-pairs';

const propositions = [
  { id: 'a', text: 'China has more leverage over Russia than before.' },
  { id: 'b', text: 'Russia is a friend of India.' },
  { id: 'c', text: 'China’s leverage over Russia has grown.' },
  { id: 'd', text: 'China has no leverage over Russia.' },
  { id: 'e', text: 'The weather was fine.' },
];

describe('findSimilarPairs', () => {
  it('finds those that share most of their matter, and says which words', () => {
    const pairs = findSimilarPairs(propositions);
    const names = pairs.map(({ one, other }) => one + other);
    expect(names).toContain('ac');
    expect(names.every((pair) => !pair.includes('b') && !pair.includes('e'))).toBe(true);
    expect(pairs.find(({ one, other }) => one + other === 'ac')?.sharedTerms).toEqual(
      expect.arrayContaining(['china', 'russia']),
    );
  });

  it('marks a pair of which only one denies: perhaps opposites', () => {
    const pair = findSimilarPairs(propositions).find(({ other }) => other === 'd');
    expect(pair?.mayBeOpposite).toBe(true);
  });

  it('gives nothing for none, one, or propositions without content words', () => {
    expect(findSimilarPairs([])).toEqual([]);
    expect(findSimilarPairs(propositions.slice(0, 1))).toEqual([]);
    expect(
      findSimilarPairs([
        { id: 1, text: 'It is.' },
        { id: 2, text: 'It is.' },
      ]),
    ).toEqual([]);
  });

  it('is symmetric, in range, and sorted; the very same words score 1', () => {
    const twice = [...propositions, { id: 'f', text: 'China has no leverage over Russia.' }];
    const pairs = findSimilarPairs(twice);
    expect(pairs[0]?.score).toBeCloseTo(1, 10);
    expect(pairs.map(({ score }) => score)).toEqual(
      pairs.map(({ score }) => score).sort((a, b) => b - a),
    );
    const keys = (found: typeof pairs) =>
      found.map(({ one, other }) => [one, other].sort().join('')).sort();
    expect(keys(findSimilarPairs([...twice].reverse()))).toEqual(keys(pairs));
  });
});

it('wordsOfTerms says terms as the text has them', () => {
  expect(wordsOfTerms('Sanctions on Russia, and sanctions again', ['sanction', 'russia'])).toEqual([
    'sanctions',
    'russia',
  ]);
});
