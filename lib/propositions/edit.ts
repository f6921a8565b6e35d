import { z } from 'zod';
import { idSchema, keySchema, line, optionalLine } from '@/lib/fields/schema';
import { patch } from '@/lib/patches/patch';
import { LONGEST_CODER } from '@/lib/readings/schema';

const destination = z.enum(['stays', 'moves', 'both']);

/** One change of a debate's propositions; each has an inverse that takes it back. */
export const propositionEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reword'),
    debateId: idSchema,
    id: idSchema,
    text: line('The proposition', 500),
    /** The words that the person saw. */
    was: z.string().max(500),
  }),
  z.object({
    kind: z.literal('order'),
    debateId: idSchema,
    ids: z.array(idSchema).min(1).max(5000),
  }),
  z.object({
    kind: z.literal('themes'),
    id: idSchema,
    /** The first is the one it is listed under; a name makes a new theme; without any it waits for one. */
    themes: z
      .array(z.union([z.object({ id: idSchema }), z.object({ name: line('The theme', 120) })]))
      .max(10),
  }),
  z.object({ kind: z.literal('delete'), id: idSchema }),
  z.object({ kind: z.literal('restore'), id: idSchema }),
  z.object({
    kind: z.literal('merge'),
    from: idSchema,
    into: idSchema,
    /** Which position stays, where somebody holds one on both. */
    keep: z.array(idSchema).max(50_000).default([]),
  }),
  z.object({
    kind: z.literal('split'),
    debateId: idSchema,
    id: idSchema,
    /** The words that the person saw. */
    was: z.string().max(500),
    first: line('The first proposition', 500),
    second: line('The second proposition', 500),
    /** Of the second: the same again finds that the split was made. */
    key: keySchema.optional(),
    /** Those that are not named stay with the first. */
    positions: z.array(z.object({ id: idSchema, destination })).max(50_000),
    reasons: z.array(z.object({ id: idSchema, destination })).max(50_000),
  }),
  patch,
]);

export type PropositionEdit = z.output<typeof propositionEdit>;

/** Who sends a change: the reading that the screen shows, and the name the person gave. */
export const editorInput = z.object({
  readingId: idSchema,
  coder: optionalLine('Your name', LONGEST_CODER),
});
