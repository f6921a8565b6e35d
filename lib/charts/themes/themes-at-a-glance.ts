import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { chartTitles } from '@/lib/charts/offered-charts';
import { sourceLine } from '@/lib/charts/source-line';
import { chosenThemes, themeTitle } from '@/lib/charts/theme-title';
import {
  type DebateIndex,
  filterPropositions,
  knownThemes,
  type PropositionFacts,
  type ViewFilter,
} from '@/lib/view/filter';
import { withoutFilter } from '@/lib/view/filter-counts';
import { filterWords } from '@/lib/view/filter-words';
import { themeTree } from '@/lib/view/theme-tree';
import type { DebateView, PropositionView, ThemeView } from '@/lib/view/view';
import { HIDDEN, reachWords } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf, formatCount } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import {
  isCommonGround,
  kindInSentence,
  kindWords,
  propositionKinds,
} from '@/lib/words/kind-words';
import { nameList } from '@/lib/words/name-list';
import { isTheme } from '@/lib/words/no-theme';

/** As the methods page has it; written out, since the page would load its whole list for a name. */
const MEASURE = { id: 'proposition-kind', name: 'Kind of proposition' } as const;

/** How many propositions of each kind there are. */
export type KindCounts = Readonly<Record<PropositionKind, number>>;

export type ThemeRow = {
  readonly themeId: string;
  readonly slug: string;
  readonly name: string;
  /** 0 at the top, 1 below another theme. */
  readonly depth: number;
  /** Its propositions that every filter but that on themes leaves, by kind; those of the themes below
   * it too, each once. Kinds are those of the whole debate. */
  readonly counts: KindCounts;
  /** How many these are. */
  readonly counted: number;
  /** The same where no filter is in use. */
  readonly inAll: KindCounts;
  readonly of: number;
  /** The filter on themes names it. */
  readonly chosen: boolean;
  /** A filter on themes names others. */
  readonly faint: boolean;
  /** The filter on themes after a click on it: it alone, or none where it was that. */
  readonly leadsTo: readonly string[];
};

export type ThemesAtAGlance = {
  readonly facts: ChartFacts;
  /** In the order of the list of themes; of very many the largest. */
  readonly rows: readonly ThemeRow[];
  /** How many more themes the table alone has. */
  readonly more: number;
  /** The kinds that occur in the debate, in the order of the bar. */
  readonly kinds: readonly PropositionKind[];
  /** Where the axis ends, whatever is filtered. */
  readonly most: number;
  /** Of the debate. */
  readonly commentators: number;
};

/** More bars than these are no glance. */
const MOST_ROWS = 40;

/** So many themes are named in the sentence. */
const MOST_NAMED = 3;

/**
 * The kinds of the propositions of each theme. A filter on themes hides no row: its themes are chosen, and
 * the others stay faint, so that one can go on to them. Of the other filters the counts follow what they
 * leave. Cost: one step a proposition and theme.
 */
export function themesAtAGlance(index: DebateIndex, filter: ViewFilter): ThemesAtAGlance {
  const { view } = index;
  const left = filterPropositions(index, withoutFilter(filter, 'themes'));
  const known = knownThemes(view, filter.themes);
  const within = chosenThemes(view.themes, known);
  const counts = countByTheme(index, new Set(left.map(({ proposition }) => proposition.id)));
  const inAll = countByTheme(index, null);
  const all = themeTree(view.themes).flatMap((theme): ThemeRow[] => {
    const whole = inAll.get(theme.slug);
    if (!whole) return [];
    const own = counts.get(theme.slug) ?? NONE;
    return [
      {
        themeId: theme.id,
        slug: theme.slug,
        name: theme.name,
        depth: view.themes.some(({ id }) => id === theme.parentId) ? 1 : 0,
        counts: own,
        counted: sum(own),
        inAll: whole,
        of: sum(whole),
        chosen: known.includes(theme.slug),
        faint: known.length > 0 && !within.has(theme.id),
        leadsTo: known.length === 1 && known[0] === theme.slug ? [] : [theme.slug],
      },
    ];
  });
  const kinds = propositionKinds.filter((kind) => all.some(({ inAll: of }) => of[kind] > 0));
  const rows = largest(all);
  const named = all.filter(({ themeId }) => isTheme(themeId));
  const narrowed = { left: left.length, of: view.propositions.length, themes: known.length > 0 };
  return {
    facts: {
      id: 'themes-at-a-glance',
      title: chartTitles['themes-at-a-glance'],
      summary: summarise(index, all, kinds, narrowed),
      n: `n = ${ofAll(narrowed)} under ${countOf(named.length, 'theme')}${twiceCounted(left, view.themes)}${hiddenThemes(index, filter, named, left.length)}`,
      measure: MEASURE,
      filters: filterWords(index, filter),
      source: sourceLine(view),
      ...tableOf(view, all, kinds, narrowed),
    },
    rows,
    more: all.length - rows.length,
    kinds,
    most: Math.max(0, ...rows.map(({ of }) => of)),
    commentators: view.commentators.length,
  };
}

