import { themesUsed } from '@/lib/themes/themes-used';

/**
 * All themes, of which some are known better: these as they are known, in the place that they have among all;
 * those that all of them lack at the end.
 */
export function withKnownThemes<Theme extends { id: string }, Known extends Theme>(
  all: readonly Theme[],
  known: readonly Known[],
): (Theme | Known)[] {
  const byId = new Map(known.map((theme) => [theme.id, theme]));
  const there = new Set(all.map(({ id }) => id));
  return [
    ...all.map((theme) => byId.get(theme.id) ?? theme),
    ...known.filter(({ id }) => !there.has(id)),
  ];
}

/** The themes that some propositions stand under, and those above them, in the order of all. */
export function themesAround<Theme extends { id: string; parentId: string | null }>(
  themes: readonly Theme[],
  propositions: readonly { themeIds: readonly string[] }[],
): Theme[] {
  const used = themesUsed(themes, propositions);
  const around = new Set(used.flatMap(({ id, parentId }) => [id, parentId]));
  return themes.filter(({ id }) => around.has(id));
}
