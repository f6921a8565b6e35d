import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { invertPatch, type Patch, type PatchRow } from '@/lib/patches/patch';
import { applyPatch, type PatchBy } from '@/lib/patches/patch-data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { findOrCreateThemeIn, findWrittenTheme } from '@/lib/themes/data';

type Choice = Extract<PropositionEdit, { kind: 'themes' }>;

/** Puts a proposition under these themes and no others; themes named anew are written. */
export async function setThemes(
  session: DatabaseSession,
  { id, themes }: Choice,
  by: PatchBy,
): Promise<Patch | string> {
  const before = await session.propositionTheme.findMany({ where: { propositionId: id } });
  const shown = await session.debateProposition.count({
    where: { propositionId: id, debateId: by.debateId, proposition: { deletedAt: null } },
  });
  if (shown === 0) return 'The proposition is not there any more: reload the page.';
  const chosen = new Set<string>();
  const rows: PatchRow[] = [];
  for (const theme of themes) {
    if ('id' in theme) {
      const known = await session.theme.count({ where: { id: theme.id, deletedAt: null } });
      if (known === 0) return 'A theme is not there any more: reload the page.';
      chosen.add(theme.id);
    } else {
      const made = await writeTheme(session, theme.name);
      if (made.row) rows.push(made.row);
      chosen.add(made.id);
    }
  }
  const places = new Map([...chosen].map((themeId, order) => [themeId, order]));
  const old = new Map(before.map(({ themeId, order }) => [themeId, order]));
  for (const themeId of new Set([...old.keys(), ...places.keys()])) {
    const from = old.get(themeId) ?? null;
    const to = places.get(themeId) ?? null;
    if (from !== to) rows.push({ row: 'theme-of', propositionId: id, themeId, from, to });
  }
  await applyPatch(
    session,
    rows.filter(({ row }) => row === 'theme-of'),
    by,
  );
  return invertPatch(rows);
}

/** The theme that the name means, or one at the top; the row says that it came into sight, where it did. */
async function writeTheme(session: DatabaseSession, name: string) {
  const there = await findWrittenTheme(session, name);
  if (there !== null) return { id: there, row: null };
  const { id } = await findOrCreateThemeIn(session, { name, description: '', parentId: null });
  const { order } = await session.theme.findUniqueOrThrow({ where: { id } });
  const tree = { name, parentId: null, order };
  const row: PatchRow = {
    row: 'theme',
    id,
    from: { ...tree, shown: false },
    to: { ...tree, shown: true },
  };
  return { id, row };
}
