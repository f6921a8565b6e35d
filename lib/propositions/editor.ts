import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';
import { LONGEST_CODER } from '@/lib/readings/schema';

/** Who sends a change: the reading that the screen shows, and the name the person gave. */
export const editorInput = z.object({
  readingId: idSchema,
  coder: z.string().trim().max(LONGEST_CODER).default(''),
});
