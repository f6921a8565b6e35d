import { describe, expect, it } from 'vitest';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import { decisionState, isAgreed, joinQuotations } from '@/lib/readings/decisions';
import type { ReadingPair } from '@/lib/readings/pair-readings';
import type { EvidenceView, PositionView } from '@/lib/view/view';

function piece(start: number, end: number, quotation = 0): EvidenceView {
  const exact = 'Nobody reads at night, and guards cost money.'.slice(start, end);
  const said = { ...unsaidOfWords, reasonId: null, status: 'anchored' as const };
  const base = { contributionId: 'c', paragraph: 1, ...said };
  return { ...base, id: `${start}-${end}`, exact, start, end, quotation };
}

function position(given: Partial<PositionView>): PositionView {
  return {
    id: 'p',
    commentatorId: 'bo',
    propositionId: 'read',
    ...emptyFields,
    stance: -2,
    version: 1,
    reasonIds: [],
    evidence: [],
    ...given,
  };
}

const first = position({ summary: 'First.', evidence: [piece(0, 21)], reasonIds: ['a'] });
const second = position({ summary: 'Second.', evidence: [piece(27, 44)], reasonIds: ['b'] });
const pair: ReadingPair = {
  key: 'bo read',
  commentatorId: 'bo',
  propositionId: 'read',
  first,
  second,
  absent: { first: null, second: null },
  kind: 'same',
  distance: 0,
};

describe('decisionState', () => {
  it('says what stands there, by what it says', () => {
    const copy = { ...second, id: 'other', version: 4 };
    expect(decisionState(pair, null, false).kind).toBe('undecided');
    expect(decisionState(pair, null, true).kind).toBe('nothing');
    expect(decisionState(pair, { ...first, id: 'other' }, false).kind).toBe('first');
    expect(decisionState(pair, copy, false).kind).toBe('second');
    expect(decisionState(pair, { ...copy, stance: 0 }, false).kind).toBe('own');
  });

  it('knows what was taken over from both', () => {
    const both = position({
      summary: 'First.',
      evidence: [piece(0, 21), piece(27, 44, 1)],
      reasonIds: ['a', 'b'],
    });
    expect(decisionState(pair, both, false).kind).toBe('both');
  });
});

it('isAgreed asks for the same stance, as explicitly', () => {
  expect(isAgreed(pair)).toBe(true);
  expect(isAgreed({ first, second: { ...second, explicitness: 'implied' } })).toBe(false);
  expect(isAgreed({ first, second: null })).toBe(false);
});

it('joinQuotations leaves out what repeats words, with all its pieces', () => {
  const own = [piece(0, 21)];
  const other = [piece(13, 30), piece(35, 44), piece(27, 44, 1)];
  expect(joinQuotations(own, other).map(({ exact, quotation }) => [exact, quotation])).toEqual([
    ['Nobody reads at night', 0],
    ['guards cost money', 2],
  ]);
});
