'use server';

import { revalidatePath } from 'next/cache';
import { errorsByField } from '@/lib/fields/errors';
import { markReview, markSilence, markSilences } from '@/lib/readings/marks-data';
import { putAwayMark } from '@/lib/readings/put-away';
import { markPutAway } from '@/lib/readings/put-away-data';
import { reviewMark, silenceMark, silenceMarks } from '@/lib/readings/schema';

export type MarkAnswer = { ok: true } | { ok: false; errors: Record<string, string> };

/** Marks a pair as looked at and not addressed, or takes the mark away. */
export async function setSilence(input: unknown): Promise<MarkAnswer> {
  const parsed = silenceMark.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  return answer(await markSilence(parsed.data));
}

export type MarksAnswer = { ok: true; changed: string[] } | Extract<MarkAnswer, { ok: false }>;

/** Marks several propositions as not addressed by one commentator; says which marks changed. */
export async function setSilences(input: unknown): Promise<MarksAnswer> {
  const parsed = silenceMarks.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  const done = await markSilences(parsed.data);
  if (typeof done === 'string') return { ok: false, errors: { form: done } };
  revalidatePath('/', 'layout');
  return { ok: true, changed: done.changed };
}

/** Marks a paragraph as finished with, or takes the mark away. */
export async function setReview(input: unknown): Promise<MarkAnswer> {
  const parsed = reviewMark.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  return answer(await markReview(parsed.data));
}

/** Puts questions or pairs of propositions away as right as they are, or takes them out again. */
export async function setPutAway(input: unknown): Promise<MarkAnswer> {
  const parsed = putAwayMark.safeParse(input);
  if (!parsed.success) return { ok: false, errors: errorsByField(parsed.error) };
  return answer(await markPutAway(parsed.data));
}

function answer(problem: string | null): MarkAnswer {
  if (problem !== null) return { ok: false, errors: { form: problem } };
  revalidatePath('/', 'layout');
  return { ok: true };
}
