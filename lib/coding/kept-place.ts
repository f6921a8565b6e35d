import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';

const paragraph = z.object({ contributionId: idSchema, number: z.int().min(1) });

const keptPlace = z.object({
  /** The paragraph that the keys were at; null where they were nowhere yet. */
  at: paragraph.nullable(),
  /** The words that were taken last. */
  coded: z
    .object({ contributionId: idSchema, start: z.int().min(0), end: z.int().min(0) })
    .nullable(),
  /** The paragraph that stood first in sight. */
  seen: paragraph.nullable(),
});

/** Where a coder was in the text of a debate when the page was left. */
export type KeptPlace = z.output<typeof keptPlace>;

/** The place that the browser kept; null where it kept none, or one that cannot be read. */
export function readKeptPlace(stored: string | null | undefined): KeptPlace | null {
  if (!stored) return null;
  try {
    return keptPlace.safeParse(readJson(stored)).data ?? null;
  } catch {
    return null;
  }
}
