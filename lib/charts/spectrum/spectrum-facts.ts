import { splitEvenness } from '@/lib/analysis/proposition/proposition-kind';
import { stances } from '@/lib/analysis/stance-matrix';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { compareDivision } from '@/lib/charts/compare-division';
import { sourceLine } from '@/lib/charts/source-line';
import { HISTOGRAM_FROM, weightedLabel, weightedOf } from '@/lib/charts/spectrum/histogram';
import type { SpectrumMark, SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { hiddenNames } from '@/lib/view/hidden-words';
import type { FoundOtherwise } from '@/lib/view/otherwise';
import { contestedWords } from '@/lib/view/otherwise-words';
import type { CommentatorView, DebateView } from '@/lib/view/view';
import { absenceLabel, HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf, formatCount } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import { kindFully, kindWords, mixedWords } from '@/lib/words/kind-words';
import { nameList } from '@/lib/words/name-list';
import { NO_THEME } from '@/lib/words/no-theme';
import { stanceWords } from '@/lib/words/stance-words';
import { tiedWords } from '@/lib/words/tied-words';

/**
 * The spectrum in words and as a table: a row a proposition, a column a commentator. Silence is an
 * empty cell, "not addressed" on screen; what is not coded yet or hidden by a filter says so in its
 * cell, and a column names whom the filter hides, those who were not chosen too. Implied stances are named in a column of their own, and so are
 * other stances that quotations say, and what other readers find, where there are any. Where the rows show columns, the table has their
 * counts of those on show, plain and, where it is known how sure somebody is, weighted by confidence; of
 * more than two commentators how polarised each proposition is in the whole debate.
 *
 * @param filters the filters in words, null where there are none
 */
export function spectrumFacts(
  view: Pick<DebateView, 'debate' | 'source' | 'themes'>,
  groups: readonly SpectrumGroup[],
  shown: readonly CommentatorView[],
  filters: string | null = null,
): ChartFacts {
  const rows = groups.flatMap((group) => group.rows);
  const names = shown.map(({ name }) => name);
  const themes = new Map(view.themes.map(({ id, name }) => [id, name]));
  const hides = rows.some(({ hidden }) => hidden.length > 0);
  const [first] = rows;
  const people = first?.tally.commentators ?? 0;
  const counts = people < HISTOGRAM_FROM ? NO_COUNTS : countFacts(rows);
  const spread = rows.some(({ bands }) =>
    bands.some(({ marks }) => marks.some(({ others }) => others.length > 0)),
  );
  const readers = rows.some((row) => contestedIn(row).length > 0);
  return {
    id: 'stance-spectrum',
    title: 'Stance spectrum',
    summary: summarise(rows),
    n: `n = ${countOf(rows.length, 'proposition')}, ${countOf(shown.length, 'commentator')}`,
    measure: { id: 'stance', name: 'Stance' },
    filters,
    source: sourceLine(view),
    columns: [
      { label: 'Proposition', kind: 'text' },
      { label: 'Theme', kind: 'text' },
      ...names.map((label) => ({
        label,
        kind: 'stance' as const,
        missing: absenceLabel('not-addressed'),
      })),
      { label: 'Implied by', kind: 'text', missing: 'nobody' },
      ...(spread
        ? [{ label: 'Quotations also say', kind: 'text' as const, missing: 'nothing' }]
        : []),
      ...(readers ? [{ label: 'Read otherwise', kind: 'text' as const, missing: 'nothing' }] : []),
      ...(hides
        ? [{ label: 'Hidden by the filter', kind: 'text' as const, missing: 'nobody' }]
        : []),
      ...counts.columns,
      ...(people > 2 ? [{ label: 'Polarisation, 0 to 1', kind: 'share' as const }] : []),
      { label: 'Kind', kind: 'text' },
      { label: 'Kind, with how many', kind: 'text' },
    ],
    rows: rows.map((row, at): Fact[] => {
      const marks = row.bands.flatMap((band) => band.marks);
      const cells = new Map<string, Fact>([
        ...row.hidden.map(({ commentator }): [string, Fact] => [commentator.id, HIDDEN]),
        ...row.notCoded.map(({ id }): [string, Fact] => [id, NOT_CODED]),
        ...marks.map(({ commentator, stance }): [string, Fact] => [commentator.id, stance]),
      ]);
      const implied = marks.filter((mark) => mark.implied);
      return [
        row.text,
        themes.get(row.themeId ?? '') ?? NO_THEME.name,
        ...shown.map(({ id }) => cells.get(id) ?? null),
        implied.length === 0 ? null : nameList(implied.map((mark) => mark.commentator.name)),
        ...(spread ? [spreadWords(marks)] : []),
        ...(readers ? [contestedWords(contestedIn(row)) || null] : []),
        ...(hides ? [row.hidden.length === 0 ? null : hiddenNames(row.hidden)] : []),
        ...(counts.rows[at] ?? []),
        ...(people > 2 ? [row.division.polarisation] : []),
        kindWords(row.kind, row.tally.commentators),
        kindFully(row.tally),
      ];
    }),
  };
}

/** What other readers find otherwise in a row, of those who have a mark and of those who are silent. */
function contestedIn({ bands, onlyOthers }: SpectrumRow): readonly FoundOtherwise[] {
  const marks = bands.flatMap((band) => [...band.marks, ...band.faint]);
  return [...marks.flatMap(({ contested }) => contested), ...onlyOthers];
}

type Counts = Pick<ChartFacts, 'columns' | 'rows'>;
const NO_COUNTS: Counts = { columns: [], rows: [] };

/** How many of those on show hold each stance, and address it at all; weighted by confidence, too. */
function countFacts(rows: readonly SpectrumRow[]): Counts {
  const weighted = rows.map(weightedOf);
  const known = weighted.some((counts) => counts !== null);
  return {
    columns: [
      ...stances.map((stance) => ({
        label: capital(stanceWords(stance)),
        kind: 'count' as const,
      })),
      { label: 'Address it', kind: 'count' },
      ...(known
        ? stances.map((stance) => ({ label: weightedLabel(stance), kind: 'share' as const }))
        : []),
    ],
    rows: rows.map((row, at) => [
      ...row.bands.map(({ marks }) => marks.length),
      row.n,
      ...(known ? stances.map((_, place) => weighted[at]?.counts[place] ?? null) : []),
    ]),
  };
}

/** Whose quotations say other stances than their position, and which; null where nobody's do. */
function spreadWords(marks: readonly SpectrumMark[]): string | null {
  const said = marks
    .filter(({ others }) => others.length > 0)
    .map(({ commentator, others }) => `${commentator.name}: ${others.map(stanceWords).join(', ')}`);
  return said.length === 0 ? null : said.join('; ');
}

/** What is contested, in the whole debate, and how many of its positions a filter hides. */
function summarise(rows: readonly SpectrumRow[]): string {
  const hidden = rows.reduce((sum, row) => sum + row.hidden.length, 0);
  if (rows.every(({ division }) => division.n === 0)) {
    return rows.some((row) => row.notCoded.length > 0)
      ? 'No position on these propositions is recorded yet.'
      : 'Nobody takes a position on any of these propositions.';
  }
  if (rows.every(({ n }) => n === 0)) {
    return 'Every position on these propositions is hidden by the filter.';
  }
  const contested = rows.filter(({ kind }) => kind === 'contested');
  contested.sort((a, b) => compareDivision(a.division, b.division));
  const [first] = contested;
  const found = first
    ? `${whereContested(contested.length, rows.length)}; ${mostDivided(contested, first)}`
    : nowhereContested(rows.filter(({ division }) => division.n > 1).length, rows.length);
  if (hidden === 0) return found;
  return `${found}${first ? '.' : ''} ${countOf(hidden, 'position')} ${hidden === 1 ? 'is' : 'are'} ${HIDDEN}.`;
}

/**
 * What is the most divided of what is contested, and all that are as divided: of two commentators by how far
 * apart they are, of more by how evenly they split, with how many are on which side.
 */
function mostDivided(contested: readonly SpectrumRow[], first: SpectrumRow): string {
  const two = first.tally.commentators === 2;
  const by = ({ division, tally }: SpectrumRow) =>
    two ? division.polarisation : splitEvenness(tally.sides);
  const tied = contested.filter((row) => by(row) === by(first));
  const words = tiedWords(tied, sayDivided, (count) => `${formatCount(count)} alike`);
  return `the ${two ? 'furthest apart' : 'most evenly split'}: ${words}`;
}

function sayDivided({ text, tally: { commentators, sides } }: SpectrumRow): string {
  const quoted = `“${isolated(text)}”`;
  if (commentators === 2) return quoted;
  const mixed = sides.undecided === 0 ? '' : `, ${mixedWords(sides)}`;
  return `${quoted} (${sides.affirming} for, ${sides.rejecting} against${mixed})`;
}

/** How many of the rows are contested; a filter on just those is no finding. */
function whereContested(contested: number, rows: number): string {
  if (contested < rows) {
    return `${contested} of ${rows} propositions ${contested === 1 ? 'is' : 'are'} contested`;
  }
  return rows === 1
    ? 'This proposition is contested'
    : `Each of these ${rows} propositions is contested`;
}

/** That no two take opposite sides, where two can be compared at all. */
function nowhereContested(comparable: number, rows: number): string {
  if (comparable === 0)
    return `Fewer than two stances stand on ${rows === 1 ? 'the one proposition' : `each of these ${rows} propositions`}, so that no sides can be compared.`;
  if (comparable < rows)
    return `None of the ${comparable} of ${rows} propositions with two stances or more is contested.`;
  return rows === 1
    ? 'The one proposition is not contested.'
    : `None of these ${rows} propositions is contested.`;
}
