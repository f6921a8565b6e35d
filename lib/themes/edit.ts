import { z } from 'zod';
import { idSchema, keySchema, line } from '@/lib/fields/schema';

const name = line('The theme', 120);

/** One change of the tree of themes; the answer is the patch that takes it back. */
export const themeEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('theme-new'),
    name,
    parentId: idSchema.nullable(),
    key: keySchema.optional(),
  }),
  z.object({ kind: z.literal('theme-rename'), id: idSchema, name }),
  /** Puts a theme at a place (0 is the first) among those at the top or under another. */
  z.object({
    kind: z.literal('theme-place'),
    id: idSchema,
    parentId: idSchema.nullable(),
    index: z.int().min(0).max(100_000),
  }),
  z.object({ kind: z.literal('theme-merge'), from: idSchema, into: idSchema }),
  z.object({
    kind: z.literal('theme-delete'),
    id: idSchema,
    /** The theme for the propositions that have no other. */
    instead: idSchema.nullable(),
  }),
]);

export type ThemeEdit = z.output<typeof themeEdit>;
