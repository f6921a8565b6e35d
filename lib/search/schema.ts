import { z } from 'zod';
import { searchKinds } from '@/lib/search/document';

/** What may be asked of the search, as it stands in an address. */
export const searchRequest = z.object({
  q: z
    .string({ error: 'Say what to look for: ?q=…' })
    .max(500, { error: 'The search text is longer than 500 characters: shorten it.' }),
  kind: z.enum(searchKinds, { error: `There are only: ${searchKinds.join(', ')}.` }).optional(),
  /** Leaves out what a reading says: for whoever codes without seeing it. */
  quotations: z.enum(['no'], { error: 'There is only: no.' }).optional(),
});

const part = z.object({ text: z.string(), marked: z.boolean() });

/** What the search answers, as the browser reads it. */
export const searchAnswer = z.object({
  /** Only titles and names are searched: why. */
  limit: z.enum(['building', 'failed']).nullable(),
  hits: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(searchKinds),
      href: z.string(),
      title: z.array(part),
      excerpt: z.array(part),
      context: z.string(),
      language: z.string(),
      near: z.boolean(),
    }),
  ),
});

export type FoundHit = z.output<typeof searchAnswer>['hits'][number];
