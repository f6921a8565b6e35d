import { fewPropositions } from '@/lib/analysis/measured';
import { type PairwiseMatrix, pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import type { PickableMeasure } from '@/lib/analysis/pickable-measures';
import { agreementMeasure, countsOnly, pairwiseBy } from '@/lib/charts/agreement-measure';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { type ChartSelection, inShown } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { CommentatorView } from '@/lib/view/view';
import { countOf, formatCount, formatShare } from '@/lib/words/format-count';

export type PairCell = {
  /** `null` where the two share no proposition that the measure counts. */
  readonly value: number | null;
  readonly n: number;
  /** Rests on fewer propositions than the figure needs to be trusted. */
  readonly few: boolean;
};

export type PairwiseRows = {
  readonly facts: ChartFacts;
  /** In the order of the chart's rows and columns. */
  readonly commentators: readonly CommentatorView[];
  /** The cell of a row and a column; null on the diagonal. */
  readonly cellAt: (row: number, column: number) => PairCell | null;
  readonly scope: PairScope;
};

/** What the words of a cell add. */
export type PairScope = {
  /** Which of the shared propositions the measure counts; see `countsOnly`. */
  readonly only: string;
  /** Where nothing is shared and a filter hides positions; see `inShown`. */
  readonly here: string;
};

/**
 * The agreement of every pair of commentators.
 *
 * @param order puts ids in the order to draw them, from the pairs' figures; without it the debate's order
 */
export function pairwiseRows(
  selection: ChartSelection,
  measure: PickableMeasure,
  order: (pairs: PairwiseMatrix) => readonly string[] = ({ ids }) => ids,
): PairwiseRows {
  const pairs = pairwiseBy(measure, selection.matrix);
  const placeOf = new Map(pairs.ids.map((id, place) => [id, place]));
  const places = order(pairs).flatMap((id) => placeOf.get(id) ?? []);
  const commentators = places.flatMap((place) => selection.commentators[place] ?? []);
  const cellAt = (row: number, column: number): PairCell | null => {
    const i = places[row];
    const j = places[column];
    if (i === undefined || j === undefined || i === j) return null;
    const { value, n } = pairAt(pairs, i, j);
    return { value, n, few: value !== null && n < fewPropositions };
  };
  const scope = { only: countsOnly(measure), here: inShown(selection) };
  const facts = factsOf(selection, measure, scope, commentators, cellAt);
  return { facts, commentators, cellAt, scope };
}

/** What a cell says, for its label and tooltip. */
export function describePair(
  first: string,
  second: string,
  cell: PairCell | null,
  { only, here }: PairScope,
): string {
  if (cell === null) return first;
  const pair = `${first} and ${second}`;
  if (cell.value === null) return `${pair} share no proposition${only}${here}.`;
  const few = cell.few ? ': few' : '';
  return `${pair}: ${formatShare(cell.value)} over ${countOf(cell.n, 'shared proposition')}${only}${few}.`;
}

function factsOf(
  selection: ChartSelection,
  measure: PickableMeasure,
  { only, here }: PairScope,
  commentators: readonly CommentatorView[],
  cellAt: PairwiseRows['cellAt'],
): ChartFacts {
  const rows: Fact[][] = [];
  let closest: { names: string; cell: PairCell } | null = null;
  let farthest: { names: string; cell: PairCell } | null = null;
  let valued = 0;
  for (const [row, first] of commentators.entries()) {
    for (const [column, second] of commentators.entries()) {
      if (column <= row) continue;
      const cell = cellAt(row, column);
      if (!cell) continue;
      rows.push([first.name, second.name, cell.value, cell.n]);
      if (cell.value === null) continue;
      valued++;
      if (cell.few) continue;
      const pair = { names: `${first.name} and ${second.name}`, cell };
      if (closest === null || cell.value > (closest.cell.value ?? 0)) closest = pair;
      if (farthest === null || cell.value < (farthest.cell.value ?? 1)) farthest = pair;
    }
  }
  const say = (pair: { names: string; cell: PairCell }) =>
    `${pair.names} (${formatShare(pair.cell.value ?? 0)} over ${pair.cell.n})`;
  const summary =
    valued === 0
      ? `No two commentators share a proposition${only}${here}.`
      : closest === null || farthest === null
        ? `No pair shares ${fewPropositions} propositions or more, so no figure here carries far.`
        : closest === farthest
          ? `Only one pair shares ${fewPropositions} propositions or more: ${say(closest)}.`
          : `Closest: ${say(closest)}. Farthest apart: ${say(farthest)}.`;
  return {
    id: 'pairwise-agreement',
    title: chartTitles['pairwise-agreement'],
    summary,
    n: `n = ${countOf(valued, 'pair')} of ${formatCount(rows.length)} that share a proposition${only}; each cell says its own`,
    measure: agreementMeasure(measure),
    filters: selection.filters,
    source: selection.source,
    columns: [
      { label: 'Commentator', kind: 'text' },
      { label: 'With', kind: 'text' },
      {
        label: `${agreementMeasure(measure).name}, 0 to 1`,
        kind: 'share',
        missing: `nothing shared${only}${here}`,
      },
      { label: `Shared propositions${only}`, kind: 'count' },
    ],
    rows,
  };
}
