'use server';

import { revalidatePath } from 'next/cache';
import { createDebate } from '@/lib/debates/create-data';
import { findDebateByTitle } from '@/lib/debates/data';
import { newDebate } from '@/lib/debates/schema';
import { errorsByField } from '@/lib/fields/errors';

export type ImportAnswer =
  | { ok: true; slug: string }
  | { ok: false; errors: Record<string, string> };

/** Stores an import that the person confirmed: all of it or nothing. */
export async function importDebate(input: unknown): Promise<ImportAnswer> {
  const parsed = newDebate.safeParse(input);
  if (!parsed.success)
    return { ok: false, errors: errorsByField(parsed.error, ['debate', 'source']) };
  const same = await findDebateByTitle(parsed.data.debate.title);
  if (same) {
    return {
      ok: false,
      errors: {
        title: `The library has a debate with this title already. Change the title, or open the other one at /debates/${same.slug}.`,
      },
    };
  }
  const { slug } = await createDebate(parsed.data);
  revalidatePath('/', 'layout');
  return { ok: true, slug };
}
