import type { Chance } from '@/lib/analysis/chance/chance';
import { chanceOfAll } from '@/lib/analysis/chance/chance-of-all';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { fewPropositions } from '@/lib/analysis/measured';
import { type PickableMeasure, pickableMeasure } from '@/lib/analysis/pickable-measures';
import { rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** One figure for how much the commentators shown agree, with what it rests on. */
export type AgreementFigure = {
  readonly value: number | null;
  /** Propositions the figure rests on: those both address, or that at least one pair shares. */
  readonly n: number;
  /** Pairs of commentators in the mean; 1 for two commentators. */
  readonly pairs: number;
  /** Where it would be if all only drew their stances. */
  readonly chance: Chance | null;
  /** Whether n is so small that the figure says little. */
  readonly few: boolean;
};

/**
 * The agreement of the commentators of a matrix by one measure, of the two or of all, beside the level
 * of chance. Nothing is drawn: what chance strays by is known for two, and for more is `null`.
 */
export function agreementFigure(matrix: StanceMatrix, measure: PickableMeasure): AgreementFigure {
  const size = matrix.commentatorIds.length;
  if (size < 2) return { value: null, n: 0, pairs: 0, few: true, chance: null };
  const chance = chanceOfAll(measure, matrix, { draws: 0 });
  if (size === 2) {
    const { value, n } = pickableMeasure(measure).ofPair(rowOf(matrix, 0), rowOf(matrix, 1));
    return { value, n, pairs: n > 0 ? 1 : 0, few: n < fewPropositions, chance };
  }
  const all = agreementOfAll(measure, matrix);
  return { ...all, few: all.n < fewPropositions, chance };
}
