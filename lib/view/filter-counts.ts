import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { stances } from '@/lib/analysis/stance-matrix';
import {
  type DebateIndex,
  type FilterName,
  filterPropositions,
  knownThemes,
  type PropositionFacts,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { applicableKinds, fitsKind, type KindChoice, kindChoices } from '@/lib/view/kind-choice';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import { emptyViewState } from '@/lib/view/state';
import { propositionKinds } from '@/lib/words/kind-words';

/**
 * How many propositions each choice of the filter bar would show, the other filters kept; of those
 * that hide positions, on how many some are left.
 */
export type FilterCounts = {
  readonly shown: number;
  readonly total: number;
  readonly themes: ReadonlyMap<string, number>;
  /** Propositions on which each commentator would have a position on show, by slug. */
  readonly who: ReadonlyMap<string, number>;
  readonly kind: ReadonlyMap<PropositionKind, number>;
  /** The same for each choice of the filter on kinds. */
  readonly kindChoice: ReadonlyMap<KindChoice, number>;
  readonly stance: ReadonlyMap<number, number>;
  /** Propositions on which one of the commentators shown takes an explicit position. */
  readonly explicit: number;
};

/**
 * Counts for every choice. Cost: a pass over the propositions for what says outright, one for each part of the
 * filter that is not empty.
 *
 * @param all what the whole filter leaves
 */
export function countFilters(
  index: DebateIndex,
  filter: ViewFilter,
  all: readonly PropositionFacts[] = filterPropositions(index, filter),
): FilterCounts {
  const { view } = index;
  const without = (name: FilterName) => {
    const rest = withoutFilter(filter, name);
    return rest === filter ? all : filterPropositions(index, rest);
  };
  const byTheme = without('themes');
  const byWho = without('who');
  const byKind = without('kind');
  const byStance = without('stance');
  const slugOf = new Map(view.commentators.map(({ id, slug }) => [id, slug]));
  const who = new Map(view.commentators.map(({ slug }) => [slug, 0]));
  for (const { held } of byWho) {
    for (const { commentatorId } of held) {
      const slug = slugOf.get(commentatorId);
      if (slug !== undefined) who.set(slug, (who.get(slug) ?? 0) + 1);
    }
  }
  const people = shownCommentators(view, filter.who);
  const fitting = (choice: KindChoice) =>
    byKind.filter((facts) => fitsKind(choice, facts, people)).length;
  return {
    shown: all.length,
    total: view.propositions.length,
    themes: new Map(
      view.themes.map(({ slug }) => [
        slug,
        byTheme.filter(({ proposition }) => index.themesOf.get(proposition.id)?.has(slug)).length,
      ]),
    ),
    who,
    kind: new Map(propositionKinds.map((kind) => [kind, fitting(kind)])),
    kindChoice: new Map(kindChoices.map((choice) => [choice, fitting(choice)])),
    stance: new Map(
      stances.map((stance) => [
        stance,
        byStance.filter(({ held }) => held.some((position) => position.stance === stance)).length,
      ]),
    ),
    explicit: filterPropositions(index, { ...filter, explicit: true }).filter(
      ({ held }) => held.length > 0,
    ).length,
  };
}

/** The filters that leave something out, in the order of the bar. */
export function activeFilters(index: DebateIndex, filter: ViewFilter): FilterName[] {
  const { view } = index;
  const people = shownCommentators(view, filter.who);
  const shown = people.length;
  const hides = hidesPositions(hidingOf(view, people, filter));
  const active: Record<FilterName, boolean> = {
    themes: knownThemes(view, filter.themes).length > 0,
    who: shown < view.commentators.length,
    kind: applicableKinds(filter.kind, hides).length > 0,
    stance: filter.stance.length > 0,
    explicit: filter.explicit,
    q: filter.q.trim() !== '',
  };
  return (Object.keys(active) as FilterName[]).filter((name) => active[name]);
}

/** The same filter with one of its parts cleared; itself where that part is empty. */
export function withoutFilter(filter: ViewFilter, name: FilterName): ViewFilter {
  const isEmpty = String(filter[name]) === String(emptyViewState[name]);
  return isEmpty ? filter : { ...filter, [name]: emptyViewState[name] };
}

/**
 * Where a filter shows nothing: the single filters whose removal would show something, the most
 * fruitful first, with how many propositions that would be. Empty where no single one would do.
 */
export function filtersToLoosen(
  index: DebateIndex,
  filter: ViewFilter,
): { name: FilterName; count: number }[] {
  return activeFilters(index, filter)
    .map((name) => ({
      name,
      count: filterPropositions(index, withoutFilter(filter, name)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
