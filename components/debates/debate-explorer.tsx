'use client';

import { useCallback, useMemo, useRef } from 'react';
import type { SpectrumHandle } from '@/components/charts/stance-spectrum';
import { ChartsSection } from '@/components/debates/charts-section';
import { FilterBar } from '@/components/debates/filter-bar';
import { GroundLists } from '@/components/debates/ground-lists';
import { Headline } from '@/components/debates/headline';
import { NoResult } from '@/components/debates/no-result';
import { OpenPanel } from '@/components/debates/open-panel';
import { SpectrumSection } from '@/components/debates/spectrum-section';
import { TakeAway } from '@/components/debates/take-away';
import { useExplored } from '@/components/debates/use-explored';
import { useViewState } from '@/components/debates/use-view-state';
import { spectrumRows } from '@/lib/charts/spectrum';
import { orderSpectrum } from '@/lib/charts/spectrum-order';
import { type PackedStances, unpackStances } from '@/lib/debates/packed-stances';
import { textOrder } from '@/lib/debates/text-order';
import type { DebateView } from '@/lib/debates/view';

/**
 * A debate to look around in: the sentence, the bar, what is shared and disputed, the filters, and
 * under them the charts. Everything follows the filters of the address.
 */
export function DebateExplorer({
  view: sent,
  packed,
  contributionOrder,
}: {
  view: DebateView;
  /** Where the positions are too many to send with their words: stances alone. */
  packed: PackedStances | null;
  /** Ids of the contributions in the order of the text. */
  contributionOrder: readonly string[];
}) {
  const [state, onChange] = useViewState();
  const view = useMemo(() => {
    if (packed === null) return sent;
    const { commentators, propositions, positions } = sent;
    return { ...sent, positions: unpackStances(commentators, propositions, packed, positions) };
  }, [sent, packed]);
  const explored = useExplored(view, state);
  const spectrum = useRef<SpectrumHandle>(null);
  const openedFrom = useRef<HTMLElement | null>(null);
  const { facts, shown } = explored;
  const places = useMemo(() => textOrder(view, contributionOrder), [view, contributionOrder]);
  const groups = useMemo(
    () => orderSpectrum(spectrumRows(facts, shown), state.sort, view.themes, places),
    [facts, shown, state.sort, view.themes, places],
  );
  const onOpen = useCallback(
    (propositionId: string, commentatorId?: string) => {
      const proposition = view.propositions.find(({ id }) => id === propositionId);
      const commentator = view.commentators.find(({ id }) => id === commentatorId);
      openedFrom.current =
        document.activeElement instanceof HTMLElement ? document.activeElement : null;
      if (proposition) onChange({ show: proposition.slug, by: commentator?.slug ?? null });
    },
    [view, onChange],
  );
  return (
    <>
      <Headline explored={explored} state={state} onChange={onChange} />
      <GroundLists
        explored={explored}
        onOpen={onOpen}
        onShowKind={(kind) => {
          onChange({ kind: [kind] });
          document.getElementById('propositions')?.scrollIntoView();
        }}
      />
      <TakeAway view={view} />
      <FilterBar explored={explored} state={state} onChange={onChange} />
      {facts.length === 0 ? (
        <NoResult explored={explored} onChange={onChange} />
      ) : (
        <>
          <SpectrumSection
            explored={explored}
            groups={groups}
            show={state.show}
            onOpen={onOpen}
            handle={spectrum}
          />
          <ChartsSection explored={explored} measure={state.measure} onOpen={onOpen} />
        </>
      )}
      <OpenPanel
        explored={explored}
        complete={packed === null}
        groups={groups}
        state={state}
        onChange={onChange}
        onClosed={(propositionId, commentatorId) => {
          const from = openedFrom.current;
          if (from?.isConnected && !from.closest('[data-row]')) from.focus();
          else spectrum.current?.focus(propositionId, commentatorId ?? '');
        }}
      />
    </>
  );
}
