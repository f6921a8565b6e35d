import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { invertPatch, type Patch, type PatchRow } from '@/lib/patches/patch';
import { allOrNothing, applyPatch } from '@/lib/patches/patch-data';
import { sealPatch } from '@/lib/patches/seal-patch';
import { findOrCreateThemeIn } from '@/lib/themes/data';
import type { ThemeEdit } from '@/lib/themes/edit';
import { planThemeDelete, planThemeMerge, type ThemeOf } from '@/lib/themes/remove-plan';
import {
  planPlace,
  planRename,
  siblingsUnder,
  type TreePlan,
  type TreeTheme,
} from '@/lib/themes/tree-plan';

/**
 * Makes one change of the tree of themes, all of it or nothing, and says the patch that takes it
 * back; a sentence where it cannot be made.
 */
export async function editThemes(actor: Actor, edit: ThemeEdit): Promise<Patch | string> {
  mustMay(actor, 'arrange');
  const inverse = await allOrNothing(async (session) => {
    if (edit.kind === 'theme-new') return writeTheme(session, edit);
    const plan = await planOf(session, edit);
    if (typeof plan === 'string') return plan;
    await applyPatch(session, plan, null);
    return invertPatch(plan);
  });
  return typeof inverse === 'string' ? inverse : sealPatch(inverse);
}

async function planOf(
  session: DatabaseSession,
  edit: Exclude<ThemeEdit, { kind: 'theme-new' }>,
): Promise<TreePlan> {
  const themes = await readTree(session);
  switch (edit.kind) {
    case 'theme-rename':
      return planRename(themes, edit.id, edit.name);
    case 'theme-place':
      return planPlace(themes, edit.id, edit.parentId, edit.index);
    case 'theme-merge':
      return planThemeMerge(themes, await readLinks(session, edit.from), edit.from, edit.into);
    default:
      return planThemeDelete(themes, await readLinks(session, edit.id), edit.id, edit.instead);
  }
}

async function writeTheme(
  session: DatabaseSession,
  { name, parentId, key }: Extract<ThemeEdit, { kind: 'theme-new' }>,
): Promise<Patch | string> {
  const themes = await readTree(session);
  const there = siblingsUnder(themes, parentId).find(
    (one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase(),
  );
  if (there && there.id !== key) return `There is a theme “${there.name}” already.`;
  if (parentId !== null && siblingsUnder(themes, null).every(({ id }) => id !== parentId)) {
    return 'Themes are two levels deep: choose a theme at the top to put it under.';
  }
  const taken = key === undefined || there ? 0 : await session.theme.count({ where: { id: key } });
  if (taken > 0) return 'This theme was stored already, and changed since: reload the page.';
  const { id } =
    there ?? (await findOrCreateThemeIn(session, { name, description: '', parentId, key }));
  const { order } = await session.theme.findUniqueOrThrow({ where: { id } });
  const tree = { name, parentId, order };
  const row: PatchRow = {
    row: 'theme',
    id,
    from: { ...tree, shown: false },
    to: { ...tree, shown: true },
  };
  return invertPatch([row]);
}

function readTree(session: DatabaseSession): Promise<TreeTheme[]> {
  return session.theme.findMany({
    where: { deletedAt: null },
    select: { id: true, name: true, parentId: true, order: true },
  });
}

/** All themes of the propositions under a theme, deleted propositions included. */
function readLinks(session: DatabaseSession, themeId: string): Promise<ThemeOf[]> {
  return session.propositionTheme.findMany({
    where: { proposition: { themes: { some: { themeId } } } },
    select: { propositionId: true, themeId: true, order: true },
  });
}
