/**
 * What propositions stand under that wait for a theme, as if it were one: charts, filters, lists and
 * tables have it as their last. Its slug is none that a theme could have.
 */
export const NO_THEME = {
  id: '_none',
  slug: '_none',
  name: 'No theme yet',
  parentId: null,
} as const;

/** Whether a theme, by its id, is one that somebody wrote. */
export function isTheme(id: string): boolean {
  return id !== NO_THEME.id;
}
