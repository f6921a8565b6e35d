'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { followNoticesHeight } from '@/components/ui/notices-height';
import { noticesPlace, subscribeToNotices } from '@/components/ui/notices-place';

const SIGNS_OF_USE = ['pointerdown', 'keydown'] as const;

const WHERE = 'bottom-center';

/**
 * Where short notices appear. Each says what became of something the reader did, so a page that
 * says nothing at first is sent it only once the reader does something.
 */
export function Notices() {
  const Shown = useSyncExternalStore(subscribeToNotices, noticesPlace, () => null);
  useEffect(() => {
    if (Shown !== null) return;
    const use = () => void keepTrying(() => import('@/components/ui/notifications'));
    for (const sign of SIGNS_OF_USE) addEventListener(sign, use, { capture: true, once: true });
    return () => {
      for (const sign of SIGNS_OF_USE) removeEventListener(sign, use, { capture: true });
    };
  }, [Shown]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = Shown && frame.current?.querySelector(`[data-position="${WHERE}"]`);
    return place ? followNoticesHeight(place) : undefined;
  }, [Shown]);
  if (Shown === null) return null;
  return (
    <div ref={frame}>
      <Shown position={WHERE} withinPortal={false} notificationMaxHeight="min(26rem, 60vh)" />
    </div>
  );
}