type Narrowed = { readonly left: number; readonly of: number; readonly themes: boolean };

const NONE = Object.fromEntries(propositionKinds.map((kind) => [kind, 0])) as KindCounts;

function sum(counts: KindCounts): number {
  return propositionKinds.reduce((total, kind) => total + counts[kind], 0);
}

/** Kinds by the slug of each theme, parents too; of the propositions named, or of all. */
function countByTheme(
  { view, tallies, themesOf }: DebateIndex,
  wanted: ReadonlySet<string> | null,
): Map<string, Record<PropositionKind, number>> {
  const counts = new Map<string, Record<PropositionKind, number>>();
  for (const { id } of view.propositions) {
    const kind = tallies.get(id)?.kind;
    if (kind === undefined || (wanted !== null && !wanted.has(id))) continue;
    for (const slug of themesOf.get(id) ?? []) {
      const own = counts.get(slug) ?? { ...NONE };
      own[kind] += 1;
      counts.set(slug, own);
    }
  }
  return counts;
}

/** The rows that are drawn, in their order: chosen ones and the largest. A parent is no smaller than those below it. */
function largest(rows: readonly ThemeRow[]): readonly ThemeRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const ranked = [...rows].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.of - a.of);
  const kept = new Set(ranked.slice(0, MOST_ROWS));
  return rows.filter((row) => kept.has(row));
}

function ofAll({ left, of }: Narrowed): string {
  return left === of
    ? countOf(of, 'proposition')
    : `${formatCount(left)} of ${countOf(of, 'proposition')}`;
}

function summarise(
  index: DebateIndex,
  rows: readonly ThemeRow[],
  kinds: readonly PropositionKind[],
  narrowed: Narrowed,
): string {
  const size = index.view.commentators.length;
  const chosen = rows.filter((row) => row.chosen);
  const whole = narrowed.left === narrowed.of;
  const counted = whole
    ? ''
    : `Counted ${narrowed.left === 1 ? 'is' : 'are'} the ${ofAll(narrowed)} that the ${narrowed.themes ? 'other filters leave' : 'filter leaves'}. `;
  if (chosen.length > 0) {
    const named = chosen
      .slice(0, MOST_NAMED)
      .map((row) => `${isolated(row.name)}: ${inWords(row, kinds, size)}.`);
    return `${counted}${named.join(' ')}`;
  }
  const reach = reachWords({
    hides: false,
    notCoded: [...index.tallies.values()].some(({ notCoded }) => notCoded > 0),
  });
  const top = rows.filter(({ depth, themeId }) => depth === 0 && isTheme(themeId));
  if (top.length === 0) return `${counted}No proposition has a theme yet.`;
  return `${counted}${contestedMost(top, whole ? '' : 'in the whole debate ', reach)}${commonOnly(top, reach)}`;
}

/** Of the whole debate: a filter that keeps what is contested would else make all of it so. */
function contestedMost(rows: readonly ThemeRow[], where: string, reach: string): string {
  const most = Math.max(...rows.map(({ inAll }) => inAll.contested));
  if (most === 0) return capital(`${where}no theme has a contested proposition${reach}.`);
  const first = rows.filter(({ inAll }) => inAll.contested === most);
  if (first.length > MOST_NAMED) {
    return capital(
      `${where}contested most often${reach}: ${countOf(first.length, 'theme')}, each with ${countOf(most, 'proposition')}.`,
    );
  }
  const named = first.map(({ name, of }) => `${isolated(name)} (${most} of ${of})`);
  return capital(`${where}contested most often${reach}: ${nameList(named)}.`);
}

