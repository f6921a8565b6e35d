import { expect, it } from 'vitest';
import { z } from 'zod';
import { emptyFields, fieldNames, unsaidOfWords } from '@/lib/positions/content';
import { positionFields, positionRules, quotationRules, sayUnfit } from '@/lib/positions/position';
import { isStoredAs } from '@/lib/positions/same-content';

it('nothing said means the same to who takes a position and to who draws an empty one', () => {
  expect(z.object(positionRules).parse({ stance: 0 })).toEqual({ stance: 0, ...emptyFields });
  expect(z.object(quotationRules).parse({ exact: 'x' })).toMatchObject({
    ...unsaidOfWords,
    reason: null,
  });
  expect(fieldNames.toSorted()).toEqual(Object.keys(positionFields.shape).sort());
});

it('sayUnfit: one quotation tells most, with all its pieces, and reasons shown are reasons given', () => {
  const reasons = [{ id: 'r1' }, { text: 'It is dear.', direction: 'against' as const }];
  const say = (...evidence: [number, boolean, (typeof reasons)[number] | null][]) => {
    const pieces = evidence.map(([quotation, telling, reason]) => ({ quotation, telling, reason }));
    const unfit = sayUnfit({ reasons, evidence: pieces });
    return unfit && [unfit.at, unfit.field];
  };
  expect(say([0, true, null], [0, true, { id: 'r1' }], [1, false, { ...reasons[1]! }])).toBeNull();
  expect(say([0, false, null], [1, true, null], [2, true, null])).toEqual([2, 'telling']);
  expect(say([0, false, { id: 'r2' }])).toEqual([0, 'reason']);
  expect(say([0, false, { text: 'It is dear.', direction: 'for' } as never])).toEqual([
    0,
    'reason',
  ]);
});

it('isStoredAs: the same words that somebody has looked at since are another save', () => {
  const position = {
    stance: 1 as const,
    ...emptyFields,
    reasons: [{ id: 'r1', text: 'It is dear.', direction: 'for' as const }],
    evidence: [z.object(quotationRules).parse({ exact: 'x', start: 0, end: 1 })],
  };
  const input = { readingId: 'r', commentatorId: 'c', propositionId: 'p', version: 1, coder: '' };
  const stored = {
    ...position,
    evidence: position.evidence.map(({ reason: _, ...piece }) => ({ ...piece, reasonId: 'r1' })),
  };
  const save = (part: object) =>
    isStoredAs(stored, {
      ...input,
      ...position,
      reasons: [{ id: 'r1' }],
      evidence: position.evidence.map((piece) => ({ ...piece, reason: { id: 'r1' }, ...part })),
    });
  expect(save({})).toBe(true);
  expect(save({ reason: { text: 'It is dear.', direction: 'for' } })).toBe(true);
  expect(save({ reason: null })).toBe(false);
  expect(save({ checked: true })).toBe(false);
});
