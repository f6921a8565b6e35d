'use client';

import { type RefObject, useEffect } from 'react';
import { showWords } from '@/components/coding/bring-into-sight';
import { useCoding, useStore } from '@/components/coding/coding-context';
import { firstRowInSight, scrollToRow } from '@/components/coding/text/rows-in-sight';
import { type KeptPlace, readKeptPlace } from '@/lib/coding/kept-place';

/** How long the text rests before it counts as read there. */
const REST_MS = 200;

/**
 * Keeps in this browser where in the text the coder of a reading is, and takes it up again when the
 * page is opened.
 *
 * @param isNamed the address names a position: its words are shown, and not where one was before
 */
export function useKeptPlace(frame: RefObject<HTMLElement | null>, isNamed: boolean): void {
  const { readingId } = useCoding().view.debate;
  const store = useStore();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address that changes opens the page anew.
  useEffect(() => {
    const key = `counterpoint-place-${readingId}`;
    const before = readStorage(key);
    const kept = isNamed ? null : before;
    let seen: KeptPlace['seen'] = kept?.seen ?? null;
    if (kept) store.dispatch({ type: 'come-back', to: kept });
    if (seen) scrollToRow(frame, seen, store.get().at);
    const { coded } = store.get();
    if (isNamed && coded) showWords(frame, coded);
    const { form, at: place } = store.get();
    // Keys go on from there; of a text that nobody was in yet, from its beginning.
    if (!form && document.activeElement === document.body) {
      const number = `[data-paragraph="${place?.contributionId} ${place?.number}"]`;
      const goal = frame.current?.querySelector<HTMLElement>(number) ?? frame.current;
      goal?.focus({ preventScroll: true });
    }

    let written = '';
    let last = place;
    const write = () => {
      const { at, coded: words } = store.get();
      // Where the text is not shown, as on a phone beside a list, it is seen next where the keys are.
      if (at && at !== last && firstRowInSight(frame) === null) seen = at;
      last = at;
      // What was kept stays until one is somewhere else.
      const place = JSON.stringify({
        at: at ?? before?.at ?? null,
        coded: words ?? before?.coded ?? null,
        seen: seen ?? before?.seen ?? null,
      } satisfies KeptPlace);
      if (place !== written) writeStorage(key, place);
      written = place;
    };
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      seen = firstRowInSight(frame) ?? seen;
      write();
    };
    const onScroll = () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    const stop = store.subscribe(write);
    // What scrolls by itself tells nobody above it, but on the way down.
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [store, readingId]);
}

function readStorage(key: string): KeptPlace | null {
  try {
    return readKeptPlace(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function writeStorage(key: string, place: string): void {
  try {
    localStorage.setItem(key, place);
  } catch {
    // The browser stores nothing: the next visit begins at the top.
  }
}
