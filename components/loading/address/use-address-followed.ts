'use client';

import { useEffect, useRef } from 'react';

type Address<State> = {
  /** What an address asks for, from what stands after its question mark. */
  read: (search: string) => State;
  /** The same as words: two states are alike when their words are. */
  write: (state: State) => string;
};

/**
 * The address counts, also where the router does not follow it. Back may be pressed while a page
 * is not yet hydrated: nobody hears it. Back pressed twice after a reload may be answered with the
 * first of the two: the router asks the server about it, and its answer comes after the second.
 * For a while after each of these the view is compared with the address. Where the two have
 * differed and stood still, the view follows; where the reader changes the view, both move.
 *
 * For what comes with its page and stays: a part that is drawn later, by a change of the view, would
 * find the address not yet written, and take the change back.
 */
export function useAddressFollowed<State>(
  { read, write }: Address<State>,
  state: State,
  set: (state: State, options: { history: 'replace' }) => unknown,
): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is hydrated
  useEffect(() => {
    const page = window.location.pathname;
    let looks: number[] = [];
    let seen = '';
    const look = (soon = false) => {
      const { pathname, search } = window.location;
      if (pathname !== page) return;
      const asked = read(search);
      const now = `${search} ${write(latest.current)}`;
      if ((soon || now === seen) && write(asked) !== write(latest.current)) {
        set(asked, { history: 'replace' });
      }
      seen = now;
    };
    const watch = () => {
      stop();
      looks = WAITS.map((wait) => window.setTimeout(() => look(), wait));
    };
    const stop = () => {
      for (const wait of looks) clearTimeout(wait);
    };
    // Nobody can have changed anything yet.
    look(true);
    watch();
    window.addEventListener('popstate', watch);
    return () => {
      stop();
      window.removeEventListener('popstate', watch);
    };
  }, []);
}

/** In ms. Further apart than a letter is typed and its address written, also on a busy machine. */
const WAITS = [0, 700, 1400, 2100, 2800];
