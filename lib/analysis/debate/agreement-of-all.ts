import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { columnOf, notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** An index of agreement of all commentators of a matrix, and what it rests on. */
export interface AgreementOfAll {
  /** `null` where no two commentators share a proposition that the measure counts, or α has no figure. */
  readonly value: number | null;
  /** Propositions that at least two of the commentators address. */
  readonly n: number;
  /** Pairs of commentators that it rests on. */
  readonly pairs: number;
}

/**
 * How much the commentators of a debate (or of the propositions of a theme) agree by a measure that a
 * reader can pick: the mean over all pairs that share something; pairs that share nothing are not in
 * it. Agreement beyond chance is no mean of pairs but α of all commentators at once.
 *
 * Cost: as the measure of all pairs.
 */
export function agreementOfAll(measure: PickableMeasure, matrix: StanceMatrix): AgreementOfAll {
  if (measure === 'agreement') {
    const { value, n, pairs } = meanPairwiseAgreement(matrix, { draws: 0 });
    return { value, n, pairs };
  }
  const n = countShared(matrix);
  if (measure === 'beyond-chance') {
    const { value } = krippendorffAlpha(matrix, { draws: 0 });
    return { value, n, pairs: meanPairwiseAgreement(matrix, { draws: 0 }).pairs };
  }
  const pairwise = pickableMeasure(measure).pairwise(matrix);
  let sum = 0;
  let pairs = 0;
  for (const i of pairwise.ids.keys()) {
    for (let j = 0; j < i; j++) {
      const { value } = pairAt(pairwise, i, j);
      if (value === null) continue;
      sum += value;
      pairs++;
    }
  }
  return { value: pairs === 0 ? null : sum / pairs, n, pairs };
}

function countShared(matrix: StanceMatrix): number {
  return [...matrix.propositionIds.keys()].filter(
    (column) => columnOf(matrix, column).filter((cell) => cell !== notAddressed).length >= 2,
  ).length;
}
