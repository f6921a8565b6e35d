'use client';

import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SpectrumHandle } from '@/components/charts/spectrum/stance-spectrum';
import { useFilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { useFollowingWords } from '@/components/debates/view/use-following-words';
import { useKeptFigure } from '@/components/debates/view/use-kept-figure';
import { useKeptPlace } from '@/components/debates/view/use-kept-place';
import { useSentView } from '@/components/debates/view/use-sent-view';
import { type SetViewState, useViewState } from '@/components/debates/view/use-view-state';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { chosenThemes } from '@/lib/charts/theme-title';
import { otherwiseByProposition } from '@/lib/view/otherwise';
import type { Packed } from '@/lib/view/sent/light-view';
import { isPlainView } from '@/lib/view/state';
import { textOrder } from '@/lib/view/text-order';
import type { DebateView } from '@/lib/view/view';

/** What a page that shows a debate is sent. */
export type SentDebate = {
  view: DebateView;
  /** Where positions are sent as stances, with the words of the first screen in the view. */
  packed: Packed | null;
  /** What the opinion map shows of the whole debate, for who has not come near it; see `mapFactsOf`. */
  mapFacts: ChartFacts | null;
  /** Ids of the contributions in the order of the text. */
  contributionOrder: readonly string[];
  /** Whose reading it is: by name ('' where nobody is named), since when, and in words (`readerWords`). */
  reading: { coder: string; begun: string | null; words: string };
};

/**
 * A debate as the address shows it, and the way from a mark to its words and back.
 *
 * @returns `explored` follows a filter at once, for what is small: the filters and their counts, the
 *   sentence; `drawn` a moment later, for what has hundreds of marks; `listed` when its words are here
 */
export function useExplorer(sent: SentDebate) {
  const { contributionOrder } = sent;
  const [state, set] = useViewState();
  const isPlain = isPlainView(state);
  const view = useFollowingWords(useSentView(sent), isPlain);
  const explored = useFilteredDebate(view, state);
  const spectrum = useRef<SpectrumHandle>(null);
  const openedFrom = useRef<HTMLElement | SVGElement | null>(null);
  const drawn = useDeferredValue(explored);
  // Lists quote: until their words are here they stay as they are, rather than stand there without them.
  const { all } = state;
  const isQuoted = isPlain || drawn.index.view.words !== 'coming';
  const [listed, setListed] = useState({ explored: drawn, all });
  if (isQuoted && (listed.explored !== drawn || listed.all !== all)) {
    setListed({ explored: drawn, all });
  }
  const keepPlace = useKeptPlace(state.show !== null);
  const keepFigure = useKeptFigure(drawn);
  const onChange: SetViewState = useCallback(
    (change, options) => {
      if (typeof change === 'object' && change !== null && 'show' in change) keepPlace();
      else keepFigure();
      return set(change, options);
    },
    [set, keepPlace, keepFigure],
  );
  const { facts, shown } = drawn;
  const places = useMemo(() => textOrder(view, contributionOrder), [view, contributionOrder]);
  const otherwise = useMemo(() => otherwiseByProposition(view), [view]);
  const groups = useMemo(() => {
    const chosen = chosenThemes(view.themes, state.themes);
    const rows = spectrumRows(facts, shown, chosen, otherwise);
    return orderSpectrum(rows, state.sort, view.themes, places);
  }, [facts, shown, state.sort, state.themes, view.themes, otherwise, places]);
  const onOpen = useCallback(
    (propositionId: string, commentatorId?: string) => {
      const proposition = view.propositions.find(({ id }) => id === propositionId);
      const commentator = view.commentators.find(({ id }) => id === commentatorId);
      const from = document.activeElement;
      openedFrom.current = from instanceof HTMLElement || from instanceof SVGElement ? from : null;
      if (proposition) onChange({ show: proposition.slug, by: commentator?.slug ?? null });
    },
    [view, onChange],
  );
  // However the panel was closed, by Back, too: what had the focus in it is gone.
  const { show, by } = state;
  const shownLast = useRef({ show, by });
  useLayoutEffect(() => {
    const last = shownLast.current;
    shownLast.current = { show, by };
    if (show !== null || last.show === null || document.activeElement !== document.body) return;
    const from = openedFrom.current;
    if (from?.isConnected && !from.closest('[data-row]')) from.focus();
    else {
      const propositionId = view.propositions.find(({ slug }) => slug === last.show)?.id;
      const commentatorId = view.commentators.find(({ slug }) => slug === last.by)?.id ?? '';
      if (propositionId !== undefined) spectrum.current?.focus(propositionId, commentatorId);
    }
  }, [show, by, view]);
  return { view, state, onChange, explored, drawn, listed, groups, spectrum, onOpen };
}
