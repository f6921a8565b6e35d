import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { foldLetters } from '@/lib/text/fold-letters';
import { holdsWords } from '@/lib/view/fold-words';
import { groupBy } from '@/lib/view/group-by';
import { applicableKinds, fitsKind } from '@/lib/view/kind-choice';
import { type FoundSo, foundSo } from '@/lib/view/otherwise';
import { type HiddenPosition, type HiddenWhy, hidesPositions, hidingOf } from '@/lib/view/standing';
import type { ViewState } from '@/lib/view/state';
import { tallyOf } from '@/lib/view/tally';
import type {
  CommentatorView,
  DebateView,
  PositionView,
  PropositionView,
  ThemeView,
} from '@/lib/view/view';
import type { KindTally } from '@/lib/words/kind-words';
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
  /** By anybody of the debate, what a filter hides, and why. */
  readonly hidden: readonly HiddenPosition[];
  /** Places of those of the debate who were looked at and say nothing on it. */
  readonly silent: readonly number[];
  /** Of the whole debate, whatever is hidden. */
  readonly kind: PropositionKind;
  /** What the kind rests on, of the whole debate too. */
  readonly tally: KindTally;
  /** How many readers find it of this kind; null where all do, or one alone has read it. */
  readonly foundSo: FoundSo | null;
};

/** An index of a debate, made once, so that a filter answers at once. */
export type DebateIndex = {
  readonly view: DebateView;
  readonly commentatorsById: ReadonlyMap<string, CommentatorView>;
  readonly positionsOf: ReadonlyMap<string, readonly PositionView[]>;
  /** What each proposition is in the whole debate. */
  readonly tallies: ReadonlyMap<string, KindTally>;
  /** How many readers find it so, where not all do. */
  readonly foundSo: ReadonlyMap<string, FoundSo>;
  /** Slugs of each proposition's themes and of their parents. */
  readonly themesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Folded words of a proposition, made when they are first asked for: its text and themes; where they are here,
   * summaries, quotations and reasons.
   */
  readonly wordsOf: (proposition: PropositionView) => string;
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
  const tallies = new Map(
    view.propositions.map(({ id }) => [
      id,
      tallyOf(positionsOf.get(id) ?? [], view.silences[id]?.length ?? 0, commentatorsById),
    ]),
  );
  const themes = new Map(view.themes.map((theme) => [theme.id, theme]));
  const withParents = ({ themeIds }: PropositionView) =>
    themeIds.flatMap((id) => {
      const found: ThemeView[] = [];
      for (let at = themes.get(id); at; at = at.parentId ? themes.get(at.parentId) : undefined) {
        found.push(at);
      }
      return found;
    });
  const themesOf = new Map(
    view.propositions.map((one) => [one.id, new Set(withParents(one).map(({ slug }) => slug))]),
  );
  const reasonsOf = groupBy(view.reasons, (reason) => reason.propositionId);
  const wordsOn = (id: string) => [
    ...(positionsOf.get(id) ?? []).flatMap(({ summary, evidence }) => [
      summary,
      ...evidence.map(({ exact }) => exact),
    ]),
    ...(reasonsOf.get(id) ?? []).map(({ text }) => text),
  ];
  const said = (proposition: PropositionView) => [
    proposition.text,
    ...withParents(proposition).flatMap(({ id, name }) => (isTheme(id) ? [name] : [])),
    // Found in some of the words alone it would seem not to stand in the others.
    ...(view.words === undefined ? wordsOn(proposition.id) : []),
  ];
  const folded = new Map<string, string>();
  const wordsOf = (proposition: PropositionView) => {
    const words = folded.get(proposition.id) ?? foldLetters(said(proposition).join('\n'));
    folded.set(proposition.id, words);
    return words;
  };
  return {
    view,
    commentatorsById,
    positionsOf,
    tallies,
    foundSo: foundSo(view, positionsOf, tallies),
    themesOf,
    wordsOf,
  };
}

/** The commentators a view shows, in the debate's order. Slugs of nobody here are ignored. */
export function shownCommentators(view: DebateView, who: readonly string[]): CommentatorView[] {
  const wanted = new Set(who);
  const chosen = view.commentators.filter((commentator) => wanted.has(commentator.slug));
  return chosen.length > 0 ? chosen : view.commentators;
}

/**
 * The propositions that a filter shows, in the debate's order, with the positions on show, those that it
 * hides, and what each is in the whole debate. Values that do not apply (an unknown theme) are ignored.
 */
export function filterPropositions(index: DebateIndex, filter: ViewFilter): PropositionFacts[] {
  const rule = ruleOf(index, filter);
  return index.view.propositions.flatMap((proposition) => {
    const facts = rule(proposition);
    return facts.leftOut === null ? [facts.shown()] : [];
  });
}

/**
 * All propositions of the debate under a filter: those it leaves out with all of their positions hidden,
 * and why.
 */
export function allPropositions(index: DebateIndex, filter: ViewFilter): PropositionFacts[] {
  const rule = ruleOf(index, filter);
  return index.view.propositions.map((proposition) => rule(proposition).shown());
}

/**
 * The one rule of what a filter hides, of each proposition: why it is left out, if it is, and which of
 * its positions are on show. A filter hides and never silences: kind, tally and silences are those of
 * the whole debate. Asked twice it says the same.
 */
function ruleOf(index: DebateIndex, filter: ViewFilter) {
  const { view } = index;
  const shown = shownCommentators(view, filter.who);
  const whyHidden = hider(shown, filter.explicit);
  const hides = hidesPositions(hidingOf(view, shown, filter));
  const themes = knownThemes(view, filter.themes);
  const kinds = applicableKinds(filter.kind, hides);
  return (proposition: PropositionView) => {
    const { id } = proposition;
    const positions = index.positionsOf.get(id) ?? [];
    const held = hides ? positions.filter((position) => whyHidden(position) === null) : positions;
    const hiddenBy = (why: typeof whyHidden) => hiddenOf(index, positions, why);
    const hidden = positions.length > held.length ? hiddenBy(whyHidden) : NOTHING;
    const tally = index.tallies.get(id) ?? tallyOf(positions, 0, index.commentatorsById);
    const leftOut = (): HiddenWhy | null => {
      const own = index.themesOf.get(id);
      if (themes.length > 0 && !themes.some((theme) => own?.has(theme))) return 'theme';
      if (filter.q && !holdsWords(index.wordsOf(proposition), filter.q)) return 'words';
      const { stance } = filter;
      if (stance.length > 0 && !held.some((one) => stance.includes(one.stance))) return 'stance';
      const fits = kinds.some((kind) => fitsKind(kind, { tally, held, hidden }, shown));
      return kinds.length > 0 && !fits ? 'kind' : null;
    };
    const why = leftOut();
    return {
      leftOut: why,
      shown: (): PropositionFacts => ({
        proposition,
        held: why === null ? held : [],
        hidden: why === null ? hidden : hiddenBy((position) => whyHidden(position) ?? why),
        silent: view.silences[id] ?? NOBODY,
        kind: tally.kind,
        tally,
        foundSo: index.foundSo.get(id) ?? null,
      }),
    };
  };
}

const NOTHING: readonly HiddenPosition[] = [];
const NOBODY: readonly number[] = [];

/** Why a filter hides a position of a proposition that it shows, or null where it does not. */
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
