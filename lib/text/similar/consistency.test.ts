import { describe, expect, it } from 'vitest';
import { type CodedPosition, findInconsistencies } from '@/lib/text/similar/consistency';

const position = (id: string, change: Partial<CodedPosition>): CodedPosition => ({
  id,
  commentatorId: 'ann',
  propositionId: 'p',
  stance: 1,
  summary: 'Ferry fares',
  evidence: [{ exact: 'the ferry should be free', start: 10, end: 34 }],
  ...change,
});

describe('findInconsistencies', () => {
  it('asks about the same words for and against', () => {
    const issues = findInconsistencies([
      position('a', {}),
      position('b', { stance: -2, evidence: [{ exact: 'should be free', start: 20, end: 34 }] }),
    ]);
    expect(issues).toMatchObject([
      { kind: 'opposite-stances', positionIds: ['a', 'b'], words: 'should be free' },
    ]);
  });

  it('does not mind other words, other propositions, or the middle', () => {
    expect(
      findInconsistencies([
        position('a', {}),
        position('b', { stance: -2, evidence: [{ exact: 'never', start: 50, end: 55 }] }),
        position('c', { stance: -2, propositionId: 'q' }),
        position('d', { stance: 0 }),
      ]),
    ).toEqual([]);
  });

  it('asks about summaries without evidence or with words of their own only', () => {
    const issues = findInconsistencies([
      position('a', { evidence: [] }),
      position('b', { summary: 'Taxes on harbour land pay for bread ovens' }),
    ]);
    expect(issues.map(({ kind }) => kind)).toEqual(['no-evidence', 'summary-elsewhere']);
  });

  it('asks about one passage quoted for two commentators', () => {
    const issues = findInconsistencies([
      position('a', {}),
      position('b', { commentatorId: 'ben', propositionId: 'q' }),
    ]);
    expect(issues.map(({ kind }) => kind)).toEqual(['quoted-of-another']);
  });
});
