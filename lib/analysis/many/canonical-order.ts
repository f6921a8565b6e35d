/**
 * The places of ids in an order that depends on the ids alone. Whatever is computed in this order
 * comes out the same, to the last bit, however the rows of a matrix were arranged.
 */
export function canonicalOrder(ids: readonly string[]): Uint32Array {
  const places = Uint32Array.from(ids, (_, place) => place);
  return places.sort((a, b) => compareIds(ids[a] as string, ids[b] as string));
}

/** By code units, not by a language's alphabet, which differs from machine to machine. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
