'use client';

import type { Notifications } from '@mantine/notifications';
import { useEffect, useSyncExternalStore } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';

type Part = typeof Notifications;

let part: Part | null = null;
const listeners = new Set<() => void>();

/** Brings the place where short notices appear; `components/ui/notifications.ts` does. */
export function giveNotices(given: Part): void {
  part = given;
  // Not at once: a part of the app may come while another one is drawn.
  queueMicrotask(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const SIGNS_OF_USE = ['pointerdown', 'keydown'] as const;

/**
 * Where short notices appear. Each says what became of something the reader did, so a page that
 * says nothing at first is sent it only once the reader does something.
 */
export function Notices() {
  const Shown = useSyncExternalStore(
    subscribe,
    () => part,
    () => null,
  );
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
