import type { NotificationsProps } from '@mantine/notifications';
import type { ReactNode } from 'react';

type Part = (props: NotificationsProps) => ReactNode;

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

export function subscribeToNotices(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The place where notices appear, once something has brought it. */
export function noticesPlace(): Part | null {
  return part;
}
