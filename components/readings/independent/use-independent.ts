'use client';

import { useCallback, useSyncExternalStore } from 'react';
import {
  rememberedIndependent,
  subscribeToIndependent,
} from '@/components/readings/independent/independent-store';
import type { IndependentCoding } from '@/lib/readings/independent-pages';

/**
 * In which reading of their own somebody codes a debate in this browser, and a way to say that it
 * is finished.
 *
 * @param sent what the server read of it in the cookie
 */
export function useIndependent(slug: string, sent: IndependentCoding | null) {
  const known = useSyncExternalStore(subscribeToIndependent, rememberedIndependent, () => null);
  const coding = known ? (known.find((one) => one.slug === slug) ?? null) : sent;
  const finish = useCallback(async () => {
    // What reads and writes the cookie comes when it is needed: few visits need it.
    const { remember } = await import('@/components/readings/independent/remember-independent');
    if (coding) remember({ ...coding, asks: false });
  }, [coding]);
  return { coding, finish };
}
