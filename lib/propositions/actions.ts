'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';
import { deleteProposition, restoreProposition } from '@/lib/propositions/data';
import { type PropositionEdit, propositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listHeld } from '@/lib/propositions/held-data';

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

export type EditAnswer = { ok: true; inverse: PropositionEdit } | { ok: false; message: string };

/** Makes one change of a debate's propositions and says how to take it back. */
export async function editPropositionsOf(input: unknown): Promise<EditAnswer> {
  const parsed = propositionEdit.safeParse(input);
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? GONE };
  const inverse = await editPropositions(parsed.data);
  if (typeof inverse === 'string') return { ok: false, message: inverse };
  revalidatePath('/', 'layout');
  return { ok: true, inverse };
}

/** The positions and reasons of some propositions; none for ids that mean nothing. */
export async function readHeld(ids: unknown): Promise<Awaited<ReturnType<typeof listHeld>>> {
  const parsed = z.array(idSchema).max(10).safeParse(ids);
  return parsed.success ? listHeld(parsed.data) : { positions: [], reasons: [] };
}
