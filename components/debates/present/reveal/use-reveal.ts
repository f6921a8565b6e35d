'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFollowing } from '@/components/debates/present/reveal/use-following';
import { useKeptTimer } from '@/components/debates/present/reveal/use-kept-timer';
import { readReveal, writeReveal } from '@/lib/view/reveal/reveal-address';
import type { RevealRole } from '@/lib/view/reveal/reveal-message';
import {
  inDeck,
  type RevealCommand,
  type RevealDeck,
  type RevealState,
  type RevealTimer,
  reveal,
} from '@/lib/view/reveal/reveal-state';

/** In ms: steps that follow each other faster are written into the address together. */
const TOGETHER_MS = 100;

/**
 * What a window shows of a deck, and what the other windows of this browser that show it follow. The address
 * keeps slide and step, so that a reload shows the same; the tab keeps a timer.
 */
export function useReveal(
  deck: RevealDeck,
  channelName: string,
  role: RevealRole,
  /** Of the set that is shown; see `useStoredSet`. */
  version: number | null,
  onNewer: () => void,
): {
  state: RevealState;
  dispatch: (command: RevealCommand) => void;
} & Omit<ReturnType<typeof useFollowing>, 'tell'> {
  const search = useSearchParams().toString();
  const [state, setState] = useState(() => inDeck(readReveal(search), deck));
  const latest = useRef(state);
  const latestDeck = useRef(deck);
  const take = useCallback((command: RevealCommand) => {
    latest.current = reveal(latest.current, command, latestDeck.current, Date.now());
    setState(latest.current);
  }, []);
  // Before it is painted: a slide that is gone would show the first.
  useLayoutEffect(() => {
    const from = latestDeck.current;
    latestDeck.current = deck;
    if (String([from.slides, from.units]) !== String([deck.slides, deck.units])) {
      take({ do: 'change', from });
    }
  }, [deck, take]);
  const onTake = useCallback((shown: RevealState) => take({ do: 'take', state: shown }), [take]);
  const { tell, ...others } = useFollowing(channelName, role, latest, onTake, version, onNewer);
  const dispatch = useCallback(
    (command: RevealCommand) => {
      take(command);
      tell();
    },
    [take, tell],
  );
  const onRecall = useCallback(
    (timer: RevealTimer) => take({ do: 'take', state: { ...latest.current, timer } }),
    [take],
  );
  useKeptTimer(channelName, state.timer, onRecall);
  const { slide, shown, told, blank } = state;
  const first = useRef(state);
  useEffect(() => {
    // What the address asks for and is not there is said until a step is taken.
    if (latest.current === first.current) return;
    const page = window.location.pathname;
    const timer = setTimeout(() => {
      const { pathname, search: now, hash } = window.location;
      if (pathname !== page) return;
      const next = writeReveal(now, { slide, shown, told, blank });
      if (next !== writeReveal(now, readReveal(now))) {
        window.history.replaceState(null, '', `${pathname}${next}${hash}`);
      }
    }, TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [slide, shown, told, blank]);
  return { state, dispatch, ...others };
}
