import { z } from 'zod';
import { coder } from '@/lib/contributions/schema';
import { LONGEST_TEXT } from '@/lib/debates/schema';
import { idSchema, line, optionalLine, wellFormed } from '@/lib/fields/schema';
import { blockRole } from '@/lib/text/split/split-proposal';

const words = z
  .string()
  .max(LONGEST_TEXT, {
    error: `This is longer than ${LONGEST_TEXT.toLocaleString('en')} characters.`,
  })
  .overwrite(wellFormed);

/** Who speaks a contribution, as the person saw it: where that changed meanwhile nothing is written. */
const speaks = z.object({
  commentatorId: idSchema.nullable(),
  kind: blockRole,
  speaker: z.string().max(500),
});

/** Who shall speak it: a commentator of the library, somebody new, or nobody who takes positions. */
const speaker = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('commentator'),
    id: idSchema.nullable().default(null),
    name: line('The name', 200),
    /** Where somebody of this name is in the library: it is asked, they are meant, or another person. */
    namesake: z.enum(['ask', 'join', 'two']).default('ask'),
  }),
  z.object({
    is: blockRole.exclude(['contribution']),
    name: optionalLine('The name', 200),
  }),
]);

const of = { debateId: idSchema, contributionId: idSchema, coder };

/** One change of a contribution of a debate; all else of its text stands as it does. */
export const turnEdit = z.discriminatedUnion('does', [
  z.object({
    does: z.literal('correct'),
    ...of,
    /** Where the words stand that are corrected, and which they were: offset in UTF-16 code units. */
    start: z.int32().min(0),
    was: words.refine((text) => text !== '', { error: 'There are no words to correct.' }),
    is: words.refine((text) => text.trim() !== '', {
      error: 'Nothing is left of these words: write some, or give back what was there.',
    }),
  }),
  z.object({
    does: z.literal('reassign'),
    ...of,
    was: speaks,
    to: speaker,
    /** All contributions of the debate that the same one speaks. */
    all: z.boolean().default(false),
  }),
  z.object({
    does: z.literal('split'),
    ...of,
    /** Where the second part begins, and its first words, as the person saw them. */
    at: z.int32().min(1),
    begins: words.max(200),
  }),
  z.object({
    does: z.literal('join'),
    ...of,
    /** The contribution after it, as the person saw it. */
    next: idSchema,
  }),
]);

export type TurnEdit = z.output<typeof turnEdit>;
