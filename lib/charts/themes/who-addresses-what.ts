import { namedMeasure } from '@/lib/charts/agreement-measure';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { chartTitles } from '@/lib/charts/offered-charts';
import { sourceLine } from '@/lib/charts/source-line';
import { chosenThemes } from '@/lib/charts/theme-title';
import { absencesOn } from '@/lib/view/absence';
import {
  allPropositions,
  type DebateIndex,
  knownThemes,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { filterWords } from '@/lib/view/filter-words';
import { themeTree } from '@/lib/view/theme-tree';
import type { CommentatorView, ThemeView } from '@/lib/view/view';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { countOf, formatCount } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import { isTheme } from '@/lib/words/no-theme';

/** What one commentator says on one theme, in the whole debate: a filter hides and silences nobody. */
export type AddressedTheme = {
  readonly commentator: CommentatorView;
  readonly theme: ThemeView;
  /** How many of its propositions the commentator holds a position on, hidden ones too. */
  readonly addressed: number;
  /** How many of these a filter hides. */
  readonly hidden: number;
  /** How many nobody has looked at; the rest is silence. */
  readonly notCoded: number;
  /** Propositions of the theme, and of those below it, each once. */
  readonly of: number;
};

/** Somebody who says nothing on a theme, or hardly anything. */
export type Gap = Pick<AddressedTheme, 'commentator' | 'theme' | 'addressed' | 'of'>;

export type WhoAddressesWhat = {
  readonly facts: ChartFacts;
  /** Each commentator shown with each theme shown. */
  readonly cells: readonly AddressedTheme[];
  /** The largest first. */
  readonly gaps: readonly Gap[];
  /** The sentence of the facts with all gaps named: on paper nothing unfolds. */
  readonly onPaper: string;
};

/** Up to this share of a theme's propositions is hardly anything. */
const HARDLY = 1 / 4;

/** So many gaps are named, and so many on paper. */
const MOST_NAMED = 3;
const MOST_ON_PAPER = 60;

/** From so many on it says more how many leave a theme out than who does. */
const COUNTED_FROM = 12;

/**
 * Who of those shown leaves out which of the themes shown. What is not coded yet is no gap, nor is what a
 * filter hides. Cost: one step a proposition, commentator and theme.
 */
export function whoAddressesWhat(index: DebateIndex, filter: ViewFilter): WhoAddressesWhat {
  const { view } = index;
  const shown = shownCommentators(view, filter.who);
  const cells = addressedThemes(index, filter, shown);
  const gaps = gapsAmong(cells);
  const reach = {
    hides: shown.length < view.commentators.length,
    some: knownThemes(view, filter.themes).length > 0,
    notCoded: cells.some(({ notCoded }) => notCoded > 0),
  };
  const partly = cells.filter(({ notCoded }) => notCoded > 0).length;
  const themes = new Set(cells.map(({ theme }) => theme.slug));
  const propositions = view.propositions.filter(({ id }) =>
    [...(index.themesOf.get(id) ?? [])].some((slug) => themes.has(slug)),
  );
  // A filter on kinds, stances or words hides propositions; who leaves a theme out is known by all of them.
  const isPart = filter.kind.length > 0 || filter.stance.length > 0 || filter.q !== '';
  const summary = (most: number) =>
    `${
      shown.length < COUNTED_FROM ? namedGaps(gaps, reach, most) : countedGaps(cells, reach, most)
    }${partly > 0 ? ` No gap is what is ${NOT_CODED}: ${formatCount(partly)} of ${countOf(cells.length, 'pair')} of a commentator and a theme, in part or whole.` : ''}`;
  return {
    cells,
    gaps,
    onPaper: summary(MOST_ON_PAPER),
    facts: {
      id: 'who-addresses-what',
      title: chartTitles['who-addresses-what'],
      summary: summary(MOST_NAMED),
      n: `n = ${countOf(shown.length, 'commentator')}, ${countOf(themes.size, 'theme')}, ${countOf(propositions.length, 'proposition')}${isPart ? ', counted over the whole debate' : ''}`,
      measure: namedMeasure('coverage'),
      filters: filterWords(index, filter),
      source: sourceLine(view),
      ...tableOf(cells, partly > 0),
    },
  };
}

/** Every commentator shown with every theme shown: those that a filter on themes names, or all. */
function addressedThemes(
  index: DebateIndex,
  filter: ViewFilter,
  shown: readonly CommentatorView[],
): AddressedTheme[] {
  const { view, themesOf } = index;
  const known = knownThemes(view, filter.themes);
  const chosen = chosenThemes(view.themes, known);
  const themes = themeTree(view.themes).filter(({ id }) => known.length === 0 || chosen.has(id));
  const columns = new Map(themes.map(({ slug }, column) => [slug, column]));
  const count = { of: themes.map(() => 0) };
  const cells = shown.map(() => themes.map(() => ({ addressed: 0, hidden: 0, notCoded: 0 })));
  for (const facts of allPropositions(index, filter)) {
    const under = [...(themesOf.get(facts.proposition.id) ?? [])].flatMap(
      (slug) => columns.get(slug) ?? [],
    );
    for (const column of under) count.of[column] = (count.of[column] ?? 0) + 1;
    const absence = absencesOn(facts);
    for (const [row, person] of shown.entries()) {
      const why = absence(person);
      if (why === 'not-addressed') continue;
      for (const column of under) {
        const cell = cells[row]?.[column];
        if (!cell) continue;
        if (why === 'not-coded') cell.notCoded += 1;
        else cell.addressed += 1;
        if (why === 'hidden') cell.hidden += 1;
      }
    }
  }
  return shown.flatMap((commentator, row) =>
    themes.flatMap((theme, column): AddressedTheme[] => {
      const cell = cells[row]?.[column];
      const of = count.of[column] ?? 0;
      return cell && of > 0 ? [{ commentator, theme, of, ...cell }] : [];
    }),
  );
}

/**
 * Those of whom all is known that say nothing on a theme, the largest themes first; then those that say
 * hardly anything. Whoever says nothing on a theme is not named again for the themes below it.
 */
function gapsAmong(cells: readonly AddressedTheme[]): Gap[] {
  const known = cells.filter(({ theme, notCoded }) => notCoded === 0 && isTheme(theme.id));
  const nothing = known.filter(saysNothing);
  const out = new Set(nothing.map(({ commentator, theme }) => `${commentator.id} ${theme.id}`));
  const hardly = known.filter(({ addressed, of }) => addressed > 0 && addressed <= of * HARDLY);
  return [
    ...nothing
      .filter(({ commentator, theme }) => !out.has(`${commentator.id} ${theme.parentId}`))
      .sort((a, b) => b.of - a.of),
    ...hardly.sort((a, b) => b.of - b.addressed - (a.of - a.addressed)),
  ];
}

function saysNothing({ addressed, notCoded }: AddressedTheme): boolean {
  return addressed === 0 && notCoded === 0;
}

type Reach = {
  /** A filter hides commentators. */
  readonly hides: boolean;
  /** Only some themes are asked for. */
  readonly some: boolean;
  readonly notCoded: boolean;
};

function namedGaps(gaps: readonly Gap[], reach: Reach, most: number): string {
  const named = gaps
    .slice(0, most)
    .map(({ commentator, theme, addressed, of }) =>
      addressed === 0
        ? `${isolated(commentator.name)} says nothing on ${isolated(theme.name)}`
        : `${isolated(commentator.name)} says hardly anything on ${isolated(theme.name)}: ${addressed} of ${of}`,
    );
  const more = gaps.length - named.length;
  const listed = [...named, ...(more > 0 ? [`and ${countOf(more, 'more gap')}`] : [])];
  if (gaps.some(({ addressed }) => addressed === 0)) return `${listed.join('; ')}.`;
  return `${nobody(reach)}${listed.length === 0 ? '' : ` ${listed.join('; ')}.`}`;
}

/** How many leave each theme out, those first that most leave out. */
function countedGaps(cells: readonly AddressedTheme[], reach: Reach, most: number): string {
  const themes = new Map<string, { name: string; out: number; of: number }>();
  for (const cell of cells) {
    if (!isTheme(cell.theme.id)) continue;
    const own = themes.get(cell.theme.id) ?? { name: cell.theme.name, out: 0, of: 0 };
    own.of += 1;
    if (saysNothing(cell)) own.out += 1;
    themes.set(cell.theme.id, own);
  }
  const left = [...themes.values()].filter(({ out }) => out > 0).sort((a, b) => b.out - a.out);
  if (left.length === 0) return nobody(reach);
  const named = left
    .slice(0, most)
    .map(
      ({ name, out, of }) =>
        `${formatCount(out)} of ${formatCount(of)} ${out === 1 ? 'says' : 'say'} nothing on ${isolated(name)}`,
    );
  const more = left.length - named.length;
  const rest = more > 0 ? [`and some on ${countOf(more, 'more theme')}`] : [];
  return `${[...named, ...rest].join('; ')}.`;
}

function nobody({ hides, some, notCoded }: Reach): string {
  return `Nobody${hides ? ' shown' : ''} leaves ${some ? 'any of these themes' : 'a theme'} out${notCoded ? ' so far' : ''}.`;
}

function tableOf(
  cells: readonly AddressedTheme[],
  notCoded: boolean,
): Pick<ChartFacts, 'columns' | 'rows'> {
  const hides = cells.some(({ hidden }) => hidden > 0);
  return {
    columns: [
      { label: 'Commentator', kind: 'text' },
      { label: 'Theme', kind: 'text' },
      { label: 'Propositions addressed', kind: 'count' },
      ...(hides ? [{ label: `Of these ${HIDDEN}`, kind: 'count' as const }] : []),
      { label: 'Silent on', kind: 'count' },
      ...(notCoded ? [{ label: 'Not coded yet', kind: 'count' as const }] : []),
      { label: 'Propositions of the theme', kind: 'count' },
    ],
    rows: cells.map((cell): Fact[] => [
      cell.commentator.name,
      cell.theme.name,
      cell.addressed,
      ...(hides ? [cell.hidden] : []),
      cell.of - cell.addressed - cell.notCoded,
      ...(notCoded ? [cell.notCoded] : []),
      cell.of,
    ]),
  };
}
