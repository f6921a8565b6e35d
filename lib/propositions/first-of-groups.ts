/** Of a long list of propositions so many are listed, and as many more each time they are asked for. */
export const MOST_LISTED = 100;

/**
 * The first of all groups together, and as far as the last of those that must be there.
 *
 * @returns the groups that have some left, in their order
 */
export function firstOfGroups<Item>(
  groups: readonly [string, readonly Item[]][],
  most: number,
  mustBeThere: (item: Item) => boolean,
): [string, Item[]][] {
  const last = groups.flatMap(([, items]) => items).findLastIndex(mustBeThere);
  let left = Math.max(most, last + 1);
  return groups.flatMap(([group, items]): [string, Item[]][] => {
    const some = items.slice(0, left);
    left -= some.length;
    return some.length === 0 ? [] : [[group, some]];
  });
}
