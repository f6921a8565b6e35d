'use server';

import { type CodedPosition, saveCoded } from '@/lib/coding/data';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { idSchema } from '@/lib/fields/schema';
import type { SavedPosition } from '@/lib/positions/data';
import { findChanges, type PositionChange } from '@/lib/positions/history-data';
import { answerOfWrite } from '@/lib/positions/problem-answer';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionForm, positionRevert } from '@/lib/positions/schema';

/** Saves what the coding form holds. */
export async function savePositionForm(input: unknown): Promise<Answer<CodedPosition>> {
  return act(input, {
    schema: positionForm,
    deed: 'code',
    does: async (actor, form) => answerOfWrite(await saveCoded(actor, form)),
  });
}

/** Takes a position back or forward to one of its kept states; 0 takes it away. */
export async function revertPositionTo(input: unknown): Promise<Answer<SavedPosition>> {
  return act(input, {
    schema: positionRevert,
    deed: 'code',
    does: async (actor, revert) => answerOfWrite(await revertPosition(actor, revert)),
  });
}

/** The changes of a position, the last one first. */
export async function readPositionHistory(id: unknown): Promise<Answer<PositionChange[]>> {
  return act(id, {
    schema: idSchema,
    deed: 'read',
    writes: false,
    does: async (actor, positionId) => {
      const changes = await findChanges(actor, positionId);
      return changes
        ? done(changes)
        : refuse('The position is not there any more: reload the page.');
    },
  });
}
