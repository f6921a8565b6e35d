'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

/**
 * Leaves the projector for where one came from in its debate, at the place where one was; for `href` where it
 * was opened by its address, or is the first page of its window.
 */
export function useLeave(href: string): () => void {
  const router = useRouter();
  return useCallback(() => {
    if (cameFromDebate()) router.back();
    else router.push(href);
  }, [router, href]);
}

/** Whether the page before is another one of the same debate. */
function cameFromDebate(): boolean {
  // Not in every engine.
  const navigation: Navigation | undefined = window.navigation;
  const now = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries().find(({ index }) => index === now - 1)?.url;
  if (!before) return false;
  const { origin, pathname } = new URL(before);
  const own = window.location;
  const debateOf = (path: string) => path.split('/').slice(0, 3).join('/');
  return (
    origin === own.origin &&
    debateOf(pathname) === debateOf(own.pathname) &&
    pathname !== own.pathname
  );
}
