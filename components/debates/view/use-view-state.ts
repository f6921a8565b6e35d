'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAddressFollowed } from '@/components/loading/address/use-address-followed';
import { debateViewHref, readViewState, type ViewState, writeViewState } from '@/lib/view/state';

const address = {
  read: readViewState,
  write: (state: ViewState) => debateViewHref('', state),
};

/** In ms: what changes faster than this, as letters do that are typed, is written into the address together. */
const TOGETHER_MS = 100;

/**
 * In ms. So long a change of the address that was not asked for here waits for the router to come to what was: it may
 * first come to what was written before that, and puts it into the address again for a moment.
 */
const ROUTER_MS = 1500;

type HowKept = { history?: 'push' | 'replace' };

/**
 * The view's state as the address has it. Each change is a step that Back undoes, unless it says
 * `{ history: 'replace' }`; nothing is asked of the server.
 */
export function useViewState() {
  const search = useSearchParams().toString();
  const [state, setState] = useState(() => readViewState(search));
  const latest = useRef(state);
  const unwritten = useRef<{ change: Partial<ViewState>; isStep: boolean; timer: number } | null>(
    null,
  );

  const written = useRef(Number.NEGATIVE_INFINITY);
  /** As words: what the router has come to, and what was written last, to which it shall come. */
  const routed = useRef(address.write(state));
  const awaited = useRef<string | null>(null);
  const isAwaited = useCallback(
    () => awaited.current !== null && awaited.current !== routed.current,
    [],
  );

  const take = useCallback((next: ViewState) => {
    latest.current = next;
    setState(next);
  }, []);
  const set = useCallback(
    (change: Partial<ViewState>, { history = 'push' }: HowKept = {}) => {
      take({ ...latest.current, ...change });
      const isStep = history === 'push';
      const before = unwritten.current;
      if (before) clearTimeout(before.timer);
      const all = { ...before?.change, ...change };
      const step = isStep || before?.isStep === true;
      const page = window.location.pathname;
      const write = () => {
        unwritten.current = null;
        const settled = !isAwaited();
        written.current = performance.now();
        const { pathname, search: now, hash } = window.location;
        if (pathname !== page) return;
        const next = writeViewState(now, all);
        // The same words may be said otherwise there. What the router put there on the way does not stay.
        if (settled && next === writeViewState(now, {})) return;
        awaited.current = address.write(readViewState(next));
        window.history[step ? 'pushState' : 'replaceState'](null, '', `${pathname}${next}${hash}`);
      };
      // The first of several at once: who loads the page anew sees what was last seen.
      const wait = step ? 0 : Math.max(0, written.current + TOGETHER_MS - performance.now());
      const timer = window.setTimeout(write, wait);
      unwritten.current = { change: all, isStep: step, timer };
    },
    [take, isAwaited],
  );

  // Back and links within the page: what the address says by now counts, not what it said on the way.
  useEffect(() => {
    routed.current = address.write(readViewState(search));
    let wait: number | undefined;
    const isOnTheWay = () => isAwaited() && performance.now() - written.current < ROUTER_MS;
    const follow = () => {
      if (unwritten.current) return;
      if (isOnTheWay()) {
        wait = window.setTimeout(follow, ROUTER_MS);
        return;
      }
      awaited.current = null;
      const asked = readViewState(window.location.search);
      if (address.write(asked) !== address.write(latest.current)) take(asked);
    };
    follow();
    return () => clearTimeout(wait);
  }, [search, take, isAwaited]);
  // Whoever goes back leaves what was awaited.
  useEffect(() => {
    const leave = () => {
      awaited.current = null;
    };
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);
  // On a busy machine it looks twice before what was changed is written: that is no address to follow.
  const follow = useCallback(
    (asked: ViewState, how: HowKept) => {
      if (!unwritten.current && !isAwaited()) set(asked, how);
    },
    [set, isAwaited],
  );
  useAddressFollowed(address, state, follow);
  return [state, set] as const;
}

export type SetViewState = ReturnType<typeof useViewState>[1];
