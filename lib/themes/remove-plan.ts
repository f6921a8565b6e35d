import type { PatchRow } from '@/lib/patches/patch';
import {
  changeOf,
  hiding,
  planChildren,
  siblingsUnder,
  type TreePlan,
  type TreeTheme,
} from '@/lib/themes/tree-plan';
import { NO_THEME } from '@/lib/words/no-theme';

/** A proposition stands under a theme; order 0 is the one it is listed under. */
export type ThemeOf = { propositionId: string; themeId: string; order: number };

/**
 * Merges a theme into another: its propositions go over, each at the place that the theme had for
 * them, and so do the themes under it; where the other stands under a theme itself, they go beside
 * it.
 *
 * @param links all themes of the propositions that stand under `from`
 */
export function planThemeMerge(
  themes: readonly TreeTheme[],
  links: readonly ThemeOf[],
  from: string,
  into: string,
): TreePlan {
  const source = themes.find(({ id }) => id === from);
  const target = themes.find(({ id }) => id === into);
  if (!source || !target) return 'One of the two is not there any more: reload the page.';
  if (from === into) return 'A theme cannot be merged with itself.';
  return [
    ...linksOf(links, from).flatMap(({ propositionId, order }) => {
      const there = links.find((l) => l.propositionId === propositionId && l.themeId === into);
      return [
        linkRow(propositionId, from, order, null),
        ...(there && there.order <= order
          ? []
          : [linkRow(propositionId, into, there?.order ?? null, order)]),
      ];
    }),
    ...planHeirs(themes, source, target),
    hiding(source),
  ];
}

/** Where the themes under one go that is merged into another. */
function planHeirs(themes: readonly TreeTheme[], source: TreeTheme, target: TreeTheme): PatchRow[] {
  if (target.parentId === source.id) {
    const rest = themes.filter(({ id }) => id !== target.id);
    return [
      changeOf(target, { parentId: null, order: source.order }),
      ...planChildren(rest, source.id, target.id),
    ];
  }
  const isTop = siblingsUnder(themes, null).some(({ id }) => id === target.id);
  return planChildren(themes, source.id, isTop ? target.id : target.parentId);
}

/**
 * Deletes a theme: its propositions keep their other themes; those that have no other go to
 * `instead`, or wait for one where that is `NO_THEME`. The themes under it come out to the top.
 */
export function planThemeDelete(
  themes: readonly TreeTheme[],
  links: readonly ThemeOf[],
  id: string,
  instead: string | null,
): TreePlan {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return 'The theme is not there any more: reload the page.';
  const shown = new Set(themes.map((one) => one.id));
  const only = linksOf(links, id).filter(
    ({ propositionId }) =>
      !links.some(
        (one) =>
          one.propositionId === propositionId && one.themeId !== id && shown.has(one.themeId),
      ),
  );
  if (only.length > 0 && instead === null) {
    return `${only.length === 1 ? 'A proposition has' : `${only.length} propositions have`} no other theme: choose where to put ${only.length === 1 ? 'it' : 'them'}.`;
  }
  const to = instead === NO_THEME.id ? null : instead;
  if (to !== null && (to === id || !shown.has(to))) {
    return 'The theme to put them under is not there any more: choose another.';
  }
  return [
    ...linksOf(links, id).map(({ propositionId, order }) =>
      linkRow(propositionId, id, order, null),
    ),
    ...only.flatMap(({ propositionId, order }) =>
      to === null ? [] : [linkRow(propositionId, to, null, order)],
    ),
    ...planChildren(themes, id, null),
    hiding(theme),
  ];
}

const linksOf = (links: readonly ThemeOf[], themeId: string) =>
  links.filter((link) => link.themeId === themeId);

function linkRow(
  propositionId: string,
  themeId: string,
  from: number | null,
  to: number | null,
): PatchRow {
  return { row: 'theme-of', propositionId, themeId, from, to };
}
