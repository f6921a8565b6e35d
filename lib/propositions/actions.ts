'use server';

import { z } from 'zod';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { idSchema } from '@/lib/fields/schema';
import { deleteProposition, restoreProposition } from '@/lib/propositions/data';
import { editorInput, type PropositionEdit, propositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { type Held, listHeld } from '@/lib/propositions/held-data';
import { findDebateOfReading } from '@/lib/readings/list-data';

const READING_GONE = 'This reading is not there any more: reload the page.';
/** What was written over several times before its first save was answered was under several. */
const MOST_THEMES = 100;
const GONE = 'The proposition is not there any more: reload the page.';

/**
 * Takes a proposition out of sight with its positions, or brings it back with them.
 *
 * @param themeIds themes that were made with it, see `deleteProposition`
 */
export async function setPropositionDeleted(
  id: unknown,
  deleted: unknown,
  themeIds: unknown = [],
): Promise<Answer> {
  return act(
    { id, deleted, themeIds },
    {
      schema: z.object({
        id: idSchema,
        deleted: z.boolean(),
        themeIds: z.array(idSchema).max(MOST_THEMES),
      }),
      deed: 'arrange',
      does: async (actor, asked) => {
        const change = asked.deleted ? deleteProposition : restoreProposition;
        return (await change(actor, asked.id, asked.themeIds)) ? done() : refuse(GONE);
      },
    },
  );
}

/** Makes one change of a debate's propositions and says how to take it back. */
export async function editPropositionsOf(
  edit: unknown,
  by: unknown,
): Promise<Answer<PropositionEdit>> {
  return act(
    { edit, by },
    {
      schema: z.object({ edit: propositionEdit, by: editorInput }),
      deed: 'arrange',
      groups: ['edit', 'by'],
      does: async (actor, asked) => {
        const debateId = await findDebateOfReading(actor, asked.by.readingId);
        if (!debateId) return refuse(READING_GONE);
        const inverse = await editPropositions(actor, asked.edit, { ...asked.by, debateId });
        return typeof inverse === 'string' ? refuse(inverse) : done(inverse);
      },
    },
  );
}

/** What the person's reading holds on some propositions. */
export async function readHeld(ids: unknown, readingId: unknown): Promise<Answer<Held>> {
  return act(
    { ids, readingId },
    {
      schema: z.object({ ids: z.array(idSchema).max(10), readingId: idSchema }),
      deed: 'read',
      writes: false,
      does: async (actor, asked) => {
        const held = await listHeld(actor, asked.ids, asked.readingId);
        return held ? done(held) : refuse(GONE);
      },
    },
  );
}
