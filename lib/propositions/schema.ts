import { z } from 'zod';
import { idSchema, keySchema, line } from '@/lib/fields/schema';

/** A proposition for a debate: one sentence, under its themes; under none it waits for one. */
export const newProposition = z.object({
  debateId: idSchema,
  text: line('The proposition', 500),
  themeIds: z.array(idSchema).max(10),
  key: keySchema.optional(),
});

export type NewProposition = z.output<typeof newProposition>;
