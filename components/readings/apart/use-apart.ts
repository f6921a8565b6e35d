'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { Apart } from '@/lib/readings/apart-pages';

/** What was remembered since the page was opened; before that, what the server was sent counts. */
let remembered: readonly Apart[] | null = null;
const listeners = new Set<() => void>();

/** Tells the page which debates are coded apart from now on. */
export function tellApart(debates: readonly Apart[]): void {
  remembered = debates;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * In which reading of their own somebody codes a debate in this browser, and a way to say that it
 * is finished.
 *
 * @param sent what the server read of it in the cookie
 */
export function useApart(slug: string, sent: Apart | null) {
  const known = useSyncExternalStore(
    subscribe,
    () => remembered,
    () => null,
  );
  const apart = known ? (known.find((one) => one.slug === slug) ?? null) : sent;
  const finish = useCallback(async () => {
    // What reads and writes the cookie comes when it is needed: few visits need it.
    const { remember } = await import('@/components/readings/apart/remember-apart');
    if (apart) remember({ ...apart, asks: false });
  }, [apart]);
  return { apart, finish };
}