/** Themes where all that is said is common ground; one proposition makes none. */
function commonOnly(rows: readonly ThemeRow[], reach: string): string {
  const only = rows.filter(
    ({ inAll, of }) =>
      of > 1 && propositionKinds.every((kind) => isCommonGround(kind) || inAll[kind] === 0),
  );
  if (only.length === 0) return '';
  return ` Common ground only${reach}: ${nameList(
    only.map(({ name, of }) => `${isolated(name)} (${of})`),
    MOST_NAMED,
  )}.`;
}

/** What is counted of a theme, in words: "contested 5, affirmed 3". */
export function inWords(
  row: ThemeRow,
  kinds: readonly PropositionKind[],
  commentators: number,
): string {
  const parts = kinds.flatMap((kind) =>
    row.counts[kind] === 0 ? [] : [`${kindInSentence(kind, commentators)} ${row.counts[kind]}`],
  );
  return parts.length === 0 ? 'nothing of it is left' : parts.join(', ');
}

/** How many propositions count in more than one bar, where one is not above the other; else nothing. */
function twiceCounted(left: readonly PropositionFacts[], themes: readonly ThemeView[]): string {
  const parents = new Map(themes.map(({ id, parentId }) => [id, parentId]));
  const underHowMany = ({ themeIds }: PropositionView) => {
    const above = new Set(themeIds.map((id) => parents.get(id)));
    return new Set(themeIds.filter((id) => parents.has(id) && !above.has(id))).size;
  };
  const counts = left.map(({ proposition }) => underHowMany(proposition)).filter((n) => n > 1);
  if (counts.length === 0) return '';
  const two = counts.every((n) => n === 2);
  const one = counts.length === 1;
  return `; ${countOf(counts.length, 'proposition')} ${one ? 'stands' : 'stand'} under ${two ? 'two' : 'several'} themes and ${one ? 'counts' : 'count'} in ${two ? 'both' : 'each'}`;
}

/**
 * How many of what is counted a filter on themes hides, whose bars stand faint: they are in `n` and in no
 * other chart. Nothing where it hides none.
 *
 * @param counted how many propositions are counted
 */
function hiddenThemes(
  index: DebateIndex,
  filter: ViewFilter,
  rows: readonly ThemeRow[],
  counted: number,
): string {
  const faint = rows.filter((row) => row.faint).length;
  const hidden = counted - filterPropositions(index, filter).length;
  if (faint === 0) return '';
  const themes = `${formatCount(faint)} of these themes, drawn faint, ${faint === 1 && hidden === 0 ? 'is' : 'are'} ${HIDDEN}`;
  return `; ${hidden === 0 ? '' : `${formatCount(hidden)} of these propositions and `}${themes}`;
}

function tableOf(
  { themes, commentators }: Pick<DebateView, 'themes' | 'commentators'>,
  rows: readonly ThemeRow[],
  kinds: readonly PropositionKind[],
  { left, of, themes: filtered }: Narrowed,
): Pick<ChartFacts, 'columns' | 'rows'> {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const narrowed = left < of;
  const size = commentators.length;
  const titleOf = ({ themeId, name }: ThemeRow) => {
    const theme = byId.get(themeId);
    return theme ? themeTitle(theme, themes) : name;
  };
  return {
    columns: [
      { label: 'Theme', kind: 'text' },
      ...kinds.map((kind) => ({ label: kindWords(kind, size), kind: 'count' as const })),
      { label: narrowed ? 'Propositions counted' : 'Propositions', kind: 'count' },
      ...(narrowed ? [{ label: 'Propositions of the theme', kind: 'count' as const }] : []),
      ...(filtered ? [{ label: 'Filter on themes', kind: 'text' as const, missing: '' }] : []),
    ],
    rows: rows.map((row): Fact[] => [
      titleOf(row),
      ...kinds.map((kind) => row.counts[kind]),
      row.counted,
      ...(narrowed ? [row.of] : []),
      ...(filtered ? [row.faint ? HIDDEN : 'shown'] : []),
    ]),
  };
}
