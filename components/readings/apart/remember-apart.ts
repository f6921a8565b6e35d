'use client';

import { useEffect } from 'react';
import { tellApart } from '@/components/readings/apart/apart-store';
import { APART_COOKIE, readApart, withApart, writeApart } from '@/lib/readings/apart';
import type { Apart } from '@/lib/readings/apart-pages';

const HALF_A_YEAR_S = 180 * 24 * 60 * 60;

/** The debates that the cookie holds at the moment. */
export function listApart(): Apart[] {
  const start = `${APART_COOKIE}=`;
  const found = document.cookie.split('; ').find((one) => one.startsWith(start));
  return readApart(found ? decodeURIComponent(found.slice(start.length)) : '');
}

/** Remembers in the cookie how a debate is coded in this browser, and tells the page. */
export function remember(one: Apart): void {
  const debates = withApart(listApart(), one);
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet.
  document.cookie = `${APART_COOKIE}=${writeApart(debates)}; path=/; max-age=${HALF_A_YEAR_S}; samesite=lax`;
  tellApart(debates);
}

/**
 * Remembers that a debate is coded here in a reading of one's own, once something is recorded in it
 * or where it is still empty: who only looks into somebody's reading is asked nothing.
 */
export function useRememberApart(slug: string, readingId: string, codes: boolean) {
  useEffect(() => {
    if (!codes) return;
    const known = listApart().find((one) => one.slug === slug);
    // Said to be finished stays so, even where a word is mended later.
    if (known?.readingId !== readingId) remember({ slug, readingId, asks: true });
  }, [slug, readingId, codes]);
}
