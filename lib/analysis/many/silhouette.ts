/** How well each of several ways to group the same things fits: one mean and one for each group. */
export interface Silhouette {
  readonly mean: number;
  readonly byGroup: readonly number[];
}

/**
 * The silhouettes of several groupings at once: for each member, how much nearer its own group is
 * than the next one, from −1 (in the wrong group) to 1 (far from all others); alone in a group, or
 * in none, counts 0. Averaged over members.
 *
 * @param size how many members. @param distance between two of them, by place.
 * @param groupings for each grouping, the group of each member, 0 … groups − 1, or −1 for none; at
 *   least two groups. Who is in none is nobody's neighbour.
 *
 * Source: P. Rousseeuw, "Silhouettes", Journal of Computational and Applied Mathematics 20 (1987).
 * Cost: pairs × groupings.
 */
export function silhouettes(
  size: number,
  distance: (i: number, j: number) => number,
  groupings: readonly ArrayLike<number>[],
): readonly Silhouette[] {
  const measured = groupings.map((groups) => {
    let count = 0;
    for (let i = 0; i < size; i++) count = Math.max(count, (groups[i] as number) + 1);
    const sizes = new Uint32Array(count);
    for (let i = 0; i < size; i++) {
      const group = groups[i] as number;
      if (group >= 0) sizes[group] = at(sizes, group) + 1;
    }
    return { groups, count, sizes, sums: new Float64Array(size * count) };
  });
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const apart = distance(i, j);
      for (const { groups, count, sums } of measured) {
        const own = groups[i] as number;
        const other = groups[j] as number;
        if (own < 0 || other < 0) continue;
        const toOther = i * count + other;
        const toOwn = j * count + own;
        sums[toOther] = (sums[toOther] as number) + apart;
        sums[toOwn] = (sums[toOwn] as number) + apart;
      }
    }
  }
  return measured.map(({ groups, count, sizes, sums }) => {
    const totals = new Float64Array(count);
    for (let i = 0; i < size; i++) {
      const own = groups[i] as number;
      if (own < 0) continue;
      totals[own] =
        at(totals, own) + silhouetteOf(sums.subarray(i * count, (i + 1) * count), sizes, own);
    }
    return {
      mean: totals.reduce((sum, value) => sum + value, 0) / size,
      byGroup: Array.from(totals, (total, group) => total / at(sizes, group)),
    };
  });
}

/** One member's silhouette from the sums of its distances to each group. */
function silhouetteOf(sums: Float64Array, sizes: Uint32Array, own: number): number {
  if (at(sizes, own) === 1) return 0;
  const within = at(sums, own) / (at(sizes, own) - 1);
  let nearest = Number.POSITIVE_INFINITY;
  for (let group = 0; group < sums.length; group++) {
    if (group !== own) nearest = Math.min(nearest, at(sums, group) / at(sizes, group));
  }
  const larger = Math.max(within, nearest);
  return larger === 0 ? 0 : (nearest - within) / larger;
}

function at(values: Float64Array | Uint32Array, place: number): number {
  return values[place] as number;
}
