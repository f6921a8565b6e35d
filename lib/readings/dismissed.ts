import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';

/**
 * Says of something the program asked that it is right as it is, or takes that back: a question
 * about positions of one reading, or a pair of propositions that are not the same, in all readings.
 */
export const dismissalMark = z.object({
  readingId: idSchema,
  kind: z.enum(['question', 'not-the-same']),
  keys: z.array(z.string().min(1).max(20_000)).min(1).max(5_000),
  coder: z.string().trim().max(200).default(''),
  on: z.boolean(),
});

export type DismissalMark = z.output<typeof dismissalMark>;
export type DismissalKind = DismissalMark['kind'];
