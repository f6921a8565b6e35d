import type { AgainstChance } from '@/lib/analysis/chance/chance';
import { fewPropositions } from '@/lib/analysis/measured';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { agreementMeasure, rangeWords } from '@/lib/charts/agreement-measure';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { PairCell, PairScope } from '@/lib/charts/pairs/pair-cell';
import type { CommentatorView } from '@/lib/view/view';
import { HIDDEN } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import {
  againstChanceWords,
  isWhollyChance,
  NOTHING_BESIDE_CHANCE,
} from '@/lib/words/chance-words';
import { countOf, formatCount, formatShare } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import { nameList } from '@/lib/words/name-list';
import { tiedWords } from '@/lib/words/tied-words';

/** Pairs that lie beyond chance are named where they are this few, and counted where they are more. */
const MOST_NAMED = 3;

/** So many of those hidden are named in the sentence. */
const MOST_HIDDEN_NAMED = 8;

/**
 * The pairs in words and as a table.
 *
 * @param pairs what is drawn; `left` are all whom a filter hides, drawn or not, and `level` what chance gives
 */
export function pairwiseFacts(
  selection: ChartSelection,
  measure: PickableMeasure,
  pairs: {
    readonly commentators: readonly CommentatorView[];
    readonly hidden: readonly CommentatorView[];
    readonly cellAt: (row: number, column: number) => PairCell | null;
    readonly scope: PairScope;
    readonly left: readonly CommentatorView[];
    readonly level: number | null;
  },
): ChartFacts {
  const { commentators, hidden, cellAt, left, level } = pairs;
  const { only, here } = pairs.scope;
  const found: { first: CommentatorView; second: CommentatorView; cell: PairCell }[] = [];
  for (const [row, first] of commentators.entries()) {
    for (const [after, second] of commentators.slice(row + 1).entries()) {
      const cell = cellAt(row, row + 1 + after);
      if (cell) found.push({ first, second, cell });
    }
  }
  const fewer = found.some(({ cell }) => cell.ofAll !== null);
  const rows = found.map(({ first, second, cell }): Fact[] => [
    first.name,
    second.name,
    cell.value,
    cell.n,
    ...(fewer ? [cell.ofAll ?? cell.n] : []),
    cell.value === null ? null : (cell.chance?.level ?? null),
    againstChanceWords(cell.against),
  ]);
  const everyone = [...commentators, ...hidden];
  const unseen = everyone.flatMap((first, row) =>
    everyone
      .slice(Math.max(row + 1, commentators.length))
      .map((second): Fact[] => [
        first.name,
        second.name,
        HIDDEN,
        ...(fewer ? [HIDDEN] : []),
        HIDDEN,
        HIDDEN,
        HIDDEN,
      ]),
  );
  const valued = found.filter(({ cell }) => cell.value !== null);
  const others = left.length === 0 ? '' : ` ${hiddenSentence(left)}`;
  const more = unseen.length === 0 ? '' : `; ${countOf(unseen.length, 'more pair')} ${HIDDEN}`;
  return {
    id: 'pairwise-agreement',
    title: chartTitles['pairwise-agreement'],
    summary: `${closestWords(found, pairs.scope, level)}${others}`,
    spoken: `${closestWords(found, pairs.scope, level, true)}${others}`,
    n: `n = ${countOf(valued.length, 'pair')} of ${formatCount(found.length)} that share a proposition${only}${more}; each cell says its own`,
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
      ...(fewer ? [{ label: 'Of shared in the whole debate', kind: 'count' } as const] : []),
      { label: 'By chance', kind: 'share', missing: 'nothing shared' },
      { label: 'Beside chance', kind: 'text', missing: 'nothing to say' },
    ],
    rows: [...rows, ...unseen],
  };
}

type Found = { readonly first: CommentatorView; readonly second: CommentatorView };

const namesOf = ({ first, second }: Found) =>
  `${isolated(first.name)} and ${isolated(second.name)}`;

/** Equal figures that were computed in another order differ by less. */
const ROUNDING = 1e-9;
const isSame = (one: number, other: number) => Math.abs(one - other) < ROUNDING;

/** Who is closest and who is farthest, and which pairs lie beyond chance; `spoken` leaves out all figures. */
function closestWords(
  found: readonly (Found & { readonly cell: PairCell })[],
  { only, here }: PairScope,
  level: number | null,
  spoken = false,
): string {
  const valued = found.flatMap((pair) => {
    const { value } = pair.cell;
    return value === null ? [] : [{ ...pair, value }];
  });
  if (valued.length === 0) return `No two commentators share a proposition${only}${here}.`;
  if (level !== null && isWhollyChance(level)) return NOTHING_BESIDE_CHANCE;
  const trusted = valued.filter(({ cell }) => !cell.few);
  const [one] = trusted;
  if (one === undefined) {
    return `No pair shares ${fewPropositions} propositions or more, so no figure here carries far.`;
  }
  const values = trusted.map(({ value }) => value);
  const ends = [Math.max(...values), Math.min(...values)] as const;
  const say = (pair: (typeof trusted)[number]) =>
    spoken ? namesOf(pair) : `${namesOf(pair)} (${formatShare(pair.value)} over ${pair.cell.n})`;
  const sayAll = (value: number) =>
    tiedWords(
      trusted.filter((pair) => isSame(pair.value, value)),
      say,
      (count) => countOf(count, 'pair'),
    );
  if (trusted.length === 1) {
    return `Only one pair shares ${fewPropositions} propositions or more: ${say(one)}.`;
  }
  const against = level === null || spoken ? '' : againstWords(level, valued);
  if (isSame(...ends)) {
    return `${countOf(trusted.length, 'pair')} share ${fewPropositions} propositions or more, and all are as close${spoken ? '' : `: ${formatShare(one.value)}`}.${against}`;
  }
  return `Closest: ${sayAll(ends[0])}. Farthest apart: ${sayAll(ends[1])}.${against}`;
}

function againstWords(
  level: number,
  valued: readonly (Found & { readonly cell: PairCell })[],
): string {
  const of = (against: AgainstChance) => valued.filter(({ cell }) => cell.against === against);
  const name = (pairs: readonly Found[]) =>
    pairs.length > MOST_NAMED
      ? countOf(pairs.length, 'pair')
      : pairs.map(namesOf).join('; ') || 'none';
  const rest = of('no-closer').length;
  return ` Chance gives ${formatShare(level)}. Closer than chance: ${name(of('closer'))}. Further apart than chance: ${name(of('further'))}. No closer than chance: ${rest === 0 ? 'none' : countOf(rest, 'pair')}.`;
}

function hiddenSentence(left: readonly CommentatorView[]): string {
  const names = nameList(
    left.map(({ name }) => isolated(name)),
    MOST_HIDDEN_NAMED,
  );
  return `${capital(HIDDEN)}: ${names}.`;
}
