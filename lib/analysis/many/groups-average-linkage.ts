import { averageLinkage, coarsestCut, cutDendrogram } from '@/lib/analysis/many/average-linkage';
import { distancesOf } from '@/lib/analysis/many/commentator-distances';
import { leastToGroup } from '@/lib/analysis/many/least-to-group';
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
 * Commentators who share nothing with anybody, or address fewer propositions than `leastToGroup`, are
 * in no group, nor is who would be a group alone: the tree is cut where as many groups as are tried
 * hold two or more, and in the silhouette who is left alone counts 0. A pair that shares nothing
 * counts as far apart as pairs are on average. The order of rows changes nothing.
 *
 * Source: R. Sokal & C. Michener (1958); the bound after L. Kaufman & P. Rousseeuw, "Finding Groups
 * in Data" (1990), table 4. Cost: pairs; 16 bytes a pair.
 *
 * @param propositions how many there are that anybody addresses.
 */
export function groupsByAverageLinkage(
  pairwise: PairwiseMatrix,
  propositions: number,
  options: { readonly bound?: number } = {},
): OpinionGroups {
  const { bound = clearByLinkage } = options;
  const least = leastToGroup(propositions);
  const addressed = (row: number) => pairwise.n[pairOffset(row, row)] as number;
  const { rows, distances } = distancesOf(pairwise, (row) => addressed(row) >= least);
  const merges = averageLinkage(rows.length, distances);
  const joined = merges.filter(({ height }) => height > 1e-12).length;
  const groupings = groupCounts.flatMap((k) => {
    const cut = coarsestCut(rows.length, merges, k, joined + 1);
    return cut === null ? [] : [withoutLoners(cutDendrogram(rows.length, merges, cut))];
  });
  return chooseGroups({
    method: 'average-linkage',
    bound,
    least,
    commentatorIds: pairwise.ids,
    few: (row) => addressed(row) > 0 && addressed(row) < least,
    rows,
    groupings,
    distance: (i, j) => distances[pairOffset(i, j)] as number,
  });
}

/** −1 in place of each group of one. */
function withoutLoners(groups: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return groups.map((group) => (sizes.get(group) === 1 ? -1 : group));
}
