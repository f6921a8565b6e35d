import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { sidesOf } from '@/lib/analysis/proposition/proposition-kind';
import { countStancesByProposition, type StanceCounts } from '@/lib/analysis/stance-counts';
import { stances } from '@/lib/analysis/stance-matrix';
import { namedMeasure } from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import {
  absenceAt,
  type ChartSelection,
  inShown,
  isAddressedByNobody,
} from '@/lib/charts/chart-selection';
import { compareDivision, type Division } from '@/lib/charts/compare-division';
import { chartTitles } from '@/lib/charts/offered-charts';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf } from '@/lib/words/format-count';
import { stanceWords } from '@/lib/words/stance-words';

export type DistributionRow = {
  readonly propositionId: string;
  readonly text: string;
  readonly counts: StanceCounts;
  /** How many address it. */
  readonly n: number;
  /** How many more, of the whole debate, hold a position that a filter hides. */
  readonly hidden: number;
  /** How many of those shown nobody has looked at; the others without a stance are silent. */
  readonly notCoded: number;
  /** How many commentators are shown. */
  readonly of: number;
  readonly polarisation: number;
  /** How many, as the chart stacks them: below 0 to the left, above to the right, mixed half and half. */
  readonly minus2: number;
  readonly minus1: number;
  readonly mixedLeft: number;
  readonly mixedRight: number;
  readonly plus1: number;
  readonly plus2: number;
};

export type DistributionOrder = 'divided' | 'debate';

export type Distribution = {
  readonly facts: ChartFacts;
  readonly rows: readonly DistributionRow[];
  /** How far the longest bar reaches to one side, in commentators. */
  readonly reach: number;
  /** Propositions on which everybody was looked at and that nobody addresses: not drawn. */
  readonly silent: number;
  /** Propositions without a position on which not everybody was looked at: not drawn. */
  readonly notCoded: number;
  /** Propositions on which a filter hides every position: not drawn. */
  readonly unseen: number;
};

/**
 * How many hold each stance on each proposition, the most divided first or in the debate's order.
 * A bar is as long as the number who address it, so that two voices never look like six.
 */
export function distributionRows(
  selection: ChartSelection,
  order: DistributionOrder = 'divided',
): Distribution {
  const of = selection.commentators.length;
  const counts = countStancesByProposition(selection.matrix);
  const rows = selection.propositions.flatMap((proposition, place): DistributionRow[] => {
    const own = counts[place];
    const divided = own ? polarisation(own) : null;
    if (!own || !divided || divided.value === null) return [];
    const n = divided.n;
    const mixed = own[2] / 2;
    return [
      {
        propositionId: proposition.id,
        text: proposition.text,
        counts: own,
        n,
        hidden: selection.hiddenOn.get(proposition.id)?.length ?? 0,
        notCoded: selection.commentators.filter(
          (_, row) => absenceAt(selection, row, place) === 'not-coded',
        ).length,
        of,
        polarisation: divided.value,
        minus2: below(own[0]),
        minus1: below(own[1]),
        mixedLeft: below(mixed),
        mixedRight: mixed,
        plus1: own[3],
        plus2: own[4],
      },
    ];
  });
  if (order === 'divided') rows.sort((a, b) => compareDivision(divisionOf(a), divisionOf(b)));
  const drawn = new Set(rows.map(({ propositionId }) => propositionId));
  const unseen = [...selection.hiddenOn.keys()].filter((id) => !drawn.has(id)).length;
  const silent = selection.propositions.filter(
    ({ id }) => !drawn.has(id) && isAddressedByNobody(selection, id),
  ).length;
  const notCoded = selection.propositions.length - rows.length - unseen - silent;
  const hides = selection.hiddenOn.size > 0;
  const someNotCoded = rows.some((row) => row.notCoded > 0);
  return {
    facts: {
      id: 'stance-distribution',
      title: chartTitles['stance-distribution'],
      summary: summarise(rows, { silent, notCoded, unseen }, inShown(selection)),
      n: `n = ${countOf(of, 'commentator')}, ${countOf(rows.length, 'proposition')}; each bar is as long as the number who address it`,
      measure: namedMeasure('distribution'),
      filters: selection.filters,
      source: selection.source,
      columns: [
        { label: 'Proposition', kind: 'text' },
        ...stances.map((stance) => ({
          label: capital(stanceWords(stance)),
          kind: 'count' as const,
        })),
        { label: 'Address it', kind: 'count' },
        ...(hides ? [{ label: 'Hidden by the filter', kind: 'count' as const }] : []),
        ...(someNotCoded ? [{ label: 'Not coded yet', kind: 'count' as const }] : []),
        { label: 'Polarisation, 0 to 1', kind: 'share' },
      ],
      rows: rows.map((row) => [
        row.text,
        ...row.counts,
        row.n,
        ...(hides ? [row.hidden] : []),
        ...(someNotCoded ? [row.notCoded] : []),
        row.polarisation,
      ]),
    },
    rows,
    reach: Math.max(
      1,
      ...rows.map((row) => Math.max(-leftOf(row), row.mixedRight + row.plus1 + row.plus2)),
    ),
    silent,
    notCoded,
    unseen,
  };
}

