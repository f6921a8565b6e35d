import { expect, it } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { findContradictions } from '@/lib/coding/find-contradictions';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import type { PositionView } from '@/lib/view/view';

/** A position with a quotation for each stance; “reason” is one that shows a reason. */
function position(stance: Stance, ...said: (Stance | null | 'reason')[]): PositionView {
  return {
    id: 'p',
    commentatorId: 'a',
    propositionId: 'q',
    ...emptyFields,
    stance,
    version: 1,
    reasonIds: ['r'],
    evidence: said.map((one, quotation) => ({
      ...unsaidOfWords,
      id: `e${quotation}`,
      exact: `words ${quotation}`,
      contributionId: 'c',
      start: quotation,
      end: quotation + 1,
      paragraph: 1,
      quotation,
      status: 'anchored',
      stance: one === 'reason' ? null : one,
      reasonId: one === 'reason' ? 'r' : null,
    })),
  };
}

const ask = (stance: Stance, ...said: (Stance | null | 'reason')[]) =>
  findContradictions([position(stance, ...said)]).map(({ kind, words, stances }) => [
    kind,
    words,
    stances,
  ]);

it('asks where quotations stand on both sides, those of the position’s own stance too', () => {
  expect(ask(1, -1, 2)).toEqual([['both-sides', 'words 0', '-1,2']]);
  expect(ask(2, null, -2)).toEqual([['both-sides', 'words 1', '-2,2']]);
  expect(ask(0, -1, 1)).toEqual([['both-sides', 'words 1', '-1,1']]);
  expect(ask(1, 1, 2, 0, null)).toEqual([]);
});

it('asks where the position lies outside of what its quotations say', () => {
  expect(ask(2, 0, 1)).toEqual([['stance-outside', 'words 0', '0,1']]);
  expect(findContradictions([position(-1, 1)])[0]?.message).toBe(
    'The position disagrees, but all its quotations say “agrees”.',
  );
  expect(ask(0, -2, -1)).toHaveLength(1);
  expect(ask(1, 0, 2)).toEqual([]);
});

it('asks nothing of a position without quotations, or of words that show a reason', () => {
  expect(ask(2)).toEqual([]);
  expect(ask(2, 'reason')).toEqual([]);
  expect(ask(2, 'reason', 1)).toEqual([['stance-outside', 'words 1', '1']]);
});
