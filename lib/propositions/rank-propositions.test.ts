import { describe, expect, it } from 'vitest';
import { rankPropositions } from '@/lib/propositions/rank-propositions';

const propositions = [
  { text: 'Guards cost too much money.' },
  { text: 'The library should stay open at night.' },
  { text: 'People read at night.' },
];
const texts = (typed: string) => rankPropositions(typed, propositions).map((item) => item.text);

describe('rankPropositions', () => {
  it('puts those with the very words first', () => {
    expect(texts('at night')[0]).toBe('The library should stay open at night.');
    expect(texts('peop')).toEqual(['People read at night.']);
  });

  it('finds the same matter in other words and forms', () => {
    expect(texts('A guard costs money')).toEqual(['Guards cost too much money.']);
  });

  it('keeps all in their order while nothing is typed, and none that share nothing', () => {
    expect(texts('')).toEqual(propositions.map((item) => item.text));
    expect(texts('bicycles')).toEqual([]);
  });
});
