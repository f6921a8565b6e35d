'use server';

import { revalidatePath } from 'next/cache';
import { type FormerText, formerText, newText } from '@/lib/contributions/schema';
import { replaceText, restoreText } from '@/lib/contributions/text-data';
import type { AnchoredEvidence } from '@/lib/contributions/text-plan';

export type TextAnswer =
  | { ok: true; found: AnchoredEvidence[]; former: FormerText }
  | { ok: false; message: string };

const PROBLEMS = {
  gone: 'This debate is not there any more.',
  changed:
    'Not saved: this debate changed meanwhile. Copy your text, reload the page, and paste it again.',
  'not-what-was':
    'Not saved: some quotations are not as the new text left them. Reload the page and look again.',
};

/** Stores a debate's text and anchors its quotations. */
export async function saveText(input: unknown): Promise<TextAnswer> {
  const parsed = newText.safeParse(input);
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? '' };
  const saved = await replaceText(parsed.data);
  if (typeof saved === 'string') return { ok: false, message: PROBLEMS[saved] };
  revalidatePath('/', 'layout');
  return { ok: true, ...saved };
}

/** Puts back the text that was there before. */
export async function undoText(input: unknown): Promise<{ ok: boolean; message: string }> {
  const parsed = formerText.safeParse(input);
  if (!parsed.success) return { ok: false, message: 'There is nothing to put back.' };
  const problem = await restoreText(parsed.data);
  if (problem) return { ok: false, message: PROBLEMS[problem].replace('Not saved', 'Not undone') };
  revalidatePath('/', 'layout');
  return { ok: true, message: 'The text is as it was.' };
}
