import 'server-only';
import { rewordMadeWith, SAME_PROPOSITION } from '@/lib/coding/reword-data';
import { listThemesMadeWith, writeThemesMadeWith } from '@/lib/coding/themes-made-data';
import type { DatabaseSession } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfReading } from '@/lib/live/revisions-data';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { type SavedPosition, savePositionIn } from '@/lib/positions/data';
import type { PositionForm, PositionProblem } from '@/lib/positions/schema';
import { createPropositionIn, findSamePropositionIn } from '@/lib/propositions/data';

export type CodedPosition = SavedPosition & {
  propositionId: string;
  /** The proposition was written by this save. */
  isNewProposition: boolean;
  /** The themes that were not there before it. */
  newThemeIds: string[];
};

/**
 * Writes what the coding form holds: the position, and with it the proposition and its themes where
 * they are new. All of it or nothing. A new proposition whose key is known was made by this save, or is
 * given other words by the next (see `rewordMadeWith`).
 */
export async function saveCoded(
  actor: Actor,
  form: PositionForm,
): Promise<CodedPosition | PositionProblem> {
  mustMay(actor, 'code');
  const { newProposition, propositionId, ...position } = form;
  return writeAllOrNothing(async (session, touches) => {
    const touched = async (id: string) =>
      touches(...(await topicsOfReading(session, form.readingId, id)));
    if (newProposition === null) {
      const id = propositionId ?? '';
      await touched(id);
      const saved = await savePositionIn(session, { ...position, propositionId: id });
      if ('problem' in saved) return saved;
      return { ...saved, propositionId: id, isNewProposition: false, newThemeIds: [] };
    }
    const reading = await session.reading.findUnique({
      where: { id: form.readingId },
      select: { debateId: true },
    });
    if (!reading) {
      return { problem: 'unknown', message: 'The reading is not there any more: reload the page.' };
    }
    const { debateId } = reading;
    const known = await findMadeWith(session, newProposition.key);
    if (known) {
      const { id } = known;
      await touched(id);
      if (known.text !== newProposition.text && position.version === null) {
        return {
          problem: 'duplicate-proposition',
          message: 'This proposition was stored already, in other words: choose it in the list.',
        };
      }
      // By the version it is known that nobody else changed what hangs on the new words.
      const rewords = position.version !== null;
      const input = { ...position, propositionId: id };
      const saved = await savePositionIn(session, input, { evenSame: rewords });
      if ('problem' in saved) return saved;
      const own = { saved, seen: position.version, coder: position.coder };
      const reworded = await rewordMadeWith(session, { id, debateId }, newProposition, own);
      if ('problem' in reworded) return reworded;
      const newThemeIds = await listThemesMadeWith(session, id, reworded.newThemeIds);
      return { ...saved, propositionId: id, isNewProposition: true, newThemeIds };
    }
    if (await findSamePropositionIn(session, debateId, newProposition.text)) {
      return SAME_PROPOSITION;
    }
    const { themes, key } = newProposition;
    const under = await writeThemesMadeWith(session, themes, key);
    if ('problem' in under) return under;
    const { themeIds, newThemeIds } = under;
    const { id } = await createPropositionIn(session, {
      debateId,
      text: newProposition.text,
      key,
      themeIds,
    });
    await touched(id);
    const saved = await savePositionIn(session, { ...position, propositionId: id });
    if ('problem' in saved) return saved;
    return { ...saved, propositionId: id, isNewProposition: true, newThemeIds };
  });
}

/** The proposition that was made with this key: by this very save, whose answer was lost, or by one before it. */
async function findMadeWith(session: DatabaseSession, key: string | undefined) {
  if (key === undefined) return null;
  return session.proposition.findUnique({ where: { id: key }, select: { id: true, text: true } });
}
