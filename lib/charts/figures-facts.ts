import { againstChance } from '@/lib/analysis/chance/chance';
import { fewestForIndex, fewPropositions } from '@/lib/analysis/measured';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import {
  agreementMeasure,
  countsOnly,
  namedMeasure,
  rangeWords,
} from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { type ChartSelection, inShown } from '@/lib/charts/chart-selection';
import type { DebateFigures, PartFigure } from '@/lib/charts/debate-figures';
import {
  againstChanceWords,
  besideChanceWords,
  isWhollyChance,
  NOTHING_BESIDE_CHANCE,
} from '@/lib/words/chance-words';
import { countOf, formatShare } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';

/** How far the draws are on which ranges rest. */
export type Drawing = 'waiting' | 'drawn' | 'failed';

/** One row of a picture of figures: where it lies, where chance lies, and both in words. */
export type FigureRow = {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly few: boolean;
  readonly chance: PartFigure['chance'];
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly words: string;
};

export type FiguresChart = {
  readonly facts: ChartFacts;
  readonly rows: readonly FigureRow[];
  /** Where the measure begins; it ends at 1. */
  readonly least: number;
  /** What its two ends mean. */
  readonly ends: readonly [string, string];
};

/** The agreement of all that is shown, and theme by theme, beside chance. */
export function agreementFigures(
  selection: ChartSelection,
  measure: PickableMeasure,
  { parts }: DebateFigures,
  drawing: Drawing,
): FiguresChart {
  const only = countsOnly(measure);
  const here = inShown(selection);
  const nothing = `nothing shared${only}${here}`;
  const names = new Map(selection.themes.map(({ theme, name }) => [theme?.id ?? '', name]));
  const rows = parts.map((part): FigureRow => {
    const { themeId, value, n, pairs, few, chance, interval } = part;
    const rests = `${countOf(pairs, 'pair')}, ${countOf(n, 'proposition')}${few ? ': few' : ''}`;
    return {
      key: themeId,
      name: themeId === '' ? 'All that is shown' : (names.get(themeId) ?? ''),
      value,
      few,
      chance,
      interval,
      words:
        value === null
          ? nothing
          : `${formatShare(value)} over ${rests}; ${besideChanceWords(value, chance)}`,
    };
  });
  return {
    facts: {
      id: 'agreement-beside-chance',
      title: 'Agreement, beside what chance gives',
      summary: agreementSummary(selection, measure, parts, { drawing, names }),
      n: `n = ${countOf(parts[0]?.n ?? 0, 'proposition')} that at least two address${here}; each row says its own`,
      measure: agreementMeasure(measure),
      filters: selection.filters,
      source: selection.source,
      columns: [
        { label: 'Theme', kind: 'text' },
        {
          label: `${agreementMeasure(measure).name}, ${rangeWords(measure)}`,
          kind: 'share',
          missing: nothing,
        },
        { label: 'By chance', kind: 'share', missing: nothing },
        { label: 'Beside chance', kind: 'text', missing: notDrawn(drawing) },
        { label: 'Chance, from', kind: 'share', missing: notDrawn(drawing) },
        { label: 'Chance, to', kind: 'share', missing: notDrawn(drawing) },
        {
          label: '95% interval, from',
          kind: 'share',
          missing: drawing === 'drawn' ? 'none' : notDrawn(drawing),
        },
        {
          label: '95% interval, to',
          kind: 'share',
          missing: drawing === 'drawn' ? 'none' : notDrawn(drawing),
        },
        { label: 'Pairs', kind: 'count' },
        { label: 'Shared propositions', kind: 'count' },
      ],
      rows: parts.map(({ value, chance, interval, pairs, n }, place) => [
        rows[place]?.name ?? '',
        value,
        value === null ? null : (chance?.level ?? null),
        againstChanceWords(againstChance(value, chance)),
        chance?.range?.low ?? null,
        chance?.range?.high ?? null,
        interval?.low ?? null,
        interval?.high ?? null,
        pairs,
        n,
      ]),
    },
    rows,
    least: pickableMeasure(measure).least,
    ends: ['apart', 'together'],
  };
}

function notDrawn(drawing: Drawing): string {
  return { waiting: 'not drawn yet', drawn: 'not drawn', failed: 'could not be drawn' }[drawing];
}

