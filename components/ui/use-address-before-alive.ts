'use client';

import type { Options } from 'nuqs';
import { useEffect, useRef } from 'react';

type Address<State> = {
  /** What an address asks for, from what stands after its question mark. */
  read: (search: string) => State;
  /** The same as words: two states are alike when their words are. */
  write: (state: State) => string;
};

/**
 * Back may be pressed while a reloaded page is not yet alive: nobody hears it, and the page comes
 * to life with what the server was asked for. Once alive, the address is what counts, unless the
 * reader has already changed the view.
 */
export function useAddressBeforeAlive<State>(
  { read, write }: Address<State>,
  state: State,
  set: (state: State, options: Options) => unknown,
): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(() => {
    const first = write(state);
    const look = () => {
      const asked = read(window.location.search);
      const untouched = write(latest.current) === first;
      if (untouched && write(asked) !== first) set(asked, { history: 'replace' });
    };
    // The second is for a Back that comes while the page is coming to life.
    const waits = [0, 500].map((wait) => setTimeout(look, wait));
    return () => {
      for (const wait of waits) clearTimeout(wait);
    };
  }, []);
}
