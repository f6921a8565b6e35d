import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';

/** A commentator as a change of people touches it: the name is mended by the form of details. */
const person = z.object({
  shown: z.boolean(),
  mergedIntoId: idSchema.nullable(),
  description: z.string().max(2000),
  url: z.string().max(2000).nullable(),
  photoUrl: z.string().max(2000).nullable(),
});

/** What a debate says of somebody who takes part. */
const membership = z
  .object({
    order: z.int().min(0).max(1_000_000),
    affiliation: z.string().max(200),
    role: z.string().max(200),
  })
  .nullable();

/** The rows of a patch that are about commentators: who holds a position, who speaks, who takes part. */
export const peopleRows = [
  z.object({ row: z.literal('person'), id: idSchema, from: person, to: person }),
  /** Whose a position is. */
  z.object({ row: z.literal('held-by'), id: idSchema, from: idSchema, to: idSchema }),
  /** Whose a contribution is. */
  z.object({
    row: z.literal('spoken-by'),
    id: idSchema,
    from: idSchema.nullable(),
    to: idSchema.nullable(),
  }),
  z.object({
    row: z.literal('member'),
    debateId: idSchema,
    commentatorId: idSchema,
    from: membership,
    to: membership,
  }),
  /** In whose words a quotation is; empty for the commentator’s own. */
  z.object({
    row: z.literal('words-of'),
    id: idSchema,
    from: z.string().max(200),
    to: z.string().max(200),
  }),
] as const;
