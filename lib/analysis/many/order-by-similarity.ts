import { averageLinkage, type Merge } from '@/lib/analysis/many/average-linkage';
import { distancesOf } from '@/lib/analysis/many/commentator-distances';
import { type PairwiseMatrix, pairOffset } from '@/lib/analysis/pair/pairwise-matrix';

/**
 * An order of commentators in which those who agree stand together, so that a matrix of pairs shows
 * its groups as blocks: the leaves of the average-linkage tree, each branch turned so that the ends
 * that meet are as near as they can be. Who shares nothing with anybody comes last.
 *
 * Works for any pairwise measure that is larger for those more alike. The order of rows changes
 * nothing.
 *
 * Source: after M. Eisen and others, "Cluster analysis and display", PNAS 95 (1998).
 * Cost: pairs; 16 bytes a pair.
 */
export function orderBySimilarity(pairwise: PairwiseMatrix): readonly string[] {
  const { rows, distances, apart } = distancesOf(pairwise);
  const leaves = turnedLeaves(rows.length, averageLinkage(rows.length, distances), distances);
  return [...leaves.map((place) => rows[place] as number), ...apart].map(
    (row) => pairwise.ids[row] as string,
  );
}

function turnedLeaves(size: number, merges: readonly Merge[], distances: Float64Array): number[] {
  const branches: (number[] | undefined)[] = Array.from({ length: size }, (_, leaf) => [leaf]);
  for (const { first, second } of merges) {
    const a = branches[first] ?? [];
    const b = branches[second] ?? [];
    branches[first] = undefined;
    branches[second] = undefined;
    branches.push(joinNearestEnds(a, b, distances));
  }
  return branches.at(-1) ?? [];
}

/** Sets two branches side by side, each as it is or turned round; as they are in a tie. */
function joinNearestEnds(a: number[], b: number[], distances: Float64Array): number[] {
  const gap = (left: number | undefined, right: number | undefined) =>
    distances[pairOffset(left ?? 0, right ?? 0)] as number;
  const ways = [
    { gap: gap(a.at(-1), b[0]), turnA: false, turnB: false },
    { gap: gap(a.at(-1), b.at(-1)), turnA: false, turnB: true },
    { gap: gap(a[0], b[0]), turnA: true, turnB: false },
    { gap: gap(a[0], b.at(-1)), turnA: true, turnB: true },
  ];
  const best = ways.reduce((found, way) => (way.gap < found.gap ? way : found));
  return [...(best.turnA ? a.toReversed() : a), ...(best.turnB ? b.toReversed() : b)];
}
