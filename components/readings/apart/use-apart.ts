'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { rememberedApart, subscribeToApart } from '@/components/readings/apart/apart-store';
import type { Apart } from '@/lib/readings/apart-pages';

/**
 * In which reading of their own somebody codes a debate in this browser, and a way to say that it
 * is finished.
 *
 * @param sent what the server read of it in the cookie
 */
export function useApart(slug: string, sent: Apart | null) {
  const known = useSyncExternalStore(subscribeToApart, rememberedApart, () => null);
  const apart = known ? (known.find((one) => one.slug === slug) ?? null) : sent;
  const finish = useCallback(async () => {
    // What reads and writes the cookie comes when it is needed: few visits need it.
    const { remember } = await import('@/components/readings/apart/remember-apart');
    if (apart) remember({ ...apart, asks: false });
  }, [apart]);
  return { apart, finish };
}
