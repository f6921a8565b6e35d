'use client';

import { type Options, useQueryStates } from 'nuqs';
import { useEffect, useRef } from 'react';
import {
  debateViewHref,
  readViewState,
  type ViewState,
  viewStateParsers,
} from '@/lib/debates/view-state';

/**
 * The view's state as the address has it. Each change is a step that Back undoes, unless it says
 * `{ history: 'replace' }`; nothing is asked of the server.
 */
export function useViewState() {
  const [state, set] = useQueryStates(viewStateParsers, {
    history: 'push',
    shallow: true,
    scroll: false,
    clearOnDefault: true,
  });
  useAddressBeforeAlive(state, set);
  return [state, set] as const;
}

export type SetViewState = ReturnType<typeof useViewState>[1];

/**
 * Back may be pressed while a reloaded page is not yet alive: nobody hears it, and the page comes
 * to life with what the server was asked for. Once alive, the address is what counts, unless the
 * reader has already changed the view.
 */
function useAddressBeforeAlive(
  state: ViewState,
  set: (state: ViewState, options: Options) => void,
) {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(() => {
    const first = debateViewHref('', state);
    const look = () => {
      const asked = readViewState(window.location.search);
      const untouched = debateViewHref('', latest.current) === first;
      if (untouched && debateViewHref('', asked) !== first) set(asked, { history: 'replace' });
    };
    // The second is for a Back that comes while the page is coming to life.
    const waits = [0, 500].map((wait) => setTimeout(look, wait));
    return () => {
      for (const wait of waits) clearTimeout(wait);
    };
  }, []);
}
