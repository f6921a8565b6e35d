import { agnes } from 'ml-hclust';
import { kmeans } from 'ml-kmeans';
import { PCA } from 'ml-pca';
import { groupsByAverageLinkage } from '@/lib/analysis/many/groups-average-linkage';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { pairOffset } from '@/lib/analysis/pair/pairwise-matrix';
import { notAddressed, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import type { Task } from './tasks';

/** The same job by an npm package and by us, on the same matrix. */
export const peers: readonly { readonly ours: Task; readonly theirs: Task }[] = [
  {
    ours: { name: 'opinion map (PCA)', run: (matrix) => opinionMapPca(matrix) },
    theirs: { name: 'ml-pca, two axes (NIPALS)', run: mlPca },
  },
  {
    ours: {
      name: 'average linkage, silhouettes and choice of k',
      run: (matrix) =>
        groupsByAverageLinkage(pairwiseAgreement(matrix), matrix.propositionIds.length),
    },
    theirs: { name: 'ml-hclust, tree only', run: mlHclust },
  },
  {
    ours: {
      name: 'k-means on the map, k = 2…5, silhouettes',
      run: (matrix) => groupsByKMeans(opinionMapPca(matrix)),
    },
    theirs: { name: 'ml-kmeans on all propositions, k = 2…5', run: mlKmeans },
  },
];

/** Rows of numbers with the column's mean for a missing cell, as the packages want them. */
function filledRows(matrix: StanceMatrix): number[][] {
  const rows = matrix.commentatorIds.map((_, row) => Array.from(rowOf(matrix, row)));
  for (const column of matrix.propositionIds.keys()) {
    const given = rows
      .map((row) => row[column] ?? notAddressed)
      .filter((cell) => cell !== notAddressed);
    const mean = given.reduce((sum, cell) => sum + cell, 0) / Math.max(1, given.length);
    for (const row of rows) if (row[column] === notAddressed) row[column] = mean;
  }
  return rows;
}

function mlPca(matrix: StanceMatrix) {
  const rows = filledRows(matrix);
  return new PCA(rows, { method: 'NIPALS', nCompNIPALS: 2 }).predict(rows, { nComponents: 2 });
}

function mlHclust(matrix: StanceMatrix) {
  const { values } = pairwiseAgreement(matrix);
  const distances = matrix.commentatorIds.map((_, i) =>
    matrix.commentatorIds.map((_, j) => 1 - (values[pairOffset(i, j)] || 0)),
  );
  return agnes(distances, { method: 'average', isDistanceMatrix: true });
}

function mlKmeans(matrix: StanceMatrix) {
  const rows = filledRows(matrix);
  return [2, 3, 4, 5].map((k) => kmeans(rows, k, { seed: 1 }));
}
