'use client';

import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the page scrolled as it is when it is drawn anew in place. The router takes the first answer to
 * an action after the address changed by itself (as the panel beside the text does) for a new page, and
 * scrolls to its top: after what is in the page has done its own, and before it is painted.
 *
 * @param drawn what is another one each time the page is drawn anew
 */
export function useScrollStays(drawn: unknown): void {
  const before = useRef(drawn);
  useLayoutEffect(() => {
    if (before.current === drawn) return;
    before.current = drawn;
    const { scrollY } = window;
    // Once the router, which stands around the page, is done with it too.
    queueMicrotask(() => {
      if (window.scrollY === 0) window.scrollTo({ top: scrollY, behavior: 'instant' });
    });
  }, [drawn]);
}
