import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

export type ThemeUse = {
  /** How many propositions in sight stand under the theme itself. */
  propositions: number;
  /** How many of them stand under no other. */
  onlyHere: number;
  /** How many stand under it or a theme below it. */
  within: number;
};

/** By theme id; a theme that has no propositions, nor any below it, is not in it. */
export async function countThemeUse(actor: Actor): Promise<Record<string, ThemeUse>> {
  mustMay(actor, 'read');
  const rows = await db.propositionTheme.findMany({
    where: { theme: { deletedAt: null }, proposition: { deletedAt: null } },
    select: { propositionId: true, themeId: true, theme: { select: { parentId: true } } },
  });
  const themes = new Map<string, number>();
  for (const { propositionId } of rows) {
    themes.set(propositionId, (themes.get(propositionId) ?? 0) + 1);
  }
  const uses: Record<string, ThemeUse> = {};
  const within = new Map<string, Set<string>>();
  const countsOf = (id: string) => {
    const use = uses[id] ?? { propositions: 0, onlyHere: 0, within: 0 };
    uses[id] = use;
    return use;
  };
  for (const { propositionId, themeId, theme } of rows) {
    const use = countsOf(themeId);
    use.propositions += 1;
    if (themes.get(propositionId) === 1) use.onlyHere += 1;
    for (const id of theme.parentId === null ? [themeId] : [themeId, theme.parentId]) {
      const held = within.get(id) ?? new Set();
      within.set(id, held.add(propositionId));
    }
  }
  for (const [id, held] of within) countsOf(id).within = held.size;
  return uses;
}
