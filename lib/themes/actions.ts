'use server';

import { revalidatePath } from 'next/cache';
import type { Patch } from '@/lib/patches/patch';
import { themeEdit } from '@/lib/themes/edit';
import { editThemes } from '@/lib/themes/edit-data';

export type ThemeAnswer = { ok: true; inverse: Patch } | { ok: false; message: string };

/** Makes one change of the tree of themes and says how to take it back. */
export async function editThemesOf(input: unknown): Promise<ThemeAnswer> {
  const parsed = themeEdit.safeParse(input);
  if (!parsed.success) {
    return { ok: false, message: parsed.error.issues[0]?.message ?? 'Nothing was changed.' };
  }
  const inverse = await editThemes(parsed.data);
  if (typeof inverse === 'string') return { ok: false, message: inverse };
  revalidatePath('/', 'layout');
  return { ok: true, inverse };
}
