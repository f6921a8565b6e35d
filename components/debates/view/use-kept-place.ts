'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Keeps what the reader looks at where it is on the screen while the panel opens or closes: beside
 * it the page is narrower, so everything above grows or shrinks.
 *
 * @param isOpen whether the panel is there
 * @returns to be called just before that changes
 */
export function useKeptPlace(isOpen: boolean): () => void {
  const kept = useRef<{ element: Element; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening and closing
  useLayoutEffect(() => {
    const before = kept.current;
    kept.current = null;
    if (!before?.element.isConnected) return;
    const moved = before.element.getBoundingClientRect().top - before.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }, [isOpen]);
  return useCallback(() => {
    const element = lookedAt();
    kept.current = element && { element, top: element.getBoundingClientRect().top };
  }, []);
}

/** What has the focus, else the row that the panel is about, else what is in sight. */
function lookedAt(): Element | null {
  const focused = document.activeElement?.closest('main *') ?? null;
  const rows = document.querySelectorAll('[data-row]');
  const selected = document.querySelector('[data-row][data-selected="true"]');
  const inSight = (element: Element | null) => {
    if (element === null || element.closest('aside')) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  // The chart, not a part of it: parts are drawn anew in another width.
  const figures = document.querySelectorAll('main figure');
  return [focused, selected, ...rows, ...figures].find(inSight) ?? null;
}
