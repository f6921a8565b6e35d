'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { errorsByField } from '@/lib/fields/errors';
import { idSchema } from '@/lib/fields/schema';
import type { PositionProblem } from '@/lib/positions/schema';
import {
  acceptAgreed,
  createAdjudication,
  type Decided,
  decidePair,
  restoreDecisions,
} from '@/lib/readings/adjudicate-data';
import { comparedReadingsHref } from '@/lib/readings/compare-state';
import { decision, decisionsBack, newAdjudication } from '@/lib/readings/schema';

export type DecidedAnswer = ({ ok: true } & Decided) | { ok: false; message: string };

/** Begins an adjudicated reading from its form and opens the comparison on it. */
export async function beginAdjudication(
  _before: Record<string, string>,
  form: FormData,
): Promise<Record<string, string>> {
  const parsed = newAdjudication.safeParse({
    firstId: form.get('firstId'),
    secondId: form.get('secondId'),
    coder: form.get('coder') ?? '',
  });
  if (!parsed.success) return errorsByField(parsed.error);
  const made = await createAdjudication(parsed.data);
  if (!made) return { form: 'One of the readings is not there any more: reload the page.' };
  revalidatePath('/', 'layout');
  const { firstId, secondId } = parsed.data;
  redirect(comparedReadingsHref(made.slug, { a: firstId, b: secondId, into: made.id }));
}

/** Writes what was decided for one commentator and proposition. */
export async function decide(input: unknown): Promise<DecidedAnswer> {
  const parsed = decision.safeParse(input);
  if (!parsed.success) return refuse(Object.values(errorsByField(parsed.error)).join(' '));
  return answer(await decidePair(parsed.data));
}

/** Takes over everything on which the two readings agree and nothing is decided yet. */
export async function acceptAllAgreed(readingId: unknown): Promise<DecidedAnswer> {
  const parsed = idSchema.safeParse(readingId);
  if (!parsed.success) return refuse('Say which reading.');
  return answer(await acceptAgreed(parsed.data));
}

/** Takes decisions back, or makes them again; says in words why it could not, else null. */
export async function restoreDecided(input: unknown): Promise<string | null> {
  const parsed = decisionsBack.safeParse(input);
  if (!parsed.success) return 'Those decisions cannot be taken back: reload the page.';
  const problem = await restoreDecisions(parsed.data);
  if (problem) return problem.message;
  revalidatePath('/', 'layout');
  return null;
}

function refuse(message: string): DecidedAnswer {
  return { ok: false, message };
}

function answer(decided: Decided | PositionProblem): DecidedAnswer {
  if ('problem' in decided) return refuse(decided.message);
  revalidatePath('/', 'layout');
  return { ok: true, ...decided };
}
