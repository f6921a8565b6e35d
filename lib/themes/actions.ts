'use server';

import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import type { Patch } from '@/lib/patches/patch';
import { themeEdit } from '@/lib/themes/edit';
import { editThemes } from '@/lib/themes/edit-data';

/** Makes one change of the tree of themes and says how to take it back. */
export async function editThemesOf(input: unknown): Promise<Answer<Patch>> {
  return act(input, {
    schema: themeEdit,
    deed: 'arrange',
    does: async (actor, edit) => {
      const inverse = await editThemes(actor, edit);
      return typeof inverse === 'string' ? refuse(inverse) : done(inverse);
    },
  });
}
