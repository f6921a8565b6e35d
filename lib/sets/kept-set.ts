import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';
import { proposedForAny } from '@/lib/view/sets/class-set';

/** As it was typed: nothing is trimmed or bounded before it is sent. */
const content = z.strictObject({
  name: z.string(),
  items: z
    .array(
      z.strictObject({
        propositionId: idSchema,
        question: z.string(),
        note: z.string(),
        proposedFor: z.enum(proposedForAny),
      }),
    )
    .readonly(),
});

/** A class set that is not stored, as a tab keeps it: a reload goes on where it was. */
export const keptSet = z.strictObject({
  content,
  /** Of the set as it was last known to be stored, and the propositions that it had then. */
  version: z.int().min(1),
  seen: z.array(idSchema).readonly(),
  /** What was sent and not answered. */
  unanswered: content.nullable(),
});
export type KeptSet = z.output<typeof keptSet>;
