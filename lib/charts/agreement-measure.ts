import { type MeasureId, measureById } from '@/lib/analysis/measures';
import { type PairwiseMatrix, pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import { type PickableMeasure, pickableMeasure } from '@/lib/analysis/pickable-measures';
import { notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import type { ChartMeasure } from '@/lib/charts/chart-facts';

/** A measure of the methods page, as a chart names it. */
export function namedMeasure(id: MeasureId): ChartMeasure {
  return { id, name: measureById(id).name };
}

/** The name of a measure on a chart, and its entry on the methods page. */
export function agreementMeasure(measure: PickableMeasure): ChartMeasure {
  return namedMeasure(pickableMeasure(measure).id);
}

/**
 * Which of the propositions that two share a measure counts, as it stands after "proposition": empty
 * where it counts them all.
 */
export function countsOnly(measure: PickableMeasure): string {
  const only = pickableMeasure(measure).countsOnly;
  return only === null ? '' : ` ${only}`;
}

/** A measure for every pair of commentators. */
export function pairwiseBy(measure: PickableMeasure, matrix: StanceMatrix): PairwiseMatrix {
  return pickableMeasure(measure).pairwise(matrix);
}

export type MeanAgreement = {
  /** `null` where no two commentators share a proposition that the measure counts. */
  readonly value: number | null;
  /** Pairs of commentators in the mean. */
  readonly pairs: number;
  /** Propositions that at least two of the commentators address. */
  readonly propositions: number;
};

/** The mean of a measure over all pairs that share something. Pairs that share nothing are not in it. */
export function meanAgreement(measure: PickableMeasure, matrix: StanceMatrix): MeanAgreement {
  const pairwise = pairwiseBy(measure, matrix);
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < pairwise.ids.length; i++) {
    for (let j = 0; j < i; j++) {
      const { value } = pairAt(pairwise, i, j);
      if (value === null) continue;
      sum += value;
      pairs++;
    }
  }
  return { value: pairs === 0 ? null : sum / pairs, pairs, propositions: countShared(matrix) };
}

function countShared(matrix: StanceMatrix): number {
  let shared = 0;
  for (const column of matrix.columnIndex) {
    let addressed = 0;
    for (const row of matrix.rowIndex) {
      if (matrix.cells[row * matrix.stride + column] !== notAddressed) addressed++;
      if (addressed === 2) break;
    }
    if (addressed === 2) shared++;
  }
  return shared;
}
