import { z } from 'zod';
import { idSchema, optionalLine } from '@/lib/fields/schema';

/** Says that a commentator does not address a proposition, after looking; or takes that back. */
export const silenceMark = z.object({
  readingId: idSchema,
  commentatorId: idSchema,
  propositionId: idSchema,
  on: z.boolean(),
});

/** The same for several propositions of one commentator at once. */
export const silenceMarks = silenceMark.omit({ propositionId: true }).extend({
  propositionIds: z.array(idSchema).min(1).max(5000),
});

/** Says that a paragraph is finished with; or takes that back. */
export const reviewMark = z.object({
  readingId: idSchema,
  contributionId: idSchema,
  paragraph: z.int().min(1),
  on: z.boolean(),
});

/** A new reading of a debate, by the name of who codes it. */
export const newReading = z.object({
  debateId: idSchema,
  name: optionalLine('The name of the reading', 120),
  coder: z
    .string({ error: 'Who codes it? Write a name.' })
    .transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'Who codes it? Write a name.' })
        .max(200, { error: 'The name is longer than 200 characters: shorten it.' }),
    ),
});

export type SilenceMark = z.output<typeof silenceMark>;
export type SilenceMarks = z.output<typeof silenceMarks>;
export type ReviewMark = z.output<typeof reviewMark>;
export type NewReading = z.output<typeof newReading>;
