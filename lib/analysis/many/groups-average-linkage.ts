import { averageLinkage, cutDendrogram } from '@/lib/analysis/many/average-linkage';
import { distancesOf } from '@/lib/analysis/many/commentator-distances';
import { chooseGroups, groupCounts, type OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import { type PairwiseMatrix, pairOffset } from '@/lib/analysis/pair/pairwise-matrix';

/**
 * A mean silhouette below this is called "no clear groups". Lower than on the map, where two axes
 * leave out most of what makes members of one group differ.
 */
const clearByLinkage = 0.25;

/**
 * Groups of like opinion by average linkage on 1 − agreement (or another pairwise measure that is 1
 * for the same): two to five, as many as give the best silhouette on the same distances. "No clear
 * groups" when that is below `clearByLinkage`.
 *
 * Commentators who share nothing with anybody are in no group; a pair that shares nothing counts as
 * far apart as pairs are on average. The order of rows changes nothing.
 *
 * Source: R. Sokal & C. Michener (1958); the bound after L. Kaufman & P. Rousseeuw, "Finding Groups
 * in Data" (1990), table 4. Cost: pairs; 16 bytes a pair.
 */
export function groupsByAverageLinkage(
  pairwise: PairwiseMatrix,
  options: { readonly bound?: number } = {},
): OpinionGroups {
  const { bound = clearByLinkage } = options;
  const { rows, distances } = distancesOf(pairwise);
  const merges = averageLinkage(rows.length, distances);
  const joined = merges.filter(({ height }) => height > 1e-12).length;
  const groupings = groupCounts
    .filter((k) => k < rows.length && k <= joined + 1)
    .map((k) => cutDendrogram(rows.length, merges, k));
  return chooseGroups({
    method: 'average-linkage',
    bound,
    commentatorIds: pairwise.ids,
    rows,
    groupings,
    distance: (i, j) => distances[pairOffset(i, j)] as number,
  });
}
