import { describe, expect, it } from 'vitest';
import type { ContributionView, PositionView } from '@/lib/debates/view';
import { findCodingQuestions } from '@/lib/positions/coding-questions';

const contributions = [
  { id: 'one', text: 'Nobody reads at night.' },
  { id: 'two', text: 'Everybody does.' },
] as ContributionView[];

const position = (id: string, who: string, stance: number, quotation: object) =>
  ({
    id,
    commentatorId: who,
    propositionId: 'p',
    stance,
    summary: '',
    evidence: [{ exact: 'Nobody', start: 0, end: 6, ...quotation }],
  }) as unknown as PositionView;

describe('findCodingQuestions', () => {
  it('does not take the same offsets of two contributions for one place', () => {
    const found = findCodingQuestions(
      [
        position('1', 'a', 1, { contributionId: 'one' }),
        position('2', 'b', -1, { contributionId: 'two', exact: 'Everyb' }),
      ],
      contributions,
    );
    expect(found).toEqual([]);
  });

  it('asks about the same words with opposite stances, with a key that follows the stances', () => {
    const ask = (stance: number) =>
      findCodingQuestions(
        [
          position('1', 'a', stance, { contributionId: 'one' }),
          position('2', 'b', -1, { contributionId: 'one' }),
        ],
        contributions,
      );
    expect(ask(1).map(({ kind }) => kind)).toEqual(['opposite-stances', 'quoted-of-another']);
    expect(ask(1)[0]?.key).toBe(ask(1)[0]?.key);
    expect(ask(1)[0]?.key).not.toBe(ask(2)[0]?.key);
  });
});
