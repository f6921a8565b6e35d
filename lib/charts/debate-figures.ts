import { type Chance, pooledStances } from '@/lib/analysis/chance/chance';
import { canDraw, chanceOfAll } from '@/lib/analysis/chance/chance-of-all';
import { chanceOfConsensus } from '@/lib/analysis/chance/chance-of-consensus';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { fewPropositions } from '@/lib/analysis/measured';
import type { Interval } from '@/lib/analysis/percentile-interval';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { countAddressed, countStancesByProposition } from '@/lib/analysis/stance-counts';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import type { ChartSelection } from '@/lib/charts/chart-selection';

/** What is measured by itself: all that is shown, or one theme of it. Plain data, fit to be posted. */
export type FiguredPart = {
  /** Of the theme; empty for the whole. */
  readonly themeId: string;
  readonly matrix: StanceMatrix;
};

/** The agreement of a part, beside chance. */
export type PartFigure = {
  readonly themeId: string;
  /** `null` where nothing is shared that the measure counts. */
  readonly value: number | null;
  /** Propositions that at least two of the commentators address. */
  readonly n: number;
  readonly pairs: number;
  /** Rests on fewer propositions than the figure needs to be trusted. */
  readonly few: boolean;
  readonly chance: Chance | null;
  /** From a bootstrap over propositions; `null` where they are few, or the measure has none. */
  readonly interval: Interval | null;
};

/** How alike the stances on one proposition are, beside chance. */
export type ConsensusFigure = {
  readonly propositionId: string;
  readonly value: number;
  /** Who addresses it. */
  readonly n: number;
  readonly chance: Chance | null;
};

/** Every figure of a debate that is drawn for. */
export type DebateFigures = {
  readonly parts: readonly PartFigure[];
  readonly consensus: readonly ConsensusFigure[];
};

/** All that is shown, then its themes; a theme of all that is shown is not said twice. */
export function figuredParts({ matrix, propositions, themes }: ChartSelection): FiguredPart[] {
  return [
    { themeId: '', matrix },
    ...themes.flatMap(({ theme, places }) => {
      if (theme === null) return [];
      const propositionIds = places.flatMap((place) => propositions[place]?.id ?? []);
      return { themeId: theme.id, matrix: selectFromMatrix(matrix, { propositionIds }) };
    }),
  ];
}

/**
 * The agreement of each part and the consensus on each proposition of the first, beside chance.
 *
 * @param draws how many draws each range rests on. With 0 nothing is drawn, and only what can be
 *   counted out is there: that is done where the page is, a thousand draws are made beside it
 */
export function debateFigures(
  parts: readonly FiguredPart[],
  measure: PickableMeasure,
  draws: number,
): DebateFigures {
  return {
    parts: parts.map((part) => figureOf(part, measure, draws)),
    consensus: parts[0] ? consensusFigures(parts[0].matrix, draws) : [],
  };
}

function figureOf(
  { themeId, matrix }: FiguredPart,
  measure: PickableMeasure,
  wanted: number,
): PartFigure {
  const draws = canDraw(measure, matrix, wanted) ? wanted : 0;
  const { value, n, pairs } = agreementOfAll(measure, matrix);
  return {
    themeId,
    value,
    n,
    pairs,
    few: n < fewPropositions,
    chance: chanceOfAll(measure, matrix, { draws }),
    interval: draws === 0 ? null : intervalOf(measure, matrix, draws),
  };
}

function intervalOf(
  measure: PickableMeasure,
  matrix: StanceMatrix,
  draws: number,
): Interval | null {
  if (measure === 'agreement') return meanPairwiseAgreement(matrix, { draws }).interval;
  return measure === 'beyond-chance' ? krippendorffAlpha(matrix, { draws }).interval : null;
}

function consensusFigures(matrix: StanceMatrix, draws: number): ConsensusFigure[] {
  const chanceAt = draws === 0 ? () => null : chanceOfConsensus(pooledStances(matrix), draws);
  return countStancesByProposition(matrix).flatMap((counts, place) => {
    const n = countAddressed(counts);
    const { value } = consensus(counts);
    const propositionId = matrix.propositionIds[place];
    if (n < 2 || value === null || propositionId === undefined) return [];
    return { propositionId, value, n, chance: chanceAt(n) };
  });
}
