'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';
import { deleteProposition, restoreProposition } from '@/lib/propositions/data';
import { type PropositionEdit, propositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { editorInput } from '@/lib/propositions/editor';
import { type Held, listHeld } from '@/lib/propositions/held-data';
import type { Editor } from '@/lib/propositions/open-readings';
import { findDebateOfReading } from '@/lib/readings/list-data';

export type PropositionAnswer = { ok: true } | { ok: false; errors: Record<string, string> };

const READING_GONE = 'This reading is not there any more: reload the page.';
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
export async function editPropositionsOf(input: unknown, by: unknown): Promise<EditAnswer> {
  const parsed = propositionEdit.safeParse(input);
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? GONE };
  const editor = await findEditor(by);
  if (!editor) return { ok: false, message: READING_GONE };
  const inverse = await editPropositions(parsed.data, editor);
  if (typeof inverse === 'string') return { ok: false, message: inverse };
  revalidatePath('/', 'layout');
  return { ok: true, inverse };
}

/** What the person's reading holds on some propositions; null for what is not there. */
export async function readHeld(ids: unknown, readingId: unknown): Promise<Held | null> {
  const parsed = z
    .object({ ids: z.array(idSchema).max(10), readingId: idSchema })
    .safeParse({ ids, readingId });
  return parsed.success ? listHeld(parsed.data.ids, parsed.data.readingId) : null;
}

async function findEditor(by: unknown): Promise<Editor | null> {
  const parsed = editorInput.safeParse(by);
  if (!parsed.success) return null;
  const debateId = await findDebateOfReading(parsed.data.readingId);
  return debateId ? { ...parsed.data, debateId } : null;
}
