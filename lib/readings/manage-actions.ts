'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { errorsByField } from '@/lib/fields/errors';
import { idSchema } from '@/lib/fields/schema';
import {
  createReading,
  renameReading,
  setReadingDeleted,
  setReferenceReading,
} from '@/lib/readings/data';
import { newReading, readingNames } from '@/lib/readings/schema';

export type ReadingAnswer = { ok: true } | { ok: false; errors: Record<string, string> };

const GONE = 'This reading is not there any more: reload the page.';

/** Begins a reading from its form and opens the coding screen on it. */
export async function beginReading(
  _before: Record<string, string>,
  form: FormData,
): Promise<Record<string, string>> {
  const parsed = newReading.safeParse({
    debateId: form.get('debateId'),
    name: form.get('name') ?? '',
    coder: form.get('coder') ?? '',
  });
  if (!parsed.success) return errorsByField(parsed.error);
  const made = await createReading(parsed.data);
  if (!made) return { form: 'This debate is not there any more: reload the page.' };
  revalidatePath('/', 'layout');
  redirect(`/debates/${encodeURIComponent(String(form.get('slug')))}/code?reading=${made.id}`);
}

/** Gives a reading another name, or another coder. */
export async function nameReading(input: unknown): Promise<ReadingAnswer> {
  const parsed = readingNames.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  return answer(await renameReading(parsed.data), GONE);
}

/** Takes a reading out of the list. */
export async function deleteReading(id: unknown): Promise<ReadingAnswer> {
  return answer(await setDeleted(id, true), 'It is the reference reading, or not there any more.');
}

/** Brings a deleted reading back. */
export async function restoreReading(id: unknown): Promise<ReadingAnswer> {
  return answer(await setDeleted(id, false), GONE);
}

/** The same for a form that works before the page is hydrated: the field `id` names the reading. */
export async function restoreReadingForm(form: FormData): Promise<void> {
  await restoreReading(form.get('id'));
}

/** Makes a reading the one that the charts show; says which one it was before. */
export async function makeReference(
  id: unknown,
): Promise<{ ok: true; before: string | null } | { ok: false; errors: Record<string, string> }> {
  const parsed = idSchema.safeParse(id);
  const made = parsed.success ? await setReferenceReading(parsed.data) : null;
  if (!made) return { ok: false, errors: { form: GONE } };
  revalidatePath('/', 'layout');
  return { ok: true, ...made };
}

async function setDeleted(id: unknown, deleted: boolean): Promise<boolean> {
  const parsed = idSchema.safeParse(id);
  return parsed.success && (await setReadingDeleted(parsed.data, deleted));
}

function answer(done: boolean, otherwise: string): ReadingAnswer {
  if (!done) return { ok: false, errors: { form: otherwise } };
  revalidatePath('/', 'layout');
  return { ok: true };
}
