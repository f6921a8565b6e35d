import {
  type AgainstChance,
  againstChance,
  type Chance,
  pooledStances,
} from '@/lib/analysis/chance/chance';
import { levelOfPairs } from '@/lib/analysis/chance/chance-of-all';
import { fewPropositions } from '@/lib/analysis/measured';
import { type PairwiseMatrix, pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import { type PickableMeasure, pickableMeasure } from '@/lib/analysis/pickable-measures';
import { agreementMeasure, countsOnly, rangeWords } from '@/lib/charts/agreement-measure';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { type ChartSelection, inShown } from '@/lib/charts/chart-selection';
import type { AgreementScale } from '@/lib/charts/colour-scale';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { CommentatorView } from '@/lib/view/view';
import { againstChanceWords, besideChanceWords } from '@/lib/words/chance-words';
import { countOf, formatCount, formatShare } from '@/lib/words/format-count';

export type PairCell = {
  /** `null` where the two share no proposition that the measure counts. */
  readonly value: number | null;
  readonly n: number;
  /** Rests on fewer propositions than the figure needs to be trusted. */
  readonly few: boolean;
  /** What it would be if the two only drew their stances. */
  readonly chance: Chance | null;
};

export type PairwiseRows = {
  readonly facts: ChartFacts;
  /** In the order of the chart's rows and columns. */
  readonly commentators: readonly CommentatorView[];
  /** The cell of a row and a column; null on the diagonal. */
  readonly cellAt: (row: number, column: number) => PairCell | null;
  readonly scope: PairScope;
  /** Where the colours begin: at what chance gives these pairs on average. */
  readonly scale: AgreementScale;
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
  const pairs = pickableMeasure(measure).pairwise(selection.matrix);
  const { chance, least } = pickableMeasure(measure);
  const chanceAt = chance(pooledStances(selection.matrix));
  const level = levelOfPairs(pairs, chanceAt);
  const scale = { zero: level ?? (least + 1) / 2, least };
  const placeOf = new Map(pairs.ids.map((id, place) => [id, place]));
  const places = order(pairs).flatMap((id) => placeOf.get(id) ?? []);
  const commentators = places.flatMap((place) => selection.commentators[place] ?? []);
  const cellAt = (row: number, column: number): PairCell | null => {
    const i = places[row];
    const j = places[column];
    if (i === undefined || j === undefined || i === j) return null;
    const { value, n } = pairAt(pairs, i, j);
    return { value, n, few: value !== null && n < fewPropositions, chance: chanceAt(n) };
  };
  const scope = { only: countsOnly(measure), here: inShown(selection) };
  const facts = factsOf(selection, measure, scope, { commentators, cellAt, level });
  return { facts, commentators, cellAt, scope, scale };
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
  const few = cell.few ? ' (few)' : '';
  const beside = besideChanceWords(cell.value, cell.chance);
  return `${pair}: ${formatShare(cell.value)} over ${countOf(cell.n, 'shared proposition')}${only}${few}${beside ? `: ${beside}` : ''}.`;
}

function factsOf(
  selection: ChartSelection,
  measure: PickableMeasure,
  { only, here }: PairScope,
  {
    commentators,
    cellAt,
    level,
  }: Pick<PairwiseRows, 'commentators' | 'cellAt'> & { readonly level: number | null },
): ChartFacts {
  const rows: Fact[][] = [];
  let closest: { names: string; cell: PairCell } | null = null;
  let farthest: { names: string; cell: PairCell } | null = null;
  let valued = 0;
  const found: Record<AgainstChance, string[]> = { closer: [], 'no-closer': [], further: [] };
  for (const [row, first] of commentators.entries()) {
    for (const [column, second] of commentators.entries()) {
      if (column <= row) continue;
      const cell = cellAt(row, column);
      if (!cell) continue;
      const against = againstChance(cell.value, cell.chance);
      const beside = cell.value === null ? null : (cell.chance?.level ?? null);
      const words = againstChanceWords(against);
      rows.push([first.name, second.name, cell.value, cell.n, beside, words]);
      if (cell.value === null) continue;
      valued++;
      if (against) found[against].push(`${first.name} and ${second.name}`);
      if (cell.few) continue;
      const pair = { names: `${first.name} and ${second.name}`, cell };
      if (closest === null || cell.value > (closest.cell.value ?? 0)) closest = pair;
      if (farthest === null || cell.value < (farthest.cell.value ?? 1)) farthest = pair;
    }
  }
  const say = (pair: { names: string; cell: PairCell }) =>
    `${pair.names} (${formatShare(pair.cell.value ?? 0)} over ${pair.cell.n})`;
  const against = level === null ? '' : againstSummary(level, found);
  const summary =
    valued === 0
      ? `No two commentators share a proposition${only}${here}.`
      : closest === null || farthest === null
        ? `No pair shares ${fewPropositions} propositions or more, so no figure here carries far.`
        : closest === farthest
          ? `Only one pair shares ${fewPropositions} propositions or more: ${say(closest)}.`
          : `Closest: ${say(closest)}. Farthest apart: ${say(farthest)}.${against}`;
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
        label: `${agreementMeasure(measure).name}, ${rangeWords(measure)}`,
        kind: 'share',
        missing: `nothing shared${only}${here}`,
      },
      { label: `Shared propositions${only}`, kind: 'count' },
      { label: 'By chance', kind: 'share', missing: 'nothing shared' },
      { label: 'Beside chance', kind: 'text', missing: 'nothing to say' },
    ],
    rows,
  };
}

/** Pairs that lie beyond chance are named where they are this few, and counted where they are more. */
const MOST_NAMED = 3;

function againstSummary(level: number, found: Readonly<Record<AgainstChance, string[]>>): string {
  const name = (pairs: readonly string[]) =>
    pairs.length > MOST_NAMED ? countOf(pairs.length, 'pair') : pairs.join('; ') || 'none';
  const rest = found['no-closer'].length;
  return ` Chance gives ${formatShare(level)}. Closer than chance: ${name(found.closer)}. Further apart than chance: ${name(found.further)}. No closer than chance: ${rest === 0 ? 'none' : countOf(rest, 'pair')}.`;
}
