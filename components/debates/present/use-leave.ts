'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

/**
 * Leaves the projector for where one came from, at the place where one was; for `href` where it was opened
 * by its address, or is the first page of its window.
 */
export function useLeave(href: string): () => void {
  const router = useRouter();
  return useCallback(() => {
    if (cameFromHere()) router.back();
    else router.push(href);
  }, [router, href]);
}

/** Whether the page before is one of a debate: going back leads to where the slides were opened. */
function cameFromHere(): boolean {
  // Not in every engine.
  const navigation: Navigation | undefined = window.navigation;
  const now = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries().find(({ index }) => index === now - 1)?.url;
  if (!before) return false;
  const { origin, pathname } = new URL(before);
  return origin === window.location.origin && pathname !== window.location.pathname;
}
