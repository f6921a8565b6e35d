import { kmeans } from 'ml-kmeans';
import { canonicalOrder } from '@/lib/analysis/many/canonical-order';
import { chooseGroups, groupCounts, type OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import type { MapPosition, OpinionMap } from '@/lib/analysis/many/opinion-map';

/**
 * A mean silhouette below this is called "no clear groups". Rousseeuw and Kaufman call a structure
 * reasonable from about a half; random answers cut by k-means reach 0.30 to 0.45.
 */
const clearOnMap = 0.5;

/** How many random starts k-means makes; the tightest result counts. */
const starts = 8;

/**
 * Groups of like opinion by k-means on an opinion map, as Polis does: two to five, as many as give
 * the best silhouette. "No clear groups" when that is below `clearOnMap`.
 *
 * Members are taken in the order of their ids and starts are seeded, so that the order of rows
 * changes nothing. Commentators without a place on the map are in no group.
 *
 * Source: S. Lloyd, "Least squares quantization in PCM" (1982), starts by D. Arthur &
 * S. Vassilvitskii (2007), both from `ml-kmeans`; the bound after L. Kaufman & P. Rousseeuw,
 * "Finding Groups in Data" (1990), table 4. Cost: commentators² for the silhouettes.
 *
 * @param options.bound @param options.seed
 */
export function groupsByKMeans(
  map: OpinionMap,
  options: { readonly bound?: number; readonly seed?: number } = {},
): OpinionGroups {
  const { bound = clearOnMap, seed = 1 } = options;
  const rows = canonicalOrder(map.commentatorIds).filter((row) => map.positions[row] !== null);
  const points = Array.from(rows, (row) => [...(map.positions[row] as MapPosition)]);
  const distinct = new Set(points.map(([x, y]) => `${x} ${y}`)).size;
  const groupings = groupCounts
    .filter((k) => k <= distinct && k < points.length)
    .map((k) => tightest(points, k, seed));
  const xs = Float64Array.from(points, ([x]) => x as number);
  const ys = Float64Array.from(points, ([, y]) => y as number);
  return chooseGroups({
    method: 'k-means',
    bound,
    commentatorIds: map.commentatorIds,
    rows,
    groupings,
    distance: (i, j) => {
      const dx = (xs[i] as number) - (xs[j] as number);
      const dy = (ys[i] as number) - (ys[j] as number);
      return Math.sqrt(dx * dx + dy * dy);
    },
  });
}

/** The result of several starts with the least squared distance to the centres. */
function tightest(points: number[][], k: number, seed: number): number[] {
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const { clusters, centroids } = kmeans(points, k, { seed: seed + start, tolerance: 1e-12 });
    let squares = 0;
    for (const [place, point] of points.entries()) {
      const centre = centroids[clusters[place] as number] as number[];
      for (const [axis, value] of point.entries()) squares += (value - (centre[axis] ?? 0)) ** 2;
    }
    if (new Set(clusters).size === k && squares < least * (1 - 1e-9)) {
      least = squares;
      best = clusters;
    }
  }
  return best;
}
