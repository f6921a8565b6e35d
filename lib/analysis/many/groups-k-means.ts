import { canonicalOrder } from '@/lib/analysis/many/canonical-order';
import { tightestGroups } from '@/lib/analysis/many/k-means';
import { leastToGroup } from '@/lib/analysis/many/least-to-group';
import { chooseGroups, groupCounts, type OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import type { MapPosition, OpinionMap } from '@/lib/analysis/many/opinion-map';

/**
 * A mean silhouette below this is called "no clear groups". Rousseeuw and Kaufman call a structure
 * reasonable from about a half; random answers cut by k-means reach 0.30 to 0.45.
 */
const clearOnMap = 0.5;

/**
 * Groups of like opinion by k-means on an opinion map, as Polis does: two to five, as many as give
 * the best silhouette. "No clear groups" when that is below `clearOnMap`.
 *
 * Who has no place on the map, or addresses fewer propositions than `leastToGroup`, makes no group.
 * Nor does anybody alone: who is left alone in a group is set aside and the others are grouped anew,
 * until each group has at least two; in the silhouette who is set aside counts 0.
 *
 * Starts are seeded and taken from the places alone, so that the order of rows changes nothing.
 *
 * Source: `tightestGroups`; the bound after L. Kaufman & P. Rousseeuw, "Finding Groups in Data"
 * (1990), table 4. Cost: commentators² for the silhouettes.
 *
 * @param options.bound @param options.seed
 */
export function groupsByKMeans(
  map: OpinionMap,
  options: { readonly bound?: number; readonly seed?: number } = {},
): OpinionGroups {
  const { bound = clearOnMap, seed = 1 } = options;
  const least = leastToGroup(map.propositions);
  const placed = (row: number) => map.positions[row] !== null;
  const rows = canonicalOrder(map.commentatorIds).filter(
    (row) => placed(row) && (map.addressed[row] as number) >= least,
  );
  const xs = Float64Array.from(rows, (row) => (map.positions[row] as MapPosition)[0]);
  const ys = Float64Array.from(rows, (row) => (map.positions[row] as MapPosition)[1]);
  return chooseGroups({
    method: 'k-means',
    bound,
    least,
    commentatorIds: map.commentatorIds,
    few: placed,
    rows,
    groupings: groupCounts.flatMap((k) => withoutLoners(xs, ys, k, seed) ?? []),
    distance: (i, j) => {
      const dx = (xs[i] as number) - (xs[j] as number);
      const dy = (ys[i] as number) - (ys[j] as number);
      return Math.sqrt(dx * dx + dy * dy);
    },
  });
}

/** The tightest `k` groups of two or more; −1 for who is set aside. `null` where there are none. */
function withoutLoners(
  xs: Float64Array,
  ys: Float64Array,
  k: number,
  seed: number,
): Int8Array | null {
  const result = new Int8Array(xs.length).fill(-1);
  let left = Uint32Array.from(xs, (_, place) => place);
  while (left.length >= 2 * k) {
    const groups = tightestGroups(
      Float64Array.from(left, (place) => xs[place] as number),
      Float64Array.from(left, (place) => ys[place] as number),
      k,
      seed,
    );
    if (groups === null) return null;
    const sizes = new Uint32Array(k);
    for (const group of groups) sizes[group] = (sizes[group] as number) + 1;
    if (sizes.every((size) => size > 1)) {
      for (const [at, place] of left.entries()) result[place] = groups[at] as number;
      return result;
    }
    left = left.filter((_, at) => (sizes[groups[at] as number] as number) > 1);
  }
  return null;
}
