'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields, textFields } from '@/lib/fields/form-fields';
import { idSchema } from '@/lib/fields/schema';
import {
  createReading,
  renameReading,
  setReadingDeleted,
  setReferenceReading,
} from '@/lib/readings/data';
import { newReading, readingNames } from '@/lib/readings/schema';

const GONE = 'This reading is not there any more: reload the page.';

/** Begins a reading from its form and opens the coding screen on it. */
export async function beginReading(_before: unknown, form: FormData): Promise<Answer> {
  const answer = await act(formFields(form), {
    schema: newReading,
    deed: 'manage',
    namesReader: true,
    does: async (actor, input) => {
      const made = await createReading(actor, input);
      if (!made) return refuse('This debate is not there any more: reload the page.');
      return done(`/debates/${encodeURIComponent(made.slug)}/code?reading=${made.id}`);
    },
  });
  return answer.ok ? redirect(answer.value) : { ...answer, typed: textFields(form) };
}

/** Gives a reading another name, or another coder. */
export async function nameReading(input: unknown): Promise<Answer> {
  return act(input, {
    schema: readingNames,
    deed: 'manage',
    namesReader: true,
    does: async (actor, names) => ((await renameReading(actor, names)) ? done() : refuse(GONE)),
  });
}

/** Takes a reading out of the list. */
export async function deleteReading(id: unknown): Promise<Answer> {
  return setDeleted(id, true, 'It is the reference reading, or not there any more.');
}

/** Brings a deleted reading back. */
export async function restoreReading(id: unknown): Promise<Answer> {
  return setDeleted(id, false, GONE);
}

/** The same for a form that works before the page is hydrated: the field `id` names the reading. */
export async function restoreReadingForm(_before: unknown, form: FormData): Promise<Answer> {
  return restoreReading(formFields(form).id);
}

/** Makes a reading the one that the charts show; says which one it was before. */
export async function makeReference(id: unknown): Promise<Answer<{ before: string | null }>> {
  return act(id, {
    schema: idSchema,
    deed: 'manage',
    does: async (actor, readingId) => {
      const made = await setReferenceReading(actor, readingId);
      return made ? done(made) : refuse(GONE);
    },
  });
}

async function setDeleted(id: unknown, deleted: boolean, otherwise: string): Promise<Answer> {
  return act(
    { id, deleted },
    {
      schema: z.object({ id: idSchema, deleted: z.boolean() }),
      deed: 'manage',
      does: async (actor, asked) =>
        (await setReadingDeleted(actor, asked.id, asked.deleted)) ? done() : refuse(otherwise),
    },
  );
}
