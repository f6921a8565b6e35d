import { type PackedPositions, type Texts, unpacked } from '@/lib/view/sent/packed-positions';
import type { PositionView } from '@/lib/view/view';

/** Positions that are sent together, under a name that is another one as soon as any of them is; null: known already. */
export type SentPositions = { name: string; positions: PackedPositions | null };

/** Positions with the name under which they came. */
export type KnownPositions = { name: string; positions: PositionView[] };

/** So many names at most are in an address. */
const MOST_GROUPS = 150;

/**
 * Positions in groups of some people each, in their order. Groups of two answers hold the same people where nobody
 * came or went between: after a save all but one are as they were.
 */
export function groupsOf(positions: readonly PositionView[]): PositionView[][] {
  const people: PositionView[][] = [];
  for (const position of positions) {
    const last = people.at(-1);
    if (last?.[0]?.commentatorId === position.commentatorId) last.push(position);
    else people.push([position]);
  }
  const each = Math.max(1, Math.ceil(people.length / MOST_GROUPS));
  return Array.from({ length: Math.ceil(people.length / each) }, (_, at) =>
    people.slice(at * each, (at + 1) * each).flat(),
  );
}

/** The names of groups as one word of an address, and back. */
export const namesWord = (sent: readonly KnownPositions[]): string =>
  sent.map(({ name }) => name).join('.');
export const namesIn = (word: string | null): ReadonlySet<string> =>
  new Set((word ?? '').split('.').filter(Boolean));

/**
 * The groups with their positions: those that were sent, and of the others those of an earlier answer, the very
 * objects. Null where one is missing that was said to be known.
 *
 * @param texts those that came with them
 */
export function positionsOf(
  sent: readonly SentPositions[],
  before: readonly KnownPositions[],
  texts: Texts,
): KnownPositions[] | null {
  const known = new Map(before.map(({ name, positions }) => [name, positions]));
  const found = sent.flatMap(({ name, positions }) => {
    const own = positions ? unpacked(positions, texts) : known.get(name);
    return own ? [{ name, positions: own }] : [];
  });
  return found.length === sent.length ? found : null;
}
