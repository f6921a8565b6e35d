import { coverage } from '@/lib/analysis/debate/coverage';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { stanceAt } from '@/lib/analysis/stance-matrix';
import { namedMeasure } from '@/lib/charts/agreement-measure';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { absenceAt, type ChartSelection } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { CommentatorView } from '@/lib/view/view';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';
import { isTheme } from '@/lib/words/no-theme';

export type CoverageCell = {
  /** Share of the theme's propositions looked at that the commentator addresses; `null` without any. */
  readonly coverage: number | null;
  readonly addressed: number;
  readonly of: number;
  /** How many of them nobody has looked at; the others without a position are silence. */
  readonly notCoded: number;
  /** How many more of them the commentator addresses in positions that a filter hides. */
  readonly hidden: number;
  /** Share of the commentator's quotations that fall in the theme; `null` without quotations. */
  readonly emphasis: number | null;
  readonly quotations: number;
};

export type CoverageRow = {
  readonly commentator: CommentatorView;
  readonly cells: readonly CoverageCell[];
};

export type CoverageRows = {
  readonly facts: ChartFacts;
  readonly themes: readonly {
    readonly id: string;
    readonly name: string;
    readonly propositionIds: readonly string[];
  }[];
  readonly rows: readonly CoverageRow[];
};

/** Who addresses what: for each commentator and theme how many of its propositions, and emphasis. */
export function coverageRows(selection: ChartSelection): CoverageRows {
  const themes = selection.themes.map((group) => ({
    id: group.theme?.id ?? '',
    name: group.name,
    propositionIds: group.places.flatMap((place) => selection.propositions[place]?.id ?? []),
  }));
  const placeOf = new Map(selection.propositions.map(({ id }, place) => [id, place]));
  const quoted = quotationsByCommentator(selection, themes);
  const hiddenOf = hiddenByCommentator(selection);
  const rows = selection.commentators.map((commentator, row): CoverageRow => {
    const counted = quoted.get(commentator.id) ?? [];
    const cells = themes.map((theme): CoverageCell => {
      const places = theme.propositionIds.flatMap((id) => placeOf.get(id) ?? []);
      const lookedAt = places.filter((place) => absenceAt(selection, row, place) !== 'not-coded');
      const stances = lookedAt.map((place) => stanceAt(selection.matrix, row, place));
      const stress = emphasis(counted, theme.id);
      return {
        coverage: coverage(stances).value,
        addressed: stances.filter((stance) => stance !== null).length,
        of: places.length,
        notCoded: places.length - lookedAt.length,
        hidden: theme.propositionIds.filter((id) => hiddenOf.get(commentator.id)?.has(id)).length,
        emphasis: stress.value,
        quotations: stress.n,
      };
    });
    return { commentator, cells };
  });
  return { facts: factsOf(selection, themes, rows), themes, rows };
}

/** The propositions on which a filter hides each commentator's position. */
function hiddenByCommentator({ hiddenOn }: ChartSelection): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const [propositionId, hidden] of hiddenOn) {
    for (const { commentator } of hidden) {
      const own = result.get(commentator.id) ?? new Set();
      result.set(commentator.id, own.add(propositionId));
    }
  }
  return result;
}

/**
 * The quotations of each commentator, with all themes (parents too) that they fall in; none where
 * the positions came without their words.
 */
function quotationsByCommentator(
  selection: ChartSelection,
  themes: readonly { readonly id: string; readonly propositionIds: readonly string[] }[],
): Map<string, { themeIds: string[]; evidence: number }[]> {
  const themesOf = new Map<string, string[]>();
  for (const theme of themes) {
    for (const id of theme.propositionIds) {
      const ids = themesOf.get(id);
      if (ids) ids.push(theme.id);
      else themesOf.set(id, [theme.id]);
    }
  }
  const result = new Map<string, { themeIds: string[]; evidence: number }[]>();
  for (const position of selection.worded ? selection.positions : []) {
    const quotations = new Set(position.evidence.map(({ quotation }) => quotation)).size;
    const counted = { themeIds: themesOf.get(position.propositionId) ?? [], evidence: quotations };
    const list = result.get(position.commentatorId);
    if (list) list.push(counted);
    else result.set(position.commentatorId, [counted]);
  }
  return result;
}

