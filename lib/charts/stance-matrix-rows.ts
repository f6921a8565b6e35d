import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { sidesOf } from '@/lib/analysis/proposition/proposition-kind';
import { countStancesByProposition } from '@/lib/analysis/stance-counts';
import { type Stance, stanceAt } from '@/lib/analysis/stance-matrix';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { absenceAt, type ChartSelection, hiddenAmong } from '@/lib/charts/chart-selection';
import { compareDivision } from '@/lib/charts/compare-division';
import { chartTitles } from '@/lib/charts/offered-charts';
import { hiddenNames } from '@/lib/view/hidden-words';
import {
  type Absence,
  absenceFact,
  absenceLabel,
  absenceVerb,
  HIDDEN,
  NOT_CODED,
} from '@/lib/words/absence-words';
import { countOf, formatCount } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';
import { NO_THEME } from '@/lib/words/no-theme';
import { stanceWords } from '@/lib/words/stance-words';

export type MatrixColumn = {
  readonly commentatorId: string;
  readonly name: string;
  readonly initials: string;
  readonly index: number;
};

/** A line of the matrix: a theme's name, or a proposition with a cell for each commentator. */
export type MatrixLine =
  | {
      readonly kind: 'theme';
      readonly name: string;
      readonly count: number;
      readonly elsewhere: number;
    }
  | {
      readonly kind: 'proposition';
      readonly propositionId: string;
      readonly text: string;
      readonly cells: readonly (Stance | null)[];
      /** Ids of the commentators whose stance follows from what they say and is not said. */
      readonly implied: ReadonlySet<string>;
      /** Ids of the commentators whose position a filter hides: their cell is empty, not silent. */
      readonly hidden: ReadonlySet<string>;
      /** Ids of the commentators whom nobody has looked at here: their cell is empty, not silent. */
      readonly notCoded: ReadonlySet<string>;
    };

export type StanceMatrixRows = {
  readonly facts: ChartFacts;
  readonly columns: readonly MatrixColumn[];
  readonly lines: readonly MatrixLine[];
};

/** Rows in the order they are to stand in; the title is null where they are not under a heading. */
export type MatrixGroup = {
  readonly title: string | null;
  readonly elsewhere: number;
  readonly rows: readonly { readonly propositionId: string }[];
};

/**
 * The stance matrix of a selection; one column a commentator.
 *
 * @param order how the spectrum orders the propositions; without it they stand by theme, the most
 *   divided first in each
 */
