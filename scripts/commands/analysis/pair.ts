import { pooledStances } from '@/lib/analysis/chance/chance';
import { fewPropositions } from '@/lib/analysis/measured';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { DiscourseAggregation } from '@/lib/analysis/pair/discourse-similarity';
import { pairwiseDiscourseOfMatrix } from '@/lib/analysis/pair/pairwise-discourse';
import {
  emptyPairwise,
  type PairwiseMatrix,
  pairAt,
  pairOffset,
  pairwiseTable,
} from '@/lib/analysis/pair/pairwise-matrix';
import { kindOfReasons, reasonOverlap } from '@/lib/analysis/pair/reason-overlap';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { countRelations } from '@/lib/analysis/proposition/shared-proposition';
import { rowOf, type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';
import { CommandTrouble } from '../command';
import { besideChance } from './beside-chance';
import type { Analysis, AnalysisInput, AnalysisResult } from './input';

/** The measures of two commentators, for all pairs at once. */
export const pairAnalyses: Readonly<Record<MeasureIdOf<'pair'>, Analysis>> = {
  agreement: picked('agreement'),
  'beyond-chance': picked('beyond-chance'),
  'side-agreement': picked('side'),
  directional: picked('directional'),
  euclidean: picked('euclidean'),
  congruence: discourse('congruence'),
  conflict: discourse('conflict'),
  subtract: discourse('subtract'),
  'shared-kinds': ({ stances }) => {
    const matrix = stances();
    const rows = eachPair(matrix, (i, j) => countRelations(rowOf(matrix, i), rowOf(matrix, j)));
    return { json: { rows }, rows };
  },
  'reason-overlap': reasonResult,
};

/** A measure of agreement beside what chance gives over as many propositions. */
function picked(measure: PickableMeasure): Analysis {
  return ({ stances }) => {
    const matrix = stances();
    const pairs = pickableMeasure(measure).pairwise(matrix);
    const chanceAt = pickableMeasure(measure).chance(pooledStances(matrix));
    const counted = [...new Set(pairs.n)].sort((a, b) => a - b);
    return {
      // Chance hangs on how many propositions a pair shares alone: as a list by their number.
      json: {
        ...pairwiseTable(pairs),
        chance: counted.flatMap((n) => {
          const chance = chanceAt(n);
          return chance ? { n, ...chance } : [];
        }),
      },
      rows: () =>
        eachPairOf(pairs.ids, (i, j) => {
          const { value, n } = pairAt(pairs, i, j);
          return { ...pairRow(value, n), ...besideChance(value, chanceAt(n)) };
        }),
    };
  };
}

function discourse(aggregation: DiscourseAggregation): Analysis {
  return ({ stances }, { normalisation }) => {
    const options = { aggregation, normalisation };
    const result = pairwiseResult(pairwiseDiscourseOfMatrix(stances(), options));
    return { ...result, json: { normalisation, ...result.json } };
  };
}

function pairwiseResult(matrix: PairwiseMatrix): AnalysisResult {
  return { json: { ...pairwiseTable(matrix) }, rows: () => pairwiseRows(matrix) };
}

function pairwiseRows(matrix: PairwiseMatrix) {
  return eachPairOf(matrix.ids, (i, j) => {
    const { value, n } = pairAt(matrix, i, j);
    return pairRow(value, n);
  });
}

function pairRow(value: number | null, n: number) {
  return { value, n, note: value !== null && n < fewPropositions ? 'few' : '' };
}

function reasonResult({ stances, debate }: AnalysisInput): AnalysisResult {
  if (!debate)
    throw new CommandTrouble(
      'Reason overlap needs a debate of the library: a table holds no reasons.',
    );
  const matrix = stances();
  const result = emptyPairwise(matrix.commentatorIds);
  const positionsOf = (row: number) =>
    matrix.propositionIds.map((propositionId, column) => ({
      stance: stanceAt(matrix, row, column),
      reasonIds: debate.position(matrix.commentatorIds[row] ?? '', propositionId)?.reasonIds ?? [],
    }));
  const positions = matrix.commentatorIds.map((_, row) => positionsOf(row));
  const kinds = eachPair(matrix, (i, j) => {
    const [first = [], second = []] = [positions[i], positions[j]];
    const counts = { sameConclusionDifferentReasons: 0, oppositeConclusionSharedReason: 0 };
    for (const [place, position] of first.entries()) {
      const kind = kindOfReasons(position, second[place] ?? { stance: null, reasonIds: [] });
      if (kind === 'same-conclusion-different-reasons') counts.sameConclusionDifferentReasons++;
      if (kind === 'opposite-conclusion-shared-reason') counts.oppositeConclusionSharedReason++;
    }
    return counts;
  });
  for (const i of positions.keys()) {
    for (let j = 0; j <= i; j++) {
      const { value, n } = reasonOverlap(positions[i] ?? [], positions[j] ?? []);
      if (value !== null) result.values[pairOffset(i, j)] = value;
      result.n[pairOffset(i, j)] = n;
    }
  }
  return {
    json: { ...pairwiseTable(result), kinds },
    rows: () => pairwiseRows(result).map((row, at) => ({ ...row, ...kinds[at] })),
  };
}

function eachPair<T>(matrix: StanceMatrix, measure: (i: number, j: number) => T) {
  return eachPairOf(matrix.commentatorIds, measure);
}

function eachPairOf<T>(ids: readonly string[], measure: (i: number, j: number) => T) {
  return ids.flatMap((first, i) =>
    ids.slice(i + 1).map((second, after) => ({ first, second, ...measure(i, i + 1 + after) })),
  );
}
