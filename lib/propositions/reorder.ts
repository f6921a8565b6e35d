/**
 * The whole order after a part of it was put in another: the part's places stay its own, and its
 * members take them in their new order.
 *
 * @param part some of `all`, in the order wanted
 */
export function reorderWithin(all: readonly string[], part: readonly string[]): string[] {
  const members = new Set(part);
  const next = part.values();
  return all.map((id) => (members.has(id) ? (next.next().value ?? id) : id));
}

/** A list with one member taken to another place; a place outside is the nearest end. */
export function moveTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = [...items];
  const [item] = moved.splice(from, 1);
  if (item === undefined) return moved;
  moved.splice(Math.max(0, Math.min(to, moved.length)), 0, item);
  return moved;
}
