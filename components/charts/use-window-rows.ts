'use client';

import { useWindowVirtualizer, windowScroll } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Rows of a long list of which only those in sight are in the page; the page itself scrolls.
 * Gives the virtualizer, the place of the list (to be set as its ref), and how far down the page
 * it begins, in px. `enabled` false: no row is chosen, the caller draws all.
 */
export function useWindowRows(
  keys: readonly { key: string }[],
  enabled: boolean,
): {
  virtualizer: ReturnType<typeof useWindowVirtualizer<HTMLElement>>;
  list: React.RefObject<HTMLDivElement | null>;
  margin: number;
} {
  const [margin, setMargin] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!enabled || !list.current) return;
    const measure = () => {
      const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setMargin((known) => (Math.abs(known - top) > 1 ? top : known));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [enabled]);
  const stands = useRef(false);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: enabled ? keys.length : 0,
    enabled,
    estimateSize: () => 56,
    overscan: 10,
    scrollMargin: margin,
    initialRect: { width: 1200, height: 1400 },
    getItemKey: (index) => keys[index]?.key ?? index,
    // The reader may have scrolled before the page is alive. The first rows drawn are those the
    // server sent all the same, the page is not scrolled to them, and the right ones follow.
    initialOffset: 0,
    scrollToFn: (offset, options, instance) => {
      if (stands.current) windowScroll(offset, options, instance);
    },
  });
  useLayoutEffect(() => {
    stands.current = true;
    if (enabled && window.scrollY > 0) window.dispatchEvent(new Event('scroll'));
  }, [enabled]);
  return { virtualizer, list, margin };
}
