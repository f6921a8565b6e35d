import { z } from 'zod';
import { idSchema, keySchema, line, lines } from '@/lib/fields/schema';

/** A theme; `parentId` puts it under another, which must itself stand at the top. */
export const newTheme = z.object({
  name: line('The theme', 120),
  description: lines('The description', 1000),
  parentId: idSchema.nullable().default(null),
  key: keySchema.optional(),
});

export type NewTheme = z.output<typeof newTheme>;
