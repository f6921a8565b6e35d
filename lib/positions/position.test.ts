import { expect, it } from 'vitest';
import { z } from 'zod';
import { emptyFields, fieldNames } from '@/lib/positions/content';
import { positionFields, positionRules } from '@/lib/positions/position';

it('nothing said means the same to who takes a position and to who draws an empty one', () => {
  expect(z.object(positionRules).parse({ stance: 0 })).toEqual({ stance: 0, ...emptyFields });
  expect(fieldNames.toSorted()).toEqual(Object.keys(positionFields.shape).sort());
});
