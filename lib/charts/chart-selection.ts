import { createStanceMatrix, type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';
import { sourceLine } from '@/lib/charts/source-line';
import { themeTitle } from '@/lib/charts/theme-title';
import { absenceOf, isSilent } from '@/lib/view/absence';
import { groupBy } from '@/lib/view/group-by';
import type { HiddenPosition } from '@/lib/view/standing';
import type {
  CommentatorView,
  DebateView,
  PositionView,
  PropositionView,
  Silences,
  ThemeView,
} from '@/lib/view/view';
import { type Absence, reachWords } from '@/lib/words/absence-words';
import { NO_THEME } from '@/lib/words/no-theme';

/** The part of a debate that the charts show: the propositions and commentators that a filter left. */
export type ChartSelection = {
  readonly matrix: StanceMatrix;
  /** In the order of the matrix's rows. */
  readonly commentators: readonly CommentatorView[];
  /** In the order of the matrix's columns. */
  readonly propositions: readonly PropositionView[];
  readonly positions: readonly PositionView[];
  /** Who of the whole debate holds a position on a proposition that a filter hides, by its id. */
  readonly hiddenOn: ReadonlyMap<string, readonly HiddenPosition[]>;
  /** Who was looked at and says nothing on what. */
  readonly silences: Silences;
  /** How many cells of the matrix nobody has looked at. */
  readonly notCoded: number;
  /** How many take part in the debate, shown or not. */
  readonly ofAll: number;
  /** The debate without any filter: who takes part, and all that they hold. */
  readonly whole: {
    readonly commentators: readonly CommentatorView[];
    readonly propositions: readonly PropositionView[];
    readonly positions: readonly PositionView[];
  };
  /** The filters in use, in words; null where all is shown. */
  readonly filters: string | null;
  /** Themes with the places of their propositions in the matrix; each proposition once. */
  readonly groups: readonly ThemeGroup[];
  /** Themes with all of their propositions: those of several themes in each, those of a theme
   * in its parents too. */
  readonly themes: readonly ThemeGroup[];
  /** Title, publisher, date and address of what the debate is about. */
  readonly source: string;
};

export type ThemeGroup = {
  /** null where propositions have no theme. */
  readonly theme: ThemeView | null;
  readonly name: string;
  /** Places of the group's propositions among the selection's. */
  readonly places: readonly number[];
};

/** A debate as its charts get it: the positions that a filter leaves, and what it hides. */
export type ChartedView = DebateView & {
  readonly hidden?: readonly HiddenPosition[];
  /** All positions, those that a filter hides too. */
  readonly all?: readonly PositionView[];
  /** The filters in use, in words. */
  readonly filters?: string | null;
};

/** Why a cell of the matrix holds no stance, by its row and column; null where it holds one. */
export function absenceAt(selection: ChartSelection, row: number, column: number): Absence | null {
  const person = selection.commentators[row];
  const propositionId = selection.propositions[column]?.id ?? '';
  const hidden = selection.hiddenOn.get(propositionId) ?? [];
  return absenceOf({
    held: stanceAt(selection.matrix, row, column) !== null,
    hidden: hidden.some(({ commentator }) => commentator.id === person?.id),
    silent: person !== undefined && isSilent(selection.silences, person, propositionId),
  });
}

/**
 * What a sentence says of its reach: where a filter hides positions, and where something is not coded
 * yet; nothing where all is known.
 */
export function inShown({
  hiddenOn,
  notCoded,
}: Pick<ChartSelection, 'hiddenOn' | 'notCoded'>): string {
  return reachWords({ hides: hiddenOn.size > 0, notCoded: notCoded > 0 });
}

/**
 * What the charts need of a debate, for some of its propositions and commentators in the order
 * named. Ids that the debate does not have are left out. Cost: one step a position.
 */
export function selectForCharts(
  view: ChartedView,
  propositionIds: readonly string[],
  commentatorIds: readonly string[],
): ChartSelection {
  const propositions = pick(view.propositions, propositionIds);
  const commentators = pick(view.commentators, commentatorIds);
  const shownPropositions = new Set(propositions.map(({ id }) => id));
  const shownCommentators = new Set(commentators.map(({ id }) => id));
  const positions = view.positions.filter(
    (position) =>
      shownPropositions.has(position.propositionId) &&
      shownCommentators.has(position.commentatorId),
  );
  const matrix = createStanceMatrix({
    commentatorIds: commentators.map(({ id }) => id),
    propositionIds: propositions.map(({ id }) => id),
    positions,
  });
  const hiddenOn = groupBy(
    (view.hidden ?? []).filter(({ position }) => shownPropositions.has(position.propositionId)),
    ({ position }) => position.propositionId,
  );
  return {
    matrix,
    commentators,
    propositions,
    positions,
    hiddenOn,
    silences: view.silences,
    notCoded: countNotCoded(matrix, commentators, view.silences, hiddenOn),
    ofAll: view.commentators.length,
    whole: {
      commentators: view.commentators,
      propositions: view.propositions,
      positions: view.all ?? view.positions,
    },
    filters: view.filters ?? null,
    groups: groupByTheme(propositions, view.themes),
    themes: membersOfThemes(propositions, view.themes),
    source: sourceLine(view),
  };
}

/** Propositions under the first of their themes, themes in the debate's order, those without last. */
function groupByTheme(
  propositions: readonly PropositionView[],
  themes: readonly ThemeView[],
): ThemeGroup[] {
  const places = new Map<string | null, number[]>([
    ...themes.map((theme): [string, number[]] => [theme.id, []]),
    [null, []],
  ]);
  for (const [place, proposition] of propositions.entries()) {
    const first = proposition.themeIds.find((id) => places.has(id)) ?? null;
    places.get(first)?.push(place);
  }
  const named = themes.map((theme) => ({
    theme,
    name: themeTitle(theme, themes),
    places: places.get(theme.id) ?? [],
  }));
  const rest = { theme: null, name: NO_THEME.name, places: places.get(null) ?? [] };
  return [...named, rest].filter((group) => group.places.length > 0);
}

/** Every theme that has propositions here, with all of them. */
function membersOfThemes(
  propositions: readonly PropositionView[],
  themes: readonly ThemeView[],
): ThemeGroup[] {
  const parents = new Map(themes.map((theme) => [theme.id, theme.parentId]));
  const places = new Map(themes.map((theme): [string, Set<number>] => [theme.id, new Set()]));
  for (const [place, proposition] of propositions.entries()) {
    for (const id of proposition.themeIds) {
      for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) {
        places.get(at)?.add(place);
      }
    }
  }
  return themes
    .map((theme) => ({ theme, name: theme.name, places: [...(places.get(theme.id) ?? [])] }))
    .filter((group) => group.places.length > 0);
}

function pick<Item extends { id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** Cells that hold neither a stance, seen or hidden, nor a silence. Cost: one step a position and silence. */
function countNotCoded(
  matrix: StanceMatrix,
  commentators: readonly CommentatorView[],
  silences: Silences,
  hiddenOn: ChartSelection['hiddenOn'],
): number {
  const rows = new Map(commentators.map(({ index }, row) => [index, row]));
  return matrix.propositionIds.reduce((sum, id, column) => {
    const known = new Set<number>();
    for (const [row] of commentators.entries()) {
      if (stanceAt(matrix, row, column) !== null) known.add(row);
    }
    for (const { commentator } of hiddenOn.get(id) ?? []) {
      const row = rows.get(commentator.index);
      if (row !== undefined) known.add(row);
    }
    for (const index of silences[id] ?? []) {
      const row = rows.get(index);
      if (row !== undefined) known.add(row);
    }
    return sum + commentators.length - known.size;
  }, 0);
}
