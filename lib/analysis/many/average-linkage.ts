import { pairOffset } from '@/lib/analysis/pair/pairwise-matrix';

/** One step of joining: two clusters become one. Clusters below `size` are single members. */
export interface Merge {
  readonly first: number;
  readonly second: number;
  /** The mean distance between their members. */
  readonly height: number;
}

/**
 * Joins members step by step, always the two clusters whose members are nearest on average, until
 * all are one. The step numbered s makes the cluster `size + s`. Own code because the library's
 * takes time that grows with the cube of the members; this takes their square.
 *
 * @param size how many members. @param distances the pair (i, j), j ≤ i, at `pairOffset(i, j)`.
 * Source: F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The
 * Computer Journal 26 (1983), chains of nearest neighbours. Cost: size² steps and 8 bytes a pair.
 */
export function averageLinkage(size: number, distances: Float64Array): readonly Merge[] {
  const apart = distances.slice();
  const weights = new Uint32Array(size).fill(1);
  const active = new Set(Array.from({ length: size }, (_, place) => place));
  const joins: { a: number; b: number; height: number }[] = [];
  const chain: number[] = [];
  while (active.size > 1) {
    if (chain.length === 0) chain.push(active.values().next().value as number);
    const top = chain.at(-1) as number;
    const previous = chain.at(-2);
    const { nearest, height } = nearestTo(top, previous, active, apart);
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = top < nearest ? [top, nearest] : [nearest, top];
    joins.push({ a: kept, b: gone, height });
    active.delete(gone);
    const weight = weights[kept] as number;
    const other = weights[gone] as number;
    for (const rest of active) {
      if (rest === kept) continue;
      const at = pairOffset(kept, rest);
      const sum =
        weight * (apart[at] as number) + other * (apart[pairOffset(gone, rest)] as number);
      apart[at] = sum / (weight + other);
    }
    weights[kept] = weight + other;
  }
  return numbered(size, joins);
}

/** The nearest cluster; the one the chain came from wins a tie, then the first. */
function nearestTo(
  top: number,
  previous: number | undefined,
  active: ReadonlySet<number>,
  apart: Float64Array,
): { nearest: number; height: number } {
  let nearest = previous ?? -1;
  let height =
    previous === undefined
      ? Number.POSITIVE_INFINITY
      : (apart[pairOffset(top, previous)] as number);
  for (const other of active) {
    if (other === top) continue;
    const distance = apart[pairOffset(top, other)] as number;
    if (distance < height) {
      height = distance;
      nearest = other;
    }
  }
  return { nearest, height };
}

/** Puts the joins in order of height and gives each cluster its number. */
function numbered(size: number, joins: { a: number; b: number; height: number }[]): Merge[] {
  const cluster = Array.from({ length: size }, (_, place) => place);
  const leader = Array.from({ length: size }, (_, place) => place);
  const find = (member: number): number => {
    let top = member;
    while (leader[top] !== top) top = leader[top] as number;
    leader[member] = top;
    return top;
  };
  return joins
    .toSorted((x, y) => x.height - y.height)
    .map(({ a, b, height }, step) => {
      const [one, two] = [find(a), find(b)];
      const [first, second] = [cluster[one] as number, cluster[two] as number].sort(
        (x, y) => x - y,
      );
      leader[two] = one;
      cluster[one] = size + step;
      return { first: first as number, second: second as number, height };
    });
}

/** The group of each member when the last `groups` − 1 steps are undone. */
export function cutDendrogram(size: number, merges: readonly Merge[], groups: number): number[] {
  const parents = new Map<number, number>();
  for (const [step, { first, second }] of merges.slice(0, size - groups).entries()) {
    parents.set(first, size + step);
    parents.set(second, size + step);
  }
  const numbers = new Map<number, number>();
  return Array.from({ length: size }, (_, member) => {
    let top = member;
    for (let up = parents.get(top); up !== undefined; up = parents.get(top)) top = up;
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}

/**
 * How many groups to cut a tree into so that as many of them as are wanted hold two or more: the
 * fewest. `null` where no cut does.
 *
 * @param most cuts into more groups are not looked at.
 */
export function coarsestCut(
  size: number,
  merges: readonly Merge[],
  wanted: number,
  most: number,
): number | null {
  const sizes = new Map<number, number>();
  const sizeOf = (cluster: number) => sizes.get(cluster) ?? 1;
  for (const [step, { first, second }] of merges.entries()) {
    sizes.set(size + step, sizeOf(first) + sizeOf(second));
  }
  let several = size > 1 ? 1 : 0;
  for (let groups = 1; groups <= Math.min(most, size); groups++) {
    if (several === wanted) return groups;
    const undone = merges[size - 1 - groups];
    if (!undone) return null;
    several += Number(sizeOf(undone.first) > 1) + Number(sizeOf(undone.second) > 1) - 1;
  }
  return null;
}
