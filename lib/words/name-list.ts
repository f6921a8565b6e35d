/** "Ryan Hass", "Ryan Hass and Philipp Ivanov", "A, B and C"; past `most`, "A, B and 7 more". */
export function nameList(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const kept = names.length > most ? names.slice(0, most) : names;
  const rest = names.length - kept.length;
  const items = rest > 0 ? [...kept, `${rest} more`] : [...kept];
  const last = items.pop();
  if (last === undefined) return '';
  return items.length === 0 ? last : `${items.join(', ')} and ${last}`;
}
