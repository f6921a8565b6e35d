'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Smaller than this part of the large type, a slide scrolls rather than shrinks. */
const LEAST = 0.62;

/** From the largest type to the least, a twentieth at a time. */
const TRIES = 24;

/**
 * Keeps a slide on one screen: where what it shows is taller than the room above the bar, its type
 * gets smaller by as much as is needed, within reason.
 *
 * @param at which slide is shown
 * @param most how much larger its type may be where there is the room
 */
export function useFittedStage(at: number | string, most = 1): RefObject<HTMLElement | null> {
  const stage = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide is fitted anew
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let fit = most;
    const apply = (to: number) => {
      fit = to;
      element.style.setProperty('--fit', String(to));
      drawAnew(element);
    };
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      const bar = element.parentElement?.querySelector<HTMLElement>('nav')?.offsetHeight ?? 56;
      const room = window.innerHeight - top - bar - 8;
      // Type that shrank stays so: growing again could go back and forth without end.
      for (let tries = 0; tries < TRIES && fit > LEAST; tries++) {
        const tall = element.getBoundingClientRect().height;
        if (tall <= room + 1) return;
        apply(Math.max(LEAST, fit * Math.max(0.95, room / tall)));
      }
    };
    const restart = () => {
      apply(most);
      measure();
    };
    restart();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', restart);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', restart);
    };
  }, [at, most]);
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
