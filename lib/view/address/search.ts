/**
 * What stands after a path for some values, by hand: the first scripts of a debate's page write addresses and are
 * not sent a library for it. Nothing stands there for null, '' and an empty list.
 *
 * @param values names and values in the order in which they stand
 */
export function searchOf(
  values: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const text = String(value ?? '');
    if (text !== '') said.set(name, text);
  }
  return writeSearch(said);
}

/** A question mark and what is said, lists with their commas; '' where nothing is said. */
export function writeSearch(said: URLSearchParams): string {
  const written = said.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}
