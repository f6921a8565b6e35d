'use server';

import { revalidatePath } from 'next/cache';
import { idSchema } from '@/lib/fields/schema';
import { deleteProposition, restoreProposition } from '@/lib/propositions/data';

export type PropositionAnswer = { ok: true } | { ok: false; errors: Record<string, string> };

const GONE = 'The proposition is not there any more: reload the page.';

/** Takes a proposition out of sight with its positions, or brings it back with them. */
export async function setPropositionDeleted(
  id: unknown,
  deleted: unknown,
): Promise<PropositionAnswer> {
  const parsed = idSchema.safeParse(id);
  if (!parsed.success) return { ok: false, errors: { form: GONE } };
  const found = deleted
    ? await deleteProposition(parsed.data)
    : await restoreProposition(parsed.data);
  if (!found) return { ok: false, errors: { form: GONE } };
  revalidatePath('/', 'layout');
  return { ok: true };
}
