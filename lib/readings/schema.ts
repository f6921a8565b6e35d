import { z } from 'zod';
import { idSchema, keySchema, line, optionalLine } from '@/lib/fields/schema';
import { positionRules } from '@/lib/positions/position';

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
  paragraph: z.int32().min(1),
  on: z.boolean(),
});

/** The longest name of a reading, and of who codes it. */
export const LONGEST_READING_NAME = 120;
export const LONGEST_CODER = 200;

/** A new reading of a debate, by the name of who codes it. */
export const newReading = z.object({
  debateId: idSchema,
  name: optionalLine('The name of the reading', LONGEST_READING_NAME),
  coder: line('The coder’s name', LONGEST_CODER),
  key: keySchema.optional(),
});

/** Another name for a reading, and for who codes it. */
export const readingNames = z.object({
  id: idSchema,
  name: line('The name of the reading', LONGEST_READING_NAME),
  coder: optionalLine('The coder’s name', LONGEST_CODER),
});

/** A third reading that decides between two others. */
export const newAdjudication = z.object({
  firstId: idSchema,
  secondId: idSchema,
  coder: line('The name of who decides', LONGEST_CODER),
  key: keySchema.optional(),
});

const pairOf = z.object({ commentatorId: idSchema, propositionId: idSchema });

/** What is written where two readings meet: one of the two, nothing, or something of its own. */
export const decision = pairOf.extend({
  readingId: idSchema,
  /** The version of the position there that the person saw; null where there was none. */
  version: z.int32().min(1).nullable(),
  choice: z.discriminatedUnion('take', [
    z.object({ take: z.enum(['first', 'second', 'nothing']) }),
    z.object({
      take: z.literal('own'),
      ...positionRules,
      /** Quotations and reasons of the readings, by their ids. */
      evidenceIds: z.array(idSchema).max(100),
      reasonIds: z.array(idSchema).max(50),
    }),
  ]),
});

/** Takes pairs of an adjudication to how they stood: a kept version of the position, 0 for none. */
export const decisionsBack = z.object({
  readingId: idSchema,
  states: z
    .array(pairOf.extend({ version: z.int32().min(0), silent: z.boolean() }))
    .min(1)
    .max(20_000),
});

export type SilenceMark = z.output<typeof silenceMark>;
export type SilenceMarks = z.output<typeof silenceMarks>;
export type ReviewMark = z.output<typeof reviewMark>;
export type NewReading = z.output<typeof newReading>;
export type ReadingNames = z.output<typeof readingNames>;
export type NewAdjudication = z.output<typeof newAdjudication>;
export type Decision = z.output<typeof decision>;
export type DecisionRaw = z.input<typeof decision>;
export type DecisionsBack = z.output<typeof decisionsBack>;
