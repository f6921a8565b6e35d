/**
 * A value as JSON that is the same text for the same content: the order in which an object's fields were
 * written makes no difference, at any depth. Fields that are undefined are left out.
 *
 * @param value anything that JSON can hold
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, inOneOrder);
}

function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
