import 'server-only';
import { db } from '@/lib/db/client';

/** How many propositions in sight stand under a theme, and how many of them under no other. */
export type ThemeUse = { propositions: number; onlyHere: number };

/** By theme id; a theme without propositions is not in it. */
export async function countThemeUse(): Promise<Record<string, ThemeUse>> {
  const rows = await db.propositionTheme.findMany({
    where: { theme: { deletedAt: null }, proposition: { deletedAt: null } },
    select: { propositionId: true, themeId: true },
  });
  const themes = new Map<string, number>();
  for (const { propositionId } of rows) {
    themes.set(propositionId, (themes.get(propositionId) ?? 0) + 1);
  }
  const uses: Record<string, ThemeUse> = {};
  for (const { propositionId, themeId } of rows) {
    const { propositions, onlyHere } = uses[themeId] ?? { propositions: 0, onlyHere: 0 };
    const alone = themes.get(propositionId) === 1 ? 1 : 0;
    uses[themeId] = { propositions: propositions + 1, onlyHere: onlyHere + alone };
  }
  return uses;
}