function factsOf(
  selection: ChartSelection,
  themes: CoverageRows['themes'],
  rows: readonly CoverageRow[],
): ChartFacts {
  const named = themes.filter(({ id }) => isTheme(id));
  const whole = rows.map(({ cells }) =>
    cells.every((cell, at) => !isTheme(themes[at]?.id ?? '') || cell.addressed + cell.hidden > 0),
  );
  const all = whole.filter((touches) => touches).length;
  const hides = rows.some(({ cells }) => cells.some((cell) => cell.hidden > 0));
  const someNotCoded = rows.some(({ cells }) => cells.some((cell) => cell.notCoded > 0));
  const quoted = rows.some(({ cells }) => cells.some((cell) => cell.emphasis !== null));
  return {
    id: 'who-addresses-what',
    title: chartTitles['who-addresses-what'],
    summary: `${
      all === rows.length
        ? `Every commentator${selection.hiddenOn.size > 0 ? ' shown' : ''} addresses`
        : `${all} of ${countOf(rows.length, 'commentator')} address`
    } every one of the ${countOf(named.length, 'theme')}${all < rows.length && someNotCoded ? ' so far' : ''}. Cells: how many of a theme’s propositions each addresses${hides ? `, without what is ${HIDDEN}` : ''}${someNotCoded ? `, how many are ${NOT_CODED}` : ''}${quoted ? ', and what share of their quotations falls there' : ''}.`,
    n: `n = ${countOf(selection.propositions.length, 'proposition')}, ${countOf(selection.positions.length, 'position')}`,
    measure: {
      id: namedMeasure('coverage').id,
      name: quoted ? 'Coverage and emphasis' : 'Coverage',
    },
    filters: selection.filters,
    source: selection.source,
    columns: [
      { label: 'Commentator', kind: 'text' },
      { label: 'Theme', kind: 'text' },
      { label: 'Propositions addressed', kind: 'count' },
      ...(hides ? [{ label: 'Hidden by the filter', kind: 'count' as const }] : []),
      ...(someNotCoded ? [{ label: 'Not coded yet', kind: 'count' as const }] : []),
      { label: 'Propositions of the theme', kind: 'count' },
      { label: 'Coverage, 0 to 1', kind: 'share', missing: 'nothing coded' },
      { label: 'Emphasis, 0 to 1', kind: 'share', missing: 'no quotations' },
      { label: 'Quotations in all', kind: 'count' },
    ],
    rows: rows.flatMap(({ commentator, cells }) =>
      cells.map((cell, at): Fact[] => [
        commentator.name,
        themes[at]?.name ?? '',
        cell.addressed,
        ...(hides ? [cell.hidden] : []),
        ...(someNotCoded ? [cell.notCoded] : []),
        cell.of,
        cell.coverage,
        cell.emphasis,
        cell.quotations,
      ]),
    ),
  };
}

/** What a cell says, for its label: "Ryan Hass addresses 3 of 7 propositions on Trade; …". */
export function describeCoverage(name: string, theme: string, cell: CoverageCell): string {
  const covers = `${name} addresses ${cell.addressed} of ${countOf(cell.of, 'proposition')} on ${theme}${cell.hidden === 0 ? '' : `, and ${cell.hidden} more ${HIDDEN}`}${cell.notCoded === 0 ? '' : `, ${cell.notCoded} ${NOT_CODED}`}`;
  if (cell.emphasis === null) return `${covers}.`;
  const percent = Math.round(cell.emphasis * 100);
  return `${covers}; ${percent} % of ${countOf(cell.quotations, 'quotation')} fall here.`;
}
