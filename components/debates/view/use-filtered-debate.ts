'use client';

import { useMemo } from 'react';
import {
  type DebateIndex,
  filterPropositions,
  indexDebate,
  type PropositionFacts,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { countFilters, type FilterCounts, withoutFilter } from '@/lib/view/filter-counts';
import type { ViewState } from '@/lib/view/state';
import type { CommentatorView, DebateView } from '@/lib/view/view';

/** A debate as the filters show it. */
export type FilteredDebate = {
  readonly index: DebateIndex;
  readonly filter: ViewFilter;
  readonly shown: readonly CommentatorView[];
  /** What all filters leave. */
  readonly facts: readonly PropositionFacts[];
  /** The same of whatever kind: what the sentence and the bar count. */
  readonly ofAnyKind: readonly PropositionFacts[];
  readonly counts: FilterCounts;
};

/** Applies the filters of the address to a debate; remembers what did not change. */
export function useFilteredDebate(view: DebateView, state: ViewState): FilteredDebate {
  const { themes, who, kind, stance, explicit, q } = state;
  const index = useMemo(() => indexDebate(view), [view]);
  return useMemo(() => {
    const filter = { themes, who, kind, stance, explicit, q };
    const facts = filterPropositions(index, filter);
    const ofAnyKind = withoutFilter(filter, 'kind');
    return {
      index,
      filter,
      shown: shownCommentators(index.view, who),
      facts,
      ofAnyKind: ofAnyKind === filter ? facts : filterPropositions(index, ofAnyKind),
      counts: countFilters(index, filter, facts),
    };
  }, [index, themes, who, kind, stance, explicit, q]);
}
