import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { kindOfSharedProposition } from '@/lib/analysis/proposition/shared-proposition';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { foldLetters } from '@/lib/text/fold-letters';
import { holdsWords } from '@/lib/view/fold-words';
import { groupBy } from '@/lib/view/group-by';
import { type HiddenPosition, type HiddenWhy, hidesPositions, hidingOf } from '@/lib/view/standing';
import type { ViewState } from '@/lib/view/state';
import type { CommentatorView, DebateView, PositionView, PropositionView } from '@/lib/view/view';
import { kindsFor, type ViewKind } from '@/lib/words/kind-words';
import { isTheme } from '@/lib/words/no-theme';

/** The part of a view's state that decides which propositions are shown. */
export type ViewFilter = Pick<ViewState, 'themes' | 'who' | 'kind' | 'stance' | 'explicit' | 'q'>;

/** One filter of the bar. */
export type FilterName = keyof ViewFilter;

/** A proposition with what the filters and charts ask of it. */
export type PropositionFacts = {
  readonly proposition: PropositionView;
  /** By the commentators shown, in their order; without implied ones when only explicit count. */
  readonly held: readonly PositionView[];
  /** By anybody of the debate, what a filter on commentators or explicitness hides. */
  readonly hidden: readonly HiddenPosition[];
  /** Places of those of the debate who were looked at and say nothing on it. */
  readonly silent: readonly number[];
  readonly kind: ViewKind;
};

/** An index of a debate, made once, so that a filter answers at once. */
export type DebateIndex = {
  readonly view: DebateView;
  readonly commentatorsById: ReadonlyMap<string, CommentatorView>;
  readonly positionsOf: ReadonlyMap<string, readonly PositionView[]>;
  /** Slugs of each proposition's themes and of their parents. */
  readonly themesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded words of each proposition: its text, themes, summaries, quotations and reasons. */
  readonly wordsOf: ReadonlyMap<string, string>;
};

/** Prepares a debate for filtering. Cost: one step a position. */
export function indexDebate(view: DebateView): DebateIndex {
  const commentatorsById = new Map(
    view.commentators.map((commentator) => [commentator.id, commentator]),
  );
  const placeOf = (position: PositionView) =>
    commentatorsById.get(position.commentatorId)?.index ?? 0;
  const positionsOf = groupBy(view.positions, (position) => position.propositionId);
  for (const list of positionsOf.values()) {
    list.sort((a, b) => placeOf(a) - placeOf(b));
  }
  const themes = new Map(view.themes.map((theme) => [theme.id, theme]));
  const themesOf = new Map<string, Set<string>>();
  const wordsOf = new Map<string, string>();
  const reasonsOf = groupBy(view.reasons, (reason) => reason.propositionId);
  for (const proposition of view.propositions) {
    const words = [proposition.text];
    const slugs = new Set<string>();
    for (const id of proposition.themeIds) {
      for (let at = themes.get(id); at; at = at.parentId ? themes.get(at.parentId) : undefined) {
        slugs.add(at.slug);
        if (isTheme(at.id)) words.push(at.name);
      }
    }
    for (const position of view.wordless ? [] : (positionsOf.get(proposition.id) ?? [])) {
      words.push(position.summary, ...position.evidence.map((evidence) => evidence.exact));
    }
    words.push(...(reasonsOf.get(proposition.id) ?? []).map((reason) => reason.text));
    themesOf.set(proposition.id, slugs);
    wordsOf.set(proposition.id, foldLetters(words.join('\n')));
  }
  return { view, commentatorsById, positionsOf, themesOf, wordsOf };
}

/** The commentators a view shows, in the debate's order. Slugs of nobody here are ignored. */
export function shownCommentators(view: DebateView, who: readonly string[]): CommentatorView[] {
  const wanted = new Set(who);
  const chosen = view.commentators.filter((commentator) => wanted.has(commentator.slug));
  return chosen.length > 0 ? chosen : view.commentators;
}

/**
 * The propositions that a filter shows, in the debate's order, with their positions and kinds. A
 * choice of commentators and "explicit only" hide positions and never propositions: what they hide is
 * told apart from silence. Values that do not apply (a kind of two commentators where five are shown,
 * an unknown theme) are ignored.
 */
