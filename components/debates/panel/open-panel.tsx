'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useFetchedPositions } from '@/components/debates/panel/use-fetched-positions';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { fetchAhead, keepTrying } from '@/components/loading/keep-trying';
import { PartBoundary } from '@/components/loading/part-boundary';
import { PlainButton } from '@/components/loading/plain/plain-button';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { filterPropositions } from '@/lib/view/filter';
import { otherwiseByProposition } from '@/lib/view/otherwise';
import { emptyViewState, type ViewState } from '@/lib/view/state';
import classes from './position-panel.module.css';

const loadPanel = () => import('@/components/debates/panel/position-panel');
const PositionPanel = dynamic(() => keepTrying(loadPanel).then((module) => module.PositionPanel));

const NOT_LOADED = (
  <aside className={classes.panel} role="alert">
    <p>The panel with the words could not be loaded.</p>
    <PlainButton onClick={() => location.reload()}>Load the page again</PlainButton>
  </aside>
);

/** Fetches the panel ahead, when the pointer or the focus comes to what opens it. */
export const fetchPanel = fetchAhead(loadPanel);

/**
 * The panel that the address asks for, if any: also for a proposition that the filters leave out,
 * so that a link to it never opens on nothing.
 */
export function OpenPanel({
  explored,
  groups,
  state,
  onChange,
}: {
  explored: FilteredDebate;
  groups: readonly SpectrumGroup[];
  state: ViewState;
  onChange: SetViewState;
}) {
  const { index, facts, shown } = explored;
  const { view } = index;
  const complete = view.words === undefined;
  const order = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const otherwise = useMemo(() => otherwiseByProposition(view), [view]);
  const slug = state.show;
  const asked = useMemo(() => {
    if (slug === null) return null;
    const bySlug = (entry: (typeof facts)[number]) => entry.proposition.slug === slug;
    const everything = { ...emptyViewState, who: state.who, explicit: state.explicit };
    return facts.find(bySlug) ?? filterPropositions(index, everything).find(bySlug) ?? null;
  }, [slug, facts, index, state.who, state.explicit]);
  const { positions: fetched, retry } = useFetchedPositions(
    view.debate.slug,
    complete || asked === null ? null : asked.proposition.id,
    view.debate.otherReading?.id,
  );
  if (asked === null) return null;
  const { id } = asked.proposition;
  const at = order.findIndex((row) => row.propositionId === id);
  const words = complete
    ? {
        held: asked.held,
        reasons: view.reasons.filter((reason) => reason.propositionId === id),
      }
    : typeof fetched === 'string'
      ? fetched
      : {
          reasons: fetched.reasons,
          held: asked.held.flatMap(
            ({ commentatorId }) =>
              fetched.held.find((position) => position.commentatorId === commentatorId) ?? [],
          ),
        };
  return (
    <PartBoundary title={null} instead={NOT_LOADED}>
      <PositionPanel
        view={view}
        facts={asked}
        positions={words}
        onRetry={retry}
        otherwise={otherwise.get(id) ?? []}
        shown={shown}
        by={state.by}
        place={at < 0 ? null : { at: at + 1, of: order.length }}
        onReveal={() => onChange({ who: [], explicit: false })}
        onStep={(step) => {
          const next = order[at < 0 ? 0 : at + step];
          if (next) onChange({ show: next.slug }, { history: 'replace' });
        }}
        onClose={() => onChange({ show: null, by: null })}
      />
    </PartBoundary>
  );
}