export function stanceMatrixRows(
  selection: ChartSelection,
  order: readonly MatrixGroup[] = byTheme(selection),
): StanceMatrixRows {
  const { matrix, commentators, propositions, positions } = selection;
  const places = new Map(propositions.map(({ id }, place) => [id, place]));
  const themeNames = new Map(
    selection.groups.flatMap((group) => group.places.map((place) => [place, group.name])),
  );
  const impliedOn = new Map<string, Set<string>>();
  for (const { propositionId, commentatorId, explicitness } of positions) {
    if (explicitness !== 'implied') continue;
    const by = impliedOn.get(propositionId) ?? new Set();
    impliedOn.set(propositionId, by.add(commentatorId));
  }
  const hides = selection.hiddenOn.size > 0;
  const empty: Record<Absence, number> = { hidden: 0, 'not-addressed': 0, 'not-coded': 0 };
  const lines: MatrixLine[] = [];
  const rows: Fact[][] = [];
  for (const { title: name, elsewhere, rows: ordered } of order) {
    const shown = ordered.filter((row) => places.has(row.propositionId));
    if (name !== null) lines.push({ kind: 'theme', name, count: shown.length, elsewhere });
    for (const { propositionId } of shown) {
      const place = places.get(propositionId) ?? 0;
      const text = propositions[place]?.text ?? '';
      const cells = commentators.map((_, row) => stanceAt(matrix, row, place));
      const implied = impliedOn.get(propositionId) ?? NOBODY;
      const names = commentators.filter(({ id }) => implied.has(id)).map(({ name }) => name);
      const hiding = hiddenAmong(selection, propositionId);
      const why = commentators.map((_, row) => absenceAt(selection, row, place));
      for (const absence of why) if (absence !== null) empty[absence] += 1;
      const who = (absence: Absence) =>
        new Set(commentators.flatMap(({ id }, row) => (why[row] === absence ? [id] : [])));
      lines.push({
        kind: 'proposition',
        propositionId,
        text,
        cells,
        implied,
        hidden: who('hidden'),
        notCoded: who('not-coded'),
      });
      rows.push([
        text,
        themeNames.get(place) ?? NO_THEME.name,
        ...cells.map((stance, row) => stance ?? absenceFact(why[row] ?? null)),
        names.length === 0 ? null : nameList(names),
        ...(hides ? [hiding.size === 0 ? null : hiddenNames([...hiding.values()])] : []),
      ]);
    }
  }
  const filled = positions.length;
  const all = commentators.length * propositions.length;
  return {
    facts: {
      id: 'stance-matrix',
      title: chartTitles['stance-matrix'],
      summary: `${countOf(commentators.length, 'commentator')} on ${countOf(propositions.length, 'proposition')}: ${filled === all ? 'every cell holds a position.' : `${formatCount(filled)} of ${countOf(all, 'cell')} hold a position${otherCells(empty)}.`}`,
      n: `n = ${countOf(filled, 'position')}`,
      measure: { id: 'stance', name: 'Stance' },
      filters: selection.filters,
      source: selection.source,
      columns: [
        { label: 'Proposition', kind: 'text' },
        { label: 'Theme', kind: 'text' },
        ...commentators.map(({ name }) => ({
          label: name,
          kind: 'stance' as const,
          missing: absenceLabel('not-addressed'),
        })),
        { label: 'Implied by', kind: 'text', missing: 'nobody' },
        ...(hides
          ? [{ label: 'Hidden by the filter', kind: 'text' as const, missing: 'nobody' }]
          : []),
      ],
      rows,
    },
    columns: commentators.map(({ id, name, initials, index }) => ({
      commentatorId: id,
      name,
      initials,
      index,
    })),
    lines,
  };
}

/** What the cells without a stance are: hidden, not coded yet or silent. */
function otherCells(empty: Readonly<Record<Absence, number>>): string {
  const silent = 'the commentator does not address the proposition';
  const said = [
    ...(empty.hidden > 0 ? [`in ${formatCount(empty.hidden)} it is ${HIDDEN}`] : []),
    ...(empty['not-coded'] > 0
      ? [
          `${formatCount(empty['not-coded'])} ${empty['not-coded'] === 1 ? 'is' : 'are'} ${NOT_CODED}`,
        ]
      : []),
    ...(empty['not-addressed'] > 0 ? [`in the others ${silent}`] : []),
  ];
  return said.map((part) => `; ${part}`).join('');
}

const NOBODY: ReadonlySet<string> = new Set();

function byTheme({ matrix, propositions, groups }: ChartSelection): MatrixGroup[] {
  const divisions = countStancesByProposition(matrix).map((counts) => {
    const { value, n } = polarisation(counts);
    return { sides: sidesOf(counts), polarisation: value, n };
  });
  const compare = (a: number, b: number) => {
    const [first, second] = [divisions[a], divisions[b]];
    return first && second ? compareDivision(first, second) : 0;
  };
  return groups.map(({ theme, name, places }) => {
    const all = theme ? propositions.filter(({ themeIds }) => themeIds.includes(theme.id)) : [];
    return {
      title: name,
      elsewhere: theme === null ? 0 : all.length - places.length,
      rows: [...places].sort(compare).map((place) => ({
        propositionId: propositions[place]?.id ?? '',
      })),
    };
  });
}

/**
 * What a cell of the matrix says, for its tooltip and its label.
 *
 * @param held the stance, or why there is none
 */
export function describeCell(
  name: string,
  held: Stance | Absence,
  text: string,
  implied = false,
): string {
  if (typeof held === 'number') {
    return `${name} ${stanceWords(held)}${implied ? ' (implied)' : ''}: ${text}`;
  }
  return held === 'not-addressed'
    ? `${name} ${absenceVerb(held)}: ${text}`
    : `${name}: ${absenceLabel(held)}: ${text}`;
}
