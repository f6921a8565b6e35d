import type { ThemeView } from '@/lib/view/view';
import { themeUnder } from '@/lib/words/theme-under';

/** "Economy › Trade" for a theme below another. */
export function themeTitle(theme: ThemeView, themes: readonly ThemeView[]): string {
  const parent = themes.find((candidate) => candidate.id === theme.parentId);
  return parent ? themeUnder(parent.name, theme.name) : theme.name;
}

/** The themes that a filter names, with those below them, by id. */
export function chosenThemes(
  themes: readonly ThemeView[],
  slugs: readonly string[],
): ReadonlySet<string> {
  const named = new Set(themes.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id));
  return new Set(
    themes
      .filter(({ id, parentId }) => named.has(id) || (parentId !== null && named.has(parentId)))
      .map(({ id }) => id),
  );
}

/**
 * A proposition's themes, those first that the filter chose: it stands under the heading of its
 * first one, so that a filter on a theme shows its propositions under that theme.
 */
export function chosenFirst(
  themeIds: readonly string[],
  chosen: ReadonlySet<string>,
): readonly string[] {
  if (chosen.size === 0) return themeIds;
  return [...themeIds.filter((id) => chosen.has(id)), ...themeIds.filter((id) => !chosen.has(id))];
}
