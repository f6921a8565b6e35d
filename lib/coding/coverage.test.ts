import { describe, expect, it } from 'vitest';
import { coverageOfReading } from '@/lib/coding/coverage-of-reading';
import { coverageOfText } from '@/lib/coding/coverage-of-text';
import type { PositionView } from '@/lib/view/view';

const position = (
  commentatorId: string,
  propositionId: string,
  evidence: Partial<PositionView['evidence'][number]>[] = [],
) =>
  ({
    id: `${commentatorId}${propositionId}`,
    commentatorId,
    propositionId,
    evidence,
  }) as PositionView;

const view = {
  commentators: [
    { id: 'a', index: 0 },
    { id: 'b', index: 1 },
  ],
  propositions: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
  positions: [position('a', 'x'), position('b', 'gone')],
  silences: { x: [0], y: [0], gone: [1] },
} as unknown as Parameters<typeof coverageOfReading>[0];

describe('coverageOfReading', () => {
  const coverage = coverageOfReading(view);

  it('tells a position, not addressed and not coded yet apart', () => {
    expect(coverage.state('a', 'x')).toMatchObject({ id: 'ax' });
    expect(coverage.state('a', 'y')).toBe('not-addressed');
    expect(coverage.state('b', 'y')).toBe('not-coded');
  });

  it('counts each pair once, and none of a proposition that is gone', () => {
    expect(coverage.byCommentator.get('a')).toEqual({
      positions: 1,
      notAddressed: 1,
      notCoded: 1,
    });
    expect(coverage.byCommentator.get('b')).toEqual({
      positions: 0,
      notAddressed: 0,
      notCoded: 3,
    });
    expect(coverage.total).toEqual({ positions: 1, notAddressed: 1, notCoded: 4 });
  });
});

describe('coverageOfText', () => {
  const places = [
    { contributionId: 'one', number: 1, start: 0, end: 10 },
    { contributionId: 'one', number: 2, start: 12, end: 20 },
    { contributionId: 'two', number: 1, start: 0, end: 10 },
  ];

  it('takes what is done or quoted as looked at, and keeps the rest in order', () => {
    const quotation = { contributionId: 'one', start: 15, end: 18 };
    const coverage = coverageOfText(
      places,
      [position('a', 'x', [quotation, { contributionId: 'two', start: null, end: null }])],
      [{ contributionId: 'one', paragraph: 1 }],
    );
    expect(coverage).toEqual({ done: 1, quoted: 1, notLookedAt: [places[2]] });
  });

  it('has nothing to say of a debate without text', () => {
    expect(coverageOfText([], [], [])).toEqual({ done: 0, quoted: 0, notLookedAt: [] });
  });
});
