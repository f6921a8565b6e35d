import { z } from 'zod';
import { idSchema, optionalLine } from '@/lib/fields/schema';
import { whole } from '@/lib/positions/position';

/** A quotation that somebody looked at and leaves as it is, or that is to be looked at again. */
export const checkedQuotation = z.object({
  positionId: idSchema,
  /** The number of the quotation in its position. */
  quotation: whole(0),
  /** The version of the position that the person saw. */
  version: z.int32().min(1),
  checked: z.boolean(),
  coder: optionalLine('Your name', 200),
});

export type CheckedQuotation = z.output<typeof checkedQuotation>;