/** What a bar says, for its label and tooltip. */
export function describeDistribution(row: DistributionRow): string {
  const held = stances.flatMap((stance, at) => {
    const count = row.counts[at] ?? 0;
    return count === 0 ? [] : `${count} ${stanceWords(stance)}`;
  });
  const hidden = row.hidden === 0 ? '' : ` ${row.hidden} more ${HIDDEN}.`;
  const notCoded = row.notCoded === 0 ? '' : ` ${row.notCoded} ${NOT_CODED}.`;
  return `${row.text}\n${row.n} of ${row.of} address it: ${held.join(', ')}.${hidden}${notCoded}`;
}

function summarise(
  rows: readonly DistributionRow[],
  { silent, notCoded, unseen }: Pick<Distribution, 'silent' | 'notCoded' | 'unseen'>,
  here: string,
): string {
  const rest = [
    ...(silent === 0 ? [] : [` Nobody addresses ${countOf(silent, 'other proposition')}.`]),
    ...(notCoded === 0
      ? []
      : [
          ` ${countOf(notCoded, 'other proposition')} ${notCoded === 1 ? 'is' : 'are'} ${NOT_CODED}.`,
        ]),
    ...(unseen === 0
      ? []
      : [` On ${countOf(unseen, 'more', 'more')} every position is ${HIDDEN}.`]),
  ].join('');
  const most = rows.reduce<DistributionRow | null>(
    (best, row) =>
      best === null || compareDivision(divisionOf(row), divisionOf(best)) < 0 ? row : best,
    null,
  );
  if (most === null) {
    if (unseen > 0) return `Every position is ${HIDDEN}.`;
    return notCoded > 0
      ? 'No position on these propositions is recorded yet.'
      : 'Nobody shown addresses any proposition.';
  }
  if (most.polarisation === 0) return `On no proposition do stances differ${here}.${rest}`;
  const against = most.counts[0] + most.counts[1];
  const inFavour = most.counts[3] + most.counts[4];
  return `Most divided${here}: “${most.text}” (${inFavour} for, ${against} against, ${most.counts[2]} mixed).${rest}`;
}

/** Where a bar begins, left of 0. */
export function leftOf(row: DistributionRow): number {
  return row.minus2 + row.minus1 + row.mixedLeft;
}

/** Round numbers of commentators on both sides of 0, two or three a side. */
export function distributionTicks(reach: number): number[] {
  const steps = [1, 2, 5].flatMap((one) => [one, one * 10, one * 100]).sort((a, b) => a - b);
  const step = steps.find((one) => reach / one < 4) ?? 1000;
  const side = Array.from({ length: Math.floor(reach / step) }, (_, at) => (at + 1) * step);
  return [...side.map((tick) => -tick).reverse(), 0, ...side];
}

function divisionOf({ counts, polarisation, n }: DistributionRow): Division {
  return { sides: sidesOf(counts), polarisation, n };
}

/** A number to the left of 0; nothing stays 0, not −0. */
function below(count: number): number {
  return count === 0 ? 0 : -count;
}
