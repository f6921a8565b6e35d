import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { fewPropositions } from '@/lib/analysis/measured';
import type { Interval } from '@/lib/analysis/percentile-interval';
import { type PickableMeasure, pickableMeasure } from '@/lib/analysis/pickable-measures';
import { rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { meanAgreement } from '@/lib/charts/agreement-measure';

/** One figure for how much the commentators shown agree, with what it rests on. */
export type AgreementFigure = {
  readonly value: number | null;
  /** Propositions the figure rests on: those both address, or that at least one pair shares. */
  readonly n: number;
  /** Pairs of commentators in the mean; 1 for two commentators. */
  readonly pairs: number;
  readonly interval: Interval | null;
  /** Whether n is so small that the figure says little. */
  readonly few: boolean;
};

const DRAWS = 100;

/** More resampling than this would hold up a filter. */
const MOST_STEPS = 4_000_000;

/**
 * The agreement of the commentators of a matrix by one measure: of the two, or the mean over all
 * pairs that share a proposition. The interval, for the city-block measure, comes from resampling
 * propositions; it is left out where that would take too long or the propositions are too few.
 */
export function agreementFigure(matrix: StanceMatrix, measure: PickableMeasure): AgreementFigure {
  const size = matrix.commentatorIds.length;
  if (size < 2) return { value: null, n: 0, pairs: 0, interval: null, few: true };
  const pairs = (size * (size - 1)) / 2;
  const steps = ((pairs * matrix.propositionIds.length) / 32) * 5 * DRAWS;
  const draws = measure === 'agreement' && steps < MOST_STEPS ? DRAWS : 0;
  const mean = meanPairwiseAgreement(matrix, { draws });
  if (size === 2) {
    const { value, n } = pickableMeasure(measure).ofPair(rowOf(matrix, 0), rowOf(matrix, 1));
    return { value, n, pairs: n > 0 ? 1 : 0, interval: mean.interval, few: n < fewPropositions };
  }
  const few = mean.n < fewPropositions;
  if (measure === 'agreement') {
    return { value: mean.value, n: mean.n, pairs: mean.pairs, interval: mean.interval, few };
  }
  const { value, pairs: counted } = meanAgreement(measure, matrix);
  return { value, pairs: counted, n: mean.n, interval: null, few };
}
