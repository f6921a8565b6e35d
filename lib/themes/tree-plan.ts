import { compareNames } from '@/lib/fields/compare-names';
import type { PatchRow } from '@/lib/patches/patch';

/** A theme of the tree, which is two levels deep; only those in sight are given. */
export type TreeTheme = { id: string; name: string; parentId: string | null; order: number };

/** What changes, or why it cannot be done, in words. */
export type TreePlan = PatchRow[] | string;

const GONE = 'The theme is not there any more: reload the page.';

/** The order of themes beside each other: their own, then by name where nobody arranged them. */
export function byPlace(
  a: { order: number; name: string },
  b: { order: number; name: string },
): number {
  return a.order - b.order || compareNames(a.name, b.name);
}

/** The themes at the top (null) or under one, in their order. */
export function siblingsUnder<Theme extends TreeTheme>(
  themes: readonly Theme[],
  parentId: string | null,
): Theme[] {
  const ids = new Set(themes.map(({ id }) => id));
  return themes
    .filter((theme) => {
      const shownParent = theme.parentId !== null && ids.has(theme.parentId);
      return parentId === null ? !shownParent : theme.parentId === parentId;
    })
    .sort(byPlace);
}

/** Gives a theme another name; refused where a neighbour has it. */
export function planRename(themes: readonly TreeTheme[], id: string, name: string): TreePlan {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return GONE;
  const same = findSame(themes, theme.parentId, name, id);
  if (same) return `There is a theme “${same.name}” beside it already: merge the two instead.`;
  return theme.name === name ? [] : [changeOf(theme, { name })];
}

/** Puts a theme at a place at the top or under another, and closes the ranks around it. */
export function planPlace(
  themes: readonly TreeTheme[],
  id: string,
  parentId: string | null,
  index: number,
): TreePlan {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return GONE;
  const problem = parentId === null ? null : whyNotUnder(themes, theme, parentId);
  if (problem) return problem;
  const same = findSame(themes, parentId, theme.name, id);
  if (same) return `There is a theme “${same.name}” there already: merge the two instead.`;
  const line = siblingsUnder(themes, parentId).filter((one) => one.id !== id);
  line.splice(Math.min(index, line.length), 0, theme);
  return line.flatMap((one, order) => {
    const to = one.id === id ? { parentId, order } : { order };
    return one.order === order && (one.id !== id || one.parentId === parentId)
      ? []
      : [changeOf(one, to)];
  });
}

/** Why a theme cannot stand under another, or null: the tree is two levels deep. */
function whyNotUnder(
  themes: readonly TreeTheme[],
  theme: TreeTheme,
  parentId: string,
): string | null {
  const parent = themes.find((one) => one.id === parentId);
  if (!parent) return GONE;
  if (parent.id === theme.id) return 'A theme cannot stand under itself.';
  if (siblingsUnder(themes, null).every((one) => one.id !== parentId)) {
    return `“${parent.name}” stands under a theme itself, and themes are two levels deep.`;
  }
  if (siblingsUnder(themes, theme.id).length > 0) {
    return `“${theme.name}” has themes under it, and themes are two levels deep: move those out first.`;
  }
  return null;
}

/** Moves the themes under one to another place at the end; for a theme that goes away. */
export function planChildren(
  themes: readonly TreeTheme[],
  id: string,
  parentId: string | null,
): PatchRow[] {
  const last = siblingsUnder(themes, parentId).filter((one) => one.id !== id);
  const next = Math.max(-1, ...last.map(({ order }) => order)) + 1;
  return siblingsUnder(themes, id).map((child, at) =>
    changeOf(child, { parentId, order: next + at }),
  );
}

/** A change of a theme that stays in sight. */
export function changeOf(theme: TreeTheme, change: Partial<TreeTheme>): PatchRow {
  const { id, name, parentId, order } = theme;
  const from = { name, parentId, order, shown: true };
  const { name: n = name, parentId: p = parentId, order: o = order } = change;
  return { row: 'theme', id, from, to: { name: n, parentId: p, order: o, shown: true } };
}

/** A theme that goes out of sight. */
export function hiding({ id, name, parentId, order }: TreeTheme): PatchRow {
  const from = { name, parentId, order, shown: true };
  return { row: 'theme', id, from, to: { ...from, shown: false } };
}

function findSame(
  themes: readonly TreeTheme[],
  parentId: string | null,
  name: string,
  except: string,
): TreeTheme | undefined {
  const wanted = name.toLocaleLowerCase();
  return siblingsUnder(themes, parentId).find(
    (one) => one.id !== except && one.name.toLocaleLowerCase() === wanted,
  );
}
