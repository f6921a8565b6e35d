import { z } from 'zod';
import { idSchema, line } from '@/lib/fields/schema';

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
  z.object({ kind: z.literal('order'), debateId: idSchema, ids: z.array(idSchema).max(5000) }),
  z.object({
    kind: z.literal('themes'),
    id: idSchema,
    themeIds: z
      .array(idSchema)
      .min(1, { error: 'A proposition has at least one theme: choose one.' })
      .max(10),
  }),
  z.object({ kind: z.literal('delete'), id: idSchema }),
  z.object({ kind: z.literal('restore'), id: idSchema }),
  z.object({ kind: z.literal('merge'), from: idSchema, into: idSchema }),
  z.object({
    kind: z.literal('unmerge'),
    from: idSchema,
    into: idSchema,
    positionIds: z.array(idSchema).max(50_000),
    reasonIds: z.array(idSchema).max(50_000),
    addedThemeIds: z.array(idSchema).max(100),
  }),
]);

export type PropositionEdit = z.output<typeof propositionEdit>;
