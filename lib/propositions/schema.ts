import { z } from 'zod';
import { idSchema, keySchema, line } from '@/lib/fields/schema';

/** A proposition for a debate: one sentence, under one or more themes. */
export const newProposition = z.object({
  debateId: idSchema,
  text: line('The proposition', 500),
  themeIds: z
    .array(idSchema)
    .min(1, { error: 'A proposition has at least one theme: choose or write one.' })
    .max(10),
  key: keySchema.optional(),
});

export type NewProposition = z.output<typeof newProposition>;
