import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import type { PositionForm, PositionProblem } from '@/lib/positions/schema';
import { findOrCreateThemeIn, findWrittenTheme } from '@/lib/themes/data';

type Chosen = NonNullable<PositionForm['newProposition']>['themes'];

/** The beginning of the ids of themes that were made with a proposition: a save that is sent again knows them by it. */
const madeWith = (propositionId: string) => `${propositionId}t`;

/**
 * The themes that were chosen for a proposition, by their ids and each once; those that are only named are
 * written. `newThemeIds`: which of them were not among the themes before.
 *
 * @param key of the proposition, where it has one
 */
export async function writeThemesMadeWith(
  session: DatabaseSession,
  chosen: Chosen,
  key: string | undefined,
): Promise<{ themeIds: string[]; newThemeIds: string[] } | PositionProblem> {
  const themeIds = new Set<string>();
  const newThemeIds: string[] = [];
  for (const theme of chosen) {
    if ('id' in theme) {
      const found = await session.theme.count({ where: { id: theme.id, deletedAt: null } });
      if (found === 0) {
        return { problem: 'unknown', message: 'The theme is not there any more: choose another.' };
      }
      themeIds.add(theme.id);
    } else {
      const there = await findWrittenTheme(session, theme.name);
      if (there !== null) {
        themeIds.add(there);
        continue;
      }
      const named = { name: theme.name, description: '', parentId: null };
      const own = key === undefined ? {} : { key: await freeId(session, madeWith(key)) };
      const { id, isNew } = await findOrCreateThemeIn(session, { ...named, ...own });
      themeIds.add(id);
      if (isNew) newThemeIds.push(id);
    }
  }
  return { themeIds: [...themeIds], newThemeIds };
}

/** One proposition can be reworded, and each time be given themes. */
async function freeId(session: DatabaseSession, beginning: string): Promise<string> {
  const taken = await session.theme.count({ where: { id: { startsWith: beginning } } });
  return `${beginning}${taken}`;
}

/** The themes that a proposition stands under and that were made with it, and others that are known to be. */
export async function listThemesMadeWith(
  session: DatabaseSession,
  propositionId: string,
  known: readonly string[],
): Promise<string[]> {
  const under = await session.propositionTheme.findMany({
    where: { propositionId, themeId: { startsWith: madeWith(propositionId) } },
    select: { themeId: true },
  });
  return [...new Set([...under.map(({ themeId }) => themeId), ...known])];
}
