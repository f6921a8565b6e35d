import { againstChance, pooledStances } from '@/lib/analysis/chance/chance';
import { levelOfPairs } from '@/lib/analysis/chance/chance-of-all';
import { fewPropositions } from '@/lib/analysis/measured';
import { type PairwiseMatrix, pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { createStanceMatrix } from '@/lib/analysis/stance-matrix';
import { countsOnly } from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { type ChartSelection, inShown } from '@/lib/charts/chart-selection';
import type { AgreementScale } from '@/lib/charts/colour-scale';
import type { PairCell, PairScope } from '@/lib/charts/pairs/pair-cell';
import { pairwiseFacts } from '@/lib/charts/pairs/pairwise-facts';
import { mostFigures } from '@/lib/charts/pairs/place-pairs';
import type { CommentatorView } from '@/lib/view/view';
import { isWhollyChance } from '@/lib/words/chance-words';

export type PairwiseRows = {
  readonly facts: ChartFacts;
  /** In the order of the chart's rows and columns. */
  readonly commentators: readonly CommentatorView[];
  /** Whom a filter hides, after them; none where all of the debate would be too many to be drawn faint. */
  readonly hidden: readonly CommentatorView[];
  /** The cell of a row and a column of those shown; null on the diagonal. */
  readonly cellAt: (row: number, column: number) => PairCell | null;
  readonly scope: PairScope;
  /**
   * Where the colours begin: at what chance gives these pairs on average. Null where chance alone puts all
   * wholly together, and where no pair shares anything: there is nothing to be coloured.
   */
  readonly scale: AgreementScale | null;
};

/**
 * How close the two of every pair of commentators are. Figures count what is shown; whom and what a filter
 * hides comes along.
 *
 * @param order puts ids in the order to draw them, from the pairs' figures; without it the debate's order
 */
export function pairwiseRows(
  selection: ChartSelection,
  measure: PickableMeasure,
  order: (pairs: PairwiseMatrix) => readonly string[] = ({ ids }) => ids,
): PairwiseRows {
  const pairs = pickableMeasure(measure).pairwise(selection.matrix);
  const { chance, least } = pickableMeasure(measure);
  const chanceAt = chance(pooledStances(selection.matrix));
  const level = levelOfPairs(pairs, chanceAt);
  const scale = level === null || isWhollyChance(level) ? null : { zero: level, least };
  const placeOf = new Map(pairs.ids.map((id, place) => [id, place]));
  const places = order(pairs).flatMap((id) => placeOf.get(id) ?? []);
  const commentators = places.flatMap((place) => selection.commentators[place] ?? []);
  const unfiltered = pairsUnfiltered(selection, measure);
  const cellAt = (row: number, column: number): PairCell | null => {
    const i = places[row];
    const j = places[column];
    if (i === undefined || j === undefined || i === j) return null;
    const { value, n } = pairAt(pairs, i, j);
    const all = unfiltered === null ? n : pairAt(unfiltered, i, j).n;
    const by = chanceAt(n);
    return {
      value,
      n,
      ofAll: all > n ? all : null,
      few: value !== null && n < fewPropositions,
      chance: by,
      against: againstChance(value, by),
    };
  };
  const scope = { only: countsOnly(measure), here: inShown(selection) };
  const left = selection.whole.commentators.filter(({ id }) => !placeOf.has(id));
  const hidden = selection.whole.commentators.length <= mostFigures ? left : [];
  const drawn = { commentators, hidden, cellAt, scope };
  const facts = pairwiseFacts(selection, measure, { ...drawn, left, level });
  return { facts, ...drawn, scale };
}

/** The pairs of those shown over all that they hold in the debate; null where no filter hides any. */
function pairsUnfiltered(
  { whole, matrix, filters }: ChartSelection,
  measure: PickableMeasure,
): PairwiseMatrix | null {
  if (filters === null) return null;
  const { commentatorIds } = matrix;
  const shown = new Set(commentatorIds);
  const unfiltered = createStanceMatrix({
    commentatorIds,
    propositionIds: whole.propositions.map(({ id }) => id),
    positions: whole.positions.filter(({ commentatorId }) => shown.has(commentatorId)),
  });
  return pickableMeasure(measure).pairwise(unfiltered);
}
