'use client';

import { useEffect, useRef } from 'react';

/**
 * Keeps the height of the sticky filter bar in `--bar-height`, so that what sticks below it and
 * what the focus scrolls to can stay clear of it.
 */
export function useBarHeight() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const root = document.documentElement;
    const measure = () => {
      const sticks = getComputedStyle(element).position === 'sticky';
      root.style.setProperty('--bar-height', `${sticks ? element.offsetHeight : 0}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--bar-height');
    };
  }, []);
  return bar;
}
