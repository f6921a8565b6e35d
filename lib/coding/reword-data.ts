import 'server-only';
import { writeThemesMadeWith } from '@/lib/coding/themes-made-data';
import type { DatabaseSession } from '@/lib/db/client';
import { CHANGED_MEANWHILE, type SavedPosition } from '@/lib/positions/data';
import type { PositionForm, PositionProblem } from '@/lib/positions/schema';
import { findSamePropositionIn } from '@/lib/propositions/data';
import { setThemes } from '@/lib/propositions/set-themes-data';

export const SAME_PROPOSITION: PositionProblem = {
  problem: 'duplicate-proposition',
  message: 'The debate has this proposition already: choose it in the list.',
};

/**
 * Gives a proposition that was made with a position the words and themes that its form holds by now:
 * they were changed before the save that made it was answered. Only while nothing but that position
 * hangs on it, in any reading: else it would say of others what they did not say.
 *
 * @returns the themes that were not there before it
 * @param saved the position as the same save wrote it; a save that came late changes nothing
 */
export async function rewordMadeWith(
  session: DatabaseSession,
  { id, debateId }: { id: string; debateId: string },
  { text, themes }: NonNullable<PositionForm['newProposition']>,
  { saved, seen, coder }: { saved: SavedPosition; seen: number | null; coder: string },
): Promise<{ newThemeIds: readonly string[] } | PositionProblem> {
  const row = await session.proposition.findUniqueOrThrow({
    where: { id },
    select: { text: true, themes: { select: { theme: { select: { id: true, name: true } } } } },
  });
  const sameThemes =
    row.themes.length === themes.length &&
    themes.every((wanted) =>
      row.themes.some(({ theme }) =>
        'id' in wanted ? theme.id === wanted.id : theme.name === wanted.name,
      ),
    );
  // The first save sent again: its themes may have been arranged since.
  if (row.text === text && (sameThemes || seen === null)) return { newThemeIds: [] };
  if (seen === null || saved.version !== seen + 1) {
    return { problem: 'changed-meanwhile', version: saved.version, message: CHANGED_MEANWHILE };
  }
  const isElsewhere = (await session.debateProposition.count({ where: { propositionId: id } })) > 1;
  const others = await session.position.count({
    where: { propositionId: id, id: { not: saved.id } },
  });
  const silences = await session.silence.count({ where: { propositionId: id } });
  if (isElsewhere || others + silences > 0) {
    return {
      problem: 'proposition-in-use',
      message: `The proposition was stored as “${row.text}”, and more than this position hangs on it by now: choose it in the list, and reword it under Arrange.`,
    };
  }
  const same = await findSamePropositionIn(session, debateId, text);
  if (same && same.id !== id) return SAME_PROPOSITION;
  await session.proposition.update({ where: { id }, data: { text } });
  const under = await writeThemesMadeWith(session, themes, id);
  if ('problem' in under) return under;
  const { themeIds, newThemeIds } = under;
  const choice = {
    kind: 'themes' as const,
    id,
    themes: themeIds.map((themeId) => ({ id: themeId })),
  };
  const themed = await setThemes(session, choice, { debateId, coder });
  return typeof themed === 'string' ? { problem: 'unknown', message: themed } : { newThemeIds };
}
