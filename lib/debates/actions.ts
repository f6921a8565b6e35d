'use server';

import { revalidatePath } from 'next/cache';
import { deleteDebate, restoreDebate } from '@/lib/debates/data';
import { idSchema } from '@/lib/fields/schema';

export type DeletionResult = { done: true } | { done: false; message: string };

/** Puts a debate among the recently deleted. */
export async function deleteDebateAction(id: unknown): Promise<DeletionResult> {
  return change(id, deleteDebate);
}

/** Brings a debate back from the recently deleted. */
export async function restoreDebateAction(id: unknown): Promise<DeletionResult> {
  return change(id, restoreDebate);
}

/** The same for a form that works before the page is hydrated: the field `id` names the debate. */
export async function restoreDebateForm(form: FormData): Promise<void> {
  await change(form.get('id'), restoreDebate);
}

async function change(
  id: unknown,
  write: (id: string) => Promise<boolean>,
): Promise<DeletionResult> {
  const parsed = idSchema.safeParse(id);
  const done = parsed.success && (await write(parsed.data));
  if (!done) return { done: false, message: 'This debate is not there any more: reload the page.' };
  revalidatePath('/', 'layout');
  return { done: true };
}
