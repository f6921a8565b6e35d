'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { APART_COOKIE, type Apart, readApart, withApart } from '@/lib/readings/apart';

const HALF_A_YEAR_S = 180 * 24 * 60 * 60;

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What the cookie holds at the moment, decoded. */
export function apartCookie(): string {
  const start = `${APART_COOKIE}=`;
  const found = document.cookie.split('; ').find((one) => one.startsWith(start));
  return found ? decodeURIComponent(found.slice(start.length)) : '';
}

function remember(one: Apart) {
  const value = JSON.stringify(withApart(readApart(apartCookie()), one));
  if (value === apartCookie()) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet.
  document.cookie = `${APART_COOKIE}=${encodeURIComponent(value)}; path=/; max-age=${HALF_A_YEAR_S}; samesite=lax`;
  for (const listener of listeners) listener();
}

/**
 * In which reading of their own somebody codes a debate in this browser, and a way to say that it
 * is finished.
 *
 * @param sent the cookie as the server saw it
 */
export function useApart(slug: string, sent: string) {
  const cookie = useSyncExternalStore(subscribe, apartCookie, () => sent);
  const apart = useMemo(() => readApart(cookie).find((one) => one.slug === slug), [cookie, slug]);
  const finish = useCallback(() => {
    if (apart) remember({ ...apart, asks: false });
  }, [apart]);
  return { apart, finish };
}

/**
 * Remembers that a debate is coded here in a reading of one's own, once something is recorded in it
 * or where it is still empty: who only looks into somebody's reading is asked nothing.
 */
export function useRememberApart(slug: string, readingId: string, codes: boolean) {
  useEffect(() => {
    if (!codes) return;
    const known = readApart(apartCookie()).find((one) => one.slug === slug);
    // Said to be finished stays so, even where a word is mended later.
    if (known?.readingId !== readingId) remember({ slug, readingId, asks: true });
  }, [slug, readingId, codes]);
}
