'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Smaller than this part of the large type, a slide scrolls rather than shrinks. */
const LEAST = 0.62;

/**
 * Keeps a slide on one screen: where what it shows is taller than the room above the bar, its type
 * gets smaller by as much as is needed, within reason.
 *
 * @param at which slide is shown
 */
export function useFittedStage(at: number | string): RefObject<HTMLElement | null> {
  const stage = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide is fitted anew
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let fit = 1;
    const apply = (to: number) => {
      fit = to;
      element.style.setProperty('--fit', String(to));
      drawAnew(element);
    };
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      const bar = element.parentElement?.querySelector<HTMLElement>('nav')?.offsetHeight ?? 56;
      const room = window.innerHeight - top - bar - 8;
      const tall = element.getBoundingClientRect().height;
      // Type that shrank stays so: growing again could go back and forth without end.
      if (tall > room + 1 && fit > LEAST) apply(Math.max(LEAST, fit * Math.max(0.9, room / tall)));
    };
    apply(1);
    const restart = () => {
      apply(1);
      measure();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', restart);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', restart);
    };
  }, [at]);
  return stage;
}

/** Chromium leaves the paths of a picture at their old size when the zoom around them changes. */
function drawAnew(element: HTMLElement): void {
  for (const picture of element.querySelectorAll('svg')) {
    const { display } = picture.style;
    picture.style.display = 'none';
    picture.getBoundingClientRect();
    picture.style.display = display;
  }
}
