import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { coverage } from '@/lib/analysis/debate/coverage';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { measurePropositions } from '@/lib/analysis/proposition/proposition-measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { summarySentence } from '@/lib/words/summary-sentence';

/** Something that is measured on every size. */
export interface Task {
  readonly name: string;
  readonly run: (matrix: StanceMatrix) => unknown;
}

export const tasks: readonly Task[] = [
  { name: 'pairwise agreement', run: pairwiseAgreement },
  { name: 'proposition measures', run: measurePropositions },
  { name: 'opinion map (PCA)', run: (matrix) => opinionMapPca(matrix) },
  { name: 'map and groups', run: (matrix) => groupsByKMeans(opinionMapPca(matrix)) },
  { name: 'α without interval', run: (matrix) => krippendorffAlpha(matrix, { draws: 0 }) },
];

/** All that one debate page shows: the sentence, every chart's figures, the interval, ten themes. */
export const debatePage: Task = {
  name: 'a whole debate page',
  run: (matrix) => [
    summarySentence(debateSummary(matrix)),
    measurePropositions(matrix),
    pairwiseAgreement(matrix),
    meanPairwiseAgreement(matrix),
    matrix.commentatorIds.map((_, row) => coverage(rowOf(matrix, row))),
    themesOf(matrix).map((theme) => meanPairwiseAgreement(theme, { draws: 0 })),
    groupsByKMeans(opinionMapPca(matrix)),
  ],
};

function themesOf(matrix: StanceMatrix): StanceMatrix[] {
  const size = Math.ceil(matrix.propositionIds.length / 10);
  return Array.from({ length: 10 }, (_, theme) =>
    selectFromMatrix(matrix, {
      propositionIds: matrix.propositionIds.slice(theme * size, (theme + 1) * size),
    }),
  );
}
