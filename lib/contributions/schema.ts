import { z } from 'zod';
import { LONGEST_TEXT } from '@/lib/debates/schema';
import { idSchema, optionalLine, wellFormed } from '@/lib/fields/schema';

const wholeText = z
  .string({ error: 'The text is missing.' })
  .max(LONGEST_TEXT, {
    error: `The text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters.`,
  })
  .refine((text) => /\p{L}/u.test(text), { error: 'The text has no letters in it.' })
  .overwrite(wellFormed);

/** Who changes a text, for the list of its changes and the histories of positions. */
export const coder = optionalLine('Your name', 200);

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
  coder,
});

/** A change of a debate's text, by its number, to be taken back or done again. */
export const takeBackText = z.object({
  debateId: idSchema,
  number: z.int32().min(1),
  takenBack: z.boolean(),
  coder,
});

export type NewText = z.output<typeof newText>;
export type TakeBackText = z.output<typeof takeBackText>;
