import { z } from 'zod';
import { idSchema, keySchema, line, optionalLine } from '@/lib/fields/schema';
import { patch } from '@/lib/patches/patch';

/** One change of the library's commentators; the server answers the patch that takes it back. */
export const peopleEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('merge'),
    from: idSchema,
    into: idSchema,
    /** Which position stays, where both hold one on a proposition in a reading. */
    keep: z.array(idSchema).max(50_000).default([]),
  }),
  z.object({
    kind: z.literal('add'),
    debateId: idSchema,
    /** Somebody who is in the library already; null makes a new commentator of this name. */
    id: idSchema.nullable().default(null),
    name: line('The name', 200),
    affiliation: optionalLine('The affiliation', 200),
    role: optionalLine('The role', 200),
    /** Where somebody of this name is in the library: it is asked, they are meant, or another person. */
    namesake: z.enum(['ask', 'join', 'two']).default('ask'),
    key: keySchema.optional(),
  }),
  z.object({ kind: z.literal('delete'), id: idSchema }),
  z.object({ kind: z.literal('restore'), id: idSchema, keepTwo: z.boolean().default(false) }),
  /** Takes a merge back: the one that was merged away comes back with what went over. */
  z.object({ kind: z.literal('take-apart'), id: idSchema }),
  patch,
]);

export type PeopleEdit = z.output<typeof peopleEdit>;
