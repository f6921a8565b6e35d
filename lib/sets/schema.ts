import { z } from 'zod';
import { idSchema, keySchema, line, lines, toOneLine } from '@/lib/fields/schema';
import { MOST_IN_A_SET, proposedForAny } from '@/lib/view/sets/class-set';

/** The name of a set as it is stored: of two ways to write what looks the same there is one left. */
export function storedName(name: string): string {
  return toOneLine(name).normalize('NFC');
}

const item = z.strictObject({
  propositionId: idSchema,
  question: lines('The question', 500),
  note: lines('The note', 5_000),
  proposedFor: z.enum(proposedForAny),
});

const content = {
  name: line('The name', 120).transform(storedName),
  items: z
    .array(item)
    .max(MOST_IN_A_SET, { error: `A set holds ${MOST_IN_A_SET} propositions at most.` })
    .refine((all) => new Set(all.map(({ propositionId }) => propositionId)).size === all.length, {
      error: 'A proposition stands in a set once.',
    }),
};

/** A new set of a debate; the key is its id. */
export const newClassSet = z.strictObject({
  debateId: idSchema,
  key: keySchema,
  ...content,
  /** Whether it is a leader's own from its beginning, as a copy is: counted as a save of theirs. */
  own: z.boolean().optional(),
});
export type NewClassSet = z.output<typeof newClassSet>;

/** A set as it shall be; `version` is that of the set as it was seen. */
export const savedClassSet = z.strictObject({
  debateId: idSchema,
  id: idSchema,
  version: z.int().min(1).max(1_000_000),
  /** The propositions that the page knows the set to have: no other is taken out. */
  seen: z.array(idSchema).max(MOST_IN_A_SET),
  ...content,
});
export type SavedClassSet = z.output<typeof savedClassSet>;

/** Which set is looked at. */
export const knownClassSet = z.strictObject({ debateId: idSchema, id: idSchema });

/** Which set is put away, or brought back. */
export const deletedClassSet = z.strictObject({
  debateId: idSchema,
  id: idSchema,
  deleted: z.boolean(),
});
