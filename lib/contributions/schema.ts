import { z } from 'zod';
import { LONGEST_TEXT } from '@/lib/debates/schema';
import { idSchema, wellFormed } from '@/lib/fields/schema';

const wholeText = z
  .string({ error: 'The text is missing.' })
  .max(LONGEST_TEXT, {
    error: `The text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters.`,
  })
  .refine((text) => /\p{L}/u.test(text), { error: 'The text has no letters in it.' })
  .overwrite(wellFormed);

/** A debate's text as it was pasted, and at which paragraph each contribution begins. */
export const newText = z.object({
  debateId: idSchema,
  /** When the debate was last changed as the person saw it. */
  seen: z.iso.datetime(),
  text: wholeText,
  starts: z
    .array(z.object({ id: idSchema, paragraph: z.int32().min(0) }))
    .min(1, { error: 'No contribution begins anywhere: say where at least one does.' })
    .max(20_000)
    .refine((starts) => new Set(starts.map(({ paragraph }) => paragraph)).size === starts.length, {
      error: 'Two contributions begin at the same paragraph: choose another for one of them.',
    })
    .refine((starts) => new Set(starts.map(({ id }) => id)).size === starts.length, {
      error: 'A contribution begins twice: choose one place for it.',
    }),
});

/** The state before a text was replaced, as the browser has it to put it back. */
export const formerText = z.object({
  debateId: idSchema,
  seen: z.iso.datetime(),
  textStored: z.boolean(),
  contributions: z.array(z.object({ id: idSchema, text: z.string().max(LONGEST_TEXT).nullable() })),
  /** The introduction that was made, to be taken away again. */
  madeIntroduction: idSchema.nullable(),
  evidence: z.array(
    z.object({
      id: idSchema,
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
      start: z.int().min(0).nullable(),
      end: z.int().min(1).nullable(),
      paragraph: z.int().min(1).nullable(),
      status: z.enum(['anchored', 'referred', 'moved', 'lost']),
      score: z.number().nullable(),
    }),
  ),
  /** Says that the server answered all this (`sealOf`). */
  seal: z.string().max(100),
});

export type NewText = z.output<typeof newText>;
export type FormerText = z.output<typeof formerText>;
