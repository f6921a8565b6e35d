/** Names to choose from, under the heading that says where they are from. */
export type NameGroup = { readonly group: string; readonly items: string[] };

/**
 * Names that may begin a turn: first those of this text, which are its further speakers and people
 * of the library whom it names; the rest of the library after them. Each once.
 */
export function suggestNames(
  text: string,
  speakers: readonly string[],
  library: readonly string[],
): NameGroup[] {
  const own = new Set([
    ...speakers,
    ...library.filter((name) => name !== '' && text.includes(name)),
  ]);
  const others = [...new Set(library)].filter((name) => name !== '' && !own.has(name));
  own.delete('');
  return [
    { group: 'In this text', items: [...own] },
    { group: 'In other debates', items: others },
  ].filter(({ items }) => items.length > 0);
}
