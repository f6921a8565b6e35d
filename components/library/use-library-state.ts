import { useRouter } from 'next/navigation';
import { useEffect, useOptimistic, useRef, useState, useTransition } from 'react';
import { type LibraryState, libraryHref } from '@/lib/debates/library-address';

/** In ms: the library is looked through once somebody who types pauses. */
const TYPING_PAUSE_MS = 200;

/**
 * The filters of the library: shown at once as they are chosen, while the server looks for what passes them. The
 * search text is what was typed last, also while an earlier one is still looked for.
 *
 * @param state what the page that stands here shows
 */
export function useLibraryState(state: LibraryState) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(state);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  const set = (change: Partial<LibraryState>, how: 'push' | 'replace' = 'push') =>
    startTransition(() => {
      const next = { ...latest.current, page: 1, ...change };
      latest.current = next;
      show(next);
      router[how](libraryHref(next), { scroll: false });
    });

  const [typed, setTyped] = useState(state.q);
  const asked = useRef(state.q);
  const pause = useRef<number | undefined>(undefined);
  useEffect(() => {
    // By Back or a link: what was typed here is asked for already, or waits.
    if (isPending || state.q === asked.current) return;
    asked.current = state.q;
    setTyped(state.q);
  }, [isPending, state.q]);
  const type = (q: string) => {
    setTyped(q);
    clearTimeout(pause.current);
    pause.current = window.setTimeout(() => {
      asked.current = q;
      set({ q }, 'replace');
    }, TYPING_PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(pause.current), []);
  return { shown, isPending, set, typed, type };
}
