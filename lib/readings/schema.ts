import { z } from 'zod';
import { idSchema, line, optionalLine } from '@/lib/fields/schema';

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

/** The longest name of a reading, and of who codes it. */
export const LONGEST_READING_NAME = 120;
export const LONGEST_CODER = 200;

/** A new reading of a debate, by the name of who codes it. */
export const newReading = z.object({
  debateId: idSchema,
  name: optionalLine('The name of the reading', LONGEST_READING_NAME),
  coder: line('The name of who codes it', LONGEST_CODER),
});

/** Another name for a reading, and for who codes it. */
export const readingNames = z.object({
  id: idSchema,
  name: line('The name of the reading', LONGEST_READING_NAME),
  coder: optionalLine('The name of who codes it', LONGEST_CODER),
});

export type SilenceMark = z.output<typeof silenceMark>;
export type SilenceMarks = z.output<typeof silenceMarks>;
export type ReviewMark = z.output<typeof reviewMark>;
export type NewReading = z.output<typeof newReading>;
export type ReadingNames = z.output<typeof readingNames>;
