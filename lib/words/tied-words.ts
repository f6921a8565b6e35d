/** So many that tie are named; more are counted. */
const MOST_TIED = 3;

/**
 * Those that stand at one end of an order ("the closest", "the most evenly split"), since one of several alike
 * is not *the* one: each named up to three, of more how many and an example. Empty where there is none.
 *
 * @param tied those alike, in the order in which they are named
 * @param say one of them
 * @param count how many they are: "4 pairs"
 */
export function tiedWords<Item>(
  tied: readonly Item[],
  say: (item: Item) => string,
  count: (tied: number) => string,
): string {
  const [first] = tied;
  if (first === undefined) return '';
  return tied.length <= MOST_TIED
    ? tied.map(say).join('; ')
    : `${count(tied.length)}, such as ${say(first)}`;
}
