'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Following, useFollowing } from '@/components/debates/present/reveal/use-following';
import { readReveal, writeReveal } from '@/lib/view/reveal/reveal-address';
import type { RevealRole } from '@/lib/view/reveal/reveal-message';
import {
  inDeck,
  type RevealCommand,
  type RevealDeck,
  type RevealState,
  reveal,
} from '@/lib/view/reveal/reveal-state';

/** In ms: steps that follow each other faster are written into the address together. */
const TOGETHER_MS = 100;

/**
 * What a window shows of a deck, and what the other windows of this browser that show it follow. The address
 * keeps slide and step, so that a reload shows the same.
 */
export function useReveal(
  deck: RevealDeck,
  channelName: string,
  role: RevealRole,
): {
  state: RevealState;
  dispatch: (command: RevealCommand) => void;
  following: Following;
  takeOver: () => void;
} {
  const search = useSearchParams().toString();
  const [state, setState] = useState(() => inDeck(readReveal(search), deck));
  const latest = useRef(state);
  const latestDeck = useRef(deck);
  useEffect(() => {
    latestDeck.current = deck;
  }, [deck]);
  const take = useCallback((command: RevealCommand) => {
    latest.current = reveal(latest.current, command, latestDeck.current);
    setState(latest.current);
  }, []);
  const onTake = useCallback((shown: RevealState) => take({ do: 'take', state: shown }), [take]);
  const { following, tell, takeOver } = useFollowing(channelName, role, latest, onTake);
  const dispatch = useCallback(
    (command: RevealCommand) => {
      take(command);
      tell();
    },
    [take, tell],
  );
  const { slide, shown, told } = state;
  const first = useRef(state);
  useEffect(() => {
    // What the address asks for and is not there is said until a step is taken.
    if (latest.current === first.current) return;
    const page = window.location.pathname;
    const timer = setTimeout(() => {
      const { pathname, search: now, hash } = window.location;
      if (pathname !== page) return;
      const next = writeReveal(now, { slide, shown, told, blank: false, timer: null });
      if (next !== writeReveal(now, readReveal(now))) {
        window.history.replaceState(null, '', `${pathname}${next}${hash}`);
      }
    }, TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [slide, shown, told]);
  return { state, dispatch, following, takeOver };
}
