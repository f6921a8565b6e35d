'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { noticesPlace, subscribeToNotices } from '@/components/ui/notices-place';

const SIGNS_OF_USE = ['pointerdown', 'keydown'] as const;

/**
 * Where short notices appear. Each says what became of something the reader did, so a page that
 * says nothing at first is sent it only once the reader does something.
 */
export function Notices() {
  const Shown = useSyncExternalStore(subscribeToNotices, noticesPlace, () => null);
  useEffect(() => {
    if (Shown !== null) return;
    const use = () => void keepTrying(() => import('@/components/ui/notifications'));
    const timer = setTimeout(use, 3000);
    for (const sign of SIGNS_OF_USE) addEventListener(sign, use, { capture: true, once: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_USE) removeEventListener(sign, use, { capture: true });
    };
  }, [Shown]);
  return Shown === null ? null : <Shown position="bottom-center" />;
}
