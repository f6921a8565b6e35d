'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type CodedPosition, saveCoded } from '@/lib/coding/data';
import { errorsByField } from '@/lib/fields/errors';
import { idSchema } from '@/lib/fields/schema';
import type { SavedPosition } from '@/lib/positions/data';
import { listChanges } from '@/lib/positions/history-data';
import { revertPosition } from '@/lib/positions/revert-data';
import { type PositionProblem, positionForm, positionRevert } from '@/lib/positions/schema';

export type Refusal = {
  ok: false;
  /** By field; `form` for what concerns the whole. */
  errors: Record<string, string>;
  /** The stored version, where the position changed meanwhile. */
  changedTo: number | null;
};
export type SaveAnswer = ({ ok: true } & CodedPosition) | Refusal;
export type RevertAnswer = ({ ok: true } & SavedPosition) | Refusal;

/** Saves what the coding form holds. */
export async function savePositionForm(input: unknown): Promise<SaveAnswer> {
  const parsed = positionForm.safeParse(input);
  if (!parsed.success) return refuse(errorsByField(parsed.error));
  const saved = await saveCoded(parsed.data);
  if ('problem' in saved) return refuseProblem(saved);
  revalidatePath('/', 'layout');
  return { ok: true, ...saved };
}

/** Takes a position back or forward to one of its kept states; 0 takes it away. */
export async function revertPositionTo(input: unknown): Promise<RevertAnswer> {
  const parsed = positionRevert.safeParse(input);
  if (!parsed.success) return refuse(errorsByField(parsed.error));
  const saved = await revertPosition(parsed.data);
  if ('problem' in saved) return refuseProblem(saved);
  revalidatePath('/', 'layout');
  return { ok: true, ...saved };
}

/** The changes of a position, the last one first; none for an id that means nothing. */
export async function readPositionHistory(id: unknown) {
  const parsed = z.object({ id: idSchema }).safeParse({ id });
  return parsed.success ? listChanges(parsed.data.id) : [];
}

function refuse(errors: Record<string, string>): Refusal {
  return { ok: false, errors, changedTo: null };
}

function refuseProblem(problem: PositionProblem): Refusal {
  if (problem.problem === 'changed-meanwhile') {
    return { ok: false, errors: { form: problem.message }, changedTo: problem.version };
  }
  if (problem.problem === 'not-in-text' || problem.problem === 'not-their-words') {
    return refuse({ [`evidence.${problem.evidence}`]: problem.message });
  }
  if (problem.problem === 'duplicate-proposition') {
    return refuse({ 'newProposition.text': problem.message });
  }
  return refuse({ form: problem.message });
}