/** No index stands first that rests on two people or on a handful of propositions. */
function agreementSummary(
  selection: ChartSelection,
  measure: PickableMeasure,
  parts: readonly PartFigure[],
  { drawing, names }: { drawing: Drawing; names: ReadonlyMap<string, string> },
): string {
  const [whole, ...themes] = parts;
  const only = countsOnly(measure);
  const here = inShown(selection);
  if (!whole || whole.value === null) {
    return whole && whole.n > 0
      ? `There is no figure to give: ${noFigure(measure)}${here}.`
      : `No two commentators share a proposition${only}${here}.`;
  }
  if (selection.commentators.length < fewestForIndex) {
    return 'Of two commentators no index says more than the propositions they share: read those first. What the figures rest on stands with each.';
  }
  if (whole.few) {
    return `They share ${countOf(whole.n, 'proposition')}${here}: an index of fewer than ${fewPropositions} says nothing of the whole. What the figures rest on stands with each.`;
  }
  const { value, chance } = whole;
  if (chance !== null && isWhollyChance(chance.level)) return NOTHING_BESIDE_CHANCE;
  const against = againstChanceWords(againstChance(value, chance));
  const level = chance === null ? '' : `, where chance gives ${formatShare(chance.level)}`;
  const range = chance?.range
    ? ` and 95 of 100 draws lie between ${formatShare(chance.range.low)} and ${formatShare(chance.range.high)}`
    : drawing === 'waiting'
      ? '; how far chance strays from that is not drawn yet'
      : '; how far chance strays from that was not drawn';
  const figure = `${formatShare(value)}${level}${level === '' ? '' : range}`;
  const all =
    against === null
      ? `Taken together the commentators are at ${figure}.`
      : `Taken together the commentators are ${against}: ${figure}.`;
  return `${all}${themesSummary(themes, names)}`;
}

function themesSummary(themes: readonly PartFigure[], names: ReadonlyMap<string, string>): string {
  const firm = themes.filter(({ value, few }) => value !== null && !few);
  const named = (wanted: 'closer' | 'further') =>
    firm.flatMap(({ themeId, value, chance }) =>
      againstChance(value, chance) === wanted ? (names.get(themeId) ?? []) : [],
    );
  if (firm.every(({ chance }) => !chance?.range)) return '';
  const parts = [
    ...(named('closer').length > 0 ? [`closer than chance on ${nameList(named('closer'))}`] : []),
    ...(named('further').length > 0
      ? [`further apart than chance on ${nameList(named('further'))}`]
      : []),
  ];
  const among = `Of ${countOf(firm.length, 'theme')} with ${fewPropositions} shared propositions or more`;
  return parts.length === 0
    ? ` ${among} they are closer or further apart than chance on none.`
    : ` ${among} they are ${parts.join(', and ')}.`;
}

function noFigure(measure: PickableMeasure): string {
  return measure === 'beyond-chance'
    ? 'all that is shared is held with one and the same stance, and chance would agree as well'
    : `no two commentators share a proposition${countsOnly(measure)}`;
}

/** How alike the stances on each proposition are, the most divided first. */
export function consensusFacts(
  selection: ChartSelection,
  { consensus }: DebateFigures,
  drawing: Drawing,
): FiguresChart {
  const texts = new Map(selection.propositions.map(({ id, text }) => [id, text]));
  const ordered = [...consensus].sort((a, b) => a.value - b.value || b.n - a.n);
  const here = inShown(selection);
  const rows = ordered.map(
    ({ propositionId, value, n, chance }): FigureRow => ({
      key: propositionId,
      name: texts.get(propositionId) ?? '',
      value,
      few: n < fewPropositions,
      chance,
      interval: null,
      words: `${formatShare(value)} over ${countOf(n, 'commentator')}${chance ? `; ${besideChanceWords(value, chance)}` : ''}`,
    }),
  );
  return {
    facts: {
      id: 'consensus-by-proposition',
      title: 'Consensus on each proposition',
      summary: consensusSummary(ordered, here),
      n: `n = ${countOf(ordered.length, 'proposition')} that at least two address${here}; each row says how many`,
      measure: namedMeasure('consensus'),
      filters: selection.filters,
      source: selection.source,
      columns: [
        { label: 'Proposition', kind: 'text' },
        { label: 'Consensus, 0 to 1', kind: 'share' },
        { label: 'By chance', kind: 'share', missing: notDrawn(drawing) },
        { label: 'Beside chance', kind: 'text', missing: notDrawn(drawing) },
        { label: 'Address it', kind: 'count' },
      ],
      rows: ordered.map(({ value, n, chance }, place) => [
        rows[place]?.name ?? '',
        value,
        chance?.level ?? null,
        chance ? againstChanceWords(againstChance(value, chance)) : null,
        n,
      ]),
    },
    rows,
    least: 0,
    ends: ['split in two', 'all alike'],
  };
}

function consensusSummary(figures: DebateFigures['consensus'], here: string): string {
  if (figures.length === 0) return `No proposition is addressed by two commentators${here}.`;
  const count = (wanted: 'closer' | 'further') =>
    figures.filter(({ value, chance }) => againstChance(value, chance) === wanted).length;
  const meaning = '0 is split in two halves at the ends, 1 all alike.';
  if (figures.every(({ chance }) => chance === null)) return meaning;
  return `${meaning} Of ${countOf(figures.length, 'proposition')} the stances on ${count('closer')} are closer than chance, on ${count('further')} further apart.`;
}
