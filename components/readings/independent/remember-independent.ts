'use client';

import { useEffect } from 'react';
import { tellIndependent } from '@/components/readings/independent/independent-store';
import {
  INDEPENDENT_COOKIE,
  readIndependent,
  withIndependent,
  writeIndependent,
} from '@/lib/readings/independent';
import type { IndependentCoding } from '@/lib/readings/independent-pages';

const HALF_A_YEAR_S = 180 * 24 * 60 * 60;

/** The debates that the cookie holds at the moment. */
export function listIndependent(): IndependentCoding[] {
  const start = `${INDEPENDENT_COOKIE}=`;
  const found = document.cookie.split('; ').find((one) => one.startsWith(start));
  return readIndependent(found ? decodeURIComponent(found.slice(start.length)) : '');
}

/** Remembers in the cookie how a debate is coded in this browser, and tells the page. */
export function remember(one: IndependentCoding): void {
  const debates = withIndependent(listIndependent(), one);
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet.
  document.cookie = `${INDEPENDENT_COOKIE}=${writeIndependent(debates)}; path=/; max-age=${HALF_A_YEAR_S}; samesite=lax`;
  tellIndependent(debates);
}

/**
 * Remembers that a debate is coded here in a reading of one's own, once something is recorded in it
 * or where it is still empty: who only looks into somebody's reading is asked nothing.
 */
export function useRememberIndependent(slug: string, readingId: string, codes: boolean) {
  useEffect(() => {
    if (!codes) return;
    const known = listIndependent().find((one) => one.slug === slug);
    // Said to be finished stays so, even where a word is mended later.
    if (known?.readingId !== readingId) remember({ slug, readingId, asks: true });
  }, [slug, readingId, codes]);
}
