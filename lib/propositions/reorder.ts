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

/**
 * The place among all that is meant where one of some of them is taken to a place among those: right
 * behind the one that it then follows there, or before the first. Those between stay where they are.
 */
export function placeAmong<Item>(
  all: readonly Item[],
  some: readonly Item[],
  item: Item,
  to: number,
): number {
  const others = some.filter((one) => one !== item);
  const rest = all.filter((one) => one !== item);
  const before = others[Math.min(to, others.length) - 1];
  if (before !== undefined) return rest.indexOf(before) + 1;
  return others[0] === undefined ? rest.length : rest.indexOf(others[0]);
}
