/** Themes to choose from, by the debates that they are of, each list in the order of the tree. */
export type OfferedThemes = { group: string; items: { value: string; label: string }[] }[];

/**
 * The themes to offer in a debate: its own first, then those that other debates use. A list without
 * any is left out.
 *
 * @param labels what each theme is called, by its id, in the order of the tree
 * @param propositions those of the debate
 */
export function offeredThemes(
  labels: ReadonlyMap<string, string>,
  propositions: readonly { themeIds: readonly string[] }[],
): OfferedThemes {
  const used = new Set(propositions.flatMap(({ themeIds }) => themeIds));
  const all = [...labels].map(([value, label]) => ({ value, label }));
  return [
    { group: 'Of this debate', items: all.filter(({ value }) => used.has(value)) },
    { group: 'Of other debates', items: all.filter(({ value }) => !used.has(value)) },
  ].filter(({ items }) => items.length > 0);
}

/** The same by name alone, as a field has it that takes names: each once, also where two are called alike. */
export function offeredNames(offered: OfferedThemes): { group: string; items: string[] }[] {
  const told = new Set<string>();
  return offered.map(({ group, items }) => ({
    group,
    items: items.flatMap(({ label }) => {
      if (told.has(label)) return [];
      told.add(label);
      return [label];
    }),
  }));
}
