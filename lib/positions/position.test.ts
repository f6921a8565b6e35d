import { expect, it } from 'vitest';
import { z } from 'zod';
import { emptyFields, fieldNames, unsaidOfWords } from '@/lib/positions/content';
import { positionFields, positionRules, quotationRules, sayUnfit } from '@/lib/positions/position';

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
