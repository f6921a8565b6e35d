/** The themes that some propositions stand under. */
export function themesUsed<Theme extends { id: string }>(
  themes: readonly Theme[],
  propositions: readonly { themeIds: readonly string[] }[],
): Theme[] {
  const used = new Set(propositions.flatMap(({ themeIds }) => themeIds));
  return themes.filter(({ id }) => used.has(id));
}