export function filterPropositions(index: DebateIndex, filter: ViewFilter): PropositionFacts[] {
  const shown = shownCommentators(index.view, filter.who);
  const whyHidden = hider(shown, filter.explicit);
  const hides = hidesPositions(hidingOf(index.view, shown, filter));
  const themes = knownThemes(index.view, filter.themes);
  const kinds = new Set(applicableKinds(filter.kind, shown.length, hides));
  const facts: PropositionFacts[] = [];
  for (const proposition of index.view.propositions) {
    if (themes.length > 0) {
      const own = index.themesOf.get(proposition.id);
      if (!themes.some((theme) => own?.has(theme))) continue;
    }
    if (filter.q && !holdsWords(index.wordsOf.get(proposition.id) ?? '', filter.q)) continue;
    const positions = index.positionsOf.get(proposition.id) ?? [];
    const held = hides ? positions.filter((position) => whyHidden(position) === null) : positions;
    if (
      filter.stance.length > 0 &&
      !held.some((position) => filter.stance.includes(position.stance))
    ) {
      continue;
    }
    const hiddenHere = positions.length > held.length;
    const silent = index.view.silences[proposition.id] ?? NOBODY;
    const kind = kindOf(held, shown, {
      hidden: hiddenHere,
      everybody: silent.length >= index.view.commentators.length,
    });
    if (kinds.size > 0 && !kinds.has(kind)) continue;
    const hidden = hiddenHere ? hiddenOf(index, positions, whyHidden) : NOTHING;
    facts.push({ proposition, held, hidden, silent, kind });
  }
  return facts;
}

/**
 * The kinds of a filter among so many commentators. Kinds of a group mean those of a pair where two
 * are left, and the other way round: who asked for what is contested gets where the two differ. Where
 * no filter hides positions, asking for what is hidden asks for nothing.
 */
export function applicableKinds(
  kinds: readonly ViewKind[],
  commentators: number,
  hides: boolean,
): ViewKind[] {
  const possible = kindsFor(commentators, hides);
  return [...new Set(kinds.flatMap((kind) => (possible.includes(kind) ? kind : TWINS[kind])))];
}

const TWINS: Record<ViewKind, readonly ViewKind[]> = {
  agree: ['common-ground'],
  partly: ['open'],
  differ: ['contested'],
  'only-first': ['single-voice'],
  'only-second': ['single-voice'],
  'common-ground': ['agree'],
  contested: ['differ'],
  open: ['partly'],
  'single-voice': ['only-first', 'only-second'],
  'not-addressed': [],
  'not-coded': [],
  hidden: [],
};

const NOTHING: readonly HiddenPosition[] = [];
const NOBODY: readonly number[] = [];

/** Why a filter hides a position, or null where it does not. */
function hider(shown: readonly CommentatorView[], explicit: boolean) {
  const ids = new Set(shown.map(({ id }) => id));
  return ({ commentatorId, explicitness }: PositionView): HiddenWhy | null => {
    if (!ids.has(commentatorId)) return 'not-chosen';
    return explicit && explicitness === 'implied' ? 'implied' : null;
  };
}

function hiddenOf(
  index: DebateIndex,
  positions: readonly PositionView[],
  whyHidden: (position: PositionView) => HiddenWhy | null,
): HiddenPosition[] {
  return positions.flatMap((position) => {
    const why = whyHidden(position);
    const commentator = index.commentatorsById.get(position.commentatorId);
    return why === null || !commentator ? [] : [{ position, commentator, why }];
  });
}

/** The themes of a filter that the debate has. */
export function knownThemes(view: DebateView, slugs: readonly string[]): string[] {
  const known = new Set(view.themes.map((theme) => theme.slug));
  return slugs.filter((slug) => known.has(slug));
}

/**
 * @param looked.everybody whether each commentator of the debate was looked at and says nothing: a
 *   filter makes no silence of what nobody has coded
 */
function kindOf(
  held: readonly PositionView[],
  shown: readonly CommentatorView[],
  looked: { hidden: boolean; everybody: boolean },
): ViewKind {
  if (looked.hidden && held.length < 2) return 'hidden';
  if (held.length === 0) return looked.everybody ? 'not-addressed' : 'not-coded';
  const [first, second] = shown;
  if (shown.length === 2 && first && second) {
    const kind = kindOfSharedProposition(stanceOf(held, first.id), stanceOf(held, second.id));
    return kind === 'nobody' ? 'not-addressed' : kind;
  }
  return propositionKind(countStances(held.map((position) => position.stance)));
}

function stanceOf(held: readonly PositionView[], commentatorId: string): Stance | null {
  return held.find((position) => position.commentatorId === commentatorId)?.stance ?? null;
}
