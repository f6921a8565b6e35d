'use server';

import { revalidatePath } from 'next/cache';
import { errorsByField } from '@/lib/fields/errors';
import { markReview, markSilence } from '@/lib/readings/marks-data';
import { reviewMark, silenceMark } from '@/lib/readings/schema';

export type MarkAnswer = { ok: true } | { ok: false; errors: Record<string, string> };

/** Marks a pair as looked at and not addressed, or takes the mark away. */
export async function setSilence(input: unknown): Promise<MarkAnswer> {
  const parsed = silenceMark.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  return answer(await markSilence(parsed.data));
}

/** Marks a paragraph as finished with, or takes the mark away. */
export async function setReview(input: unknown): Promise<MarkAnswer> {
  const parsed = reviewMark.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  return answer(await markReview(parsed.data));
}

function answer(problem: string | null): MarkAnswer {
  if (problem !== null) return { ok: false, errors: { form: problem } };
  revalidatePath('/', 'layout');
  return { ok: true };
}
