import 'server-only';
import { rewordMadeWith, SAME_PROPOSITION } from '@/lib/coding/reword-data';
import type { DatabaseSession } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { type SavedPosition, savePositionIn } from '@/lib/positions/data';
import type { PositionForm, PositionProblem } from '@/lib/positions/schema';
import { createPropositionIn, findSamePropositionIn } from '@/lib/propositions/data';
import { findOrCreateThemeIn } from '@/lib/themes/data';

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
  return writeAllOrNothing(async (session) => {
    if (newProposition === null) {
      const id = propositionId ?? '';
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
      const { id, themeIds } = known;
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
      const problem = await rewordMadeWith(session, { id, debateId }, newProposition, own);
      const made = new Set(newProposition.themes.map((_, at) => themeKey(id, at)));
      const newThemeIds = themeIds.filter((themeId) => made.has(themeId));
      return problem ?? { ...saved, propositionId: id, isNewProposition: true, newThemeIds };
    }
    if (await findSamePropositionIn(session, debateId, newProposition.text)) {
      return SAME_PROPOSITION;
    }
    const themeIds = [];
    const newThemeIds: string[] = [];
    for (const [at, theme] of newProposition.themes.entries()) {
      if ('id' in theme) {
        const found = await session.theme.count({ where: { id: theme.id, deletedAt: null } });
        if (found === 0) {
          return {
            problem: 'unknown',
            message: 'The theme is not there any more: choose another.',
          };
        }
        themeIds.push(theme.id);
      } else {
        const { key } = newProposition;
        const named = { name: theme.name, description: '', parentId: null };
        const { id, isNew } = await findOrCreateThemeIn(session, {
          ...named,
          ...(key === undefined ? {} : { key: themeKey(key, at) }),
        });
        themeIds.push(id);
        if (isNew) newThemeIds.push(id);
      }
    }
    const { id } = await createPropositionIn(session, {
      debateId,
      text: newProposition.text,
      key: newProposition.key,
      themeIds: [...new Set(themeIds)],
    });
    const saved = await savePositionIn(session, { ...position, propositionId: id });
    if ('problem' in saved) return saved;
    return { ...saved, propositionId: id, isNewProposition: true, newThemeIds };
  });
}

/** The id of a theme that is made with a proposition: a save that is sent again knows it by that. */
function themeKey(propositionKey: string, at: number): string {
  return `${propositionKey}t${at}`;
}

/** The proposition that was made with this key: by this very save, whose answer was lost, or by one before it. */
async function findMadeWith(session: DatabaseSession, key: string | undefined) {
  if (key === undefined) return null;
  const row = await session.proposition.findUnique({
    where: { id: key },
    select: { id: true, text: true, themes: { select: { themeId: true } } },
  });
  return row && { ...row, themeIds: row.themes.map(({ themeId }) => themeId) };
}
