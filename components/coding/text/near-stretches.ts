'use client';

import { createContext, type RefObject, useEffect, useState } from 'react';
import { scrollerOf } from '@/components/coding/text/scroller';

/** So far above and below what is seen the text is drawn. */
const NEAR_PX = 1_200;

type Told = (isNear: boolean) => void;

/** Which stretches of a long text are near what is seen, and that others have been drawn. */
export type NearStretches = {
  /** Tells whether an element is near, now and when that changes. @returns an end to it */
  follow: (element: Element, told: Told) => () => void;
  /** A stretch was drawn, or its place alone is kept now. */
  drawn: () => void;
  /** Tells when a stretch was drawn. @returns an end to it */
  onDrawn: (told: () => void) => () => void;
};

export const NearContext = createContext<NearStretches | null>(null);

/** One observer for all stretches of a text, of whatever scrolls it: the part beside the list, or the page. */
export function useNearStretches(frame: RefObject<HTMLElement | null>): NearStretches {
  const [stretches] = useState(makeNearStretches);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const begin = () => stretches.begin(scrollerOf(element));
    begin();
    window.addEventListener('resize', begin);
    return () => {
      window.removeEventListener('resize', begin);
      stretches.end();
    };
  }, [stretches, frame]);
  return stretches;
}

function makeNearStretches() {
  const followed = new Map<Element, Told>();
  const listeners = new Set<() => void>();
  let observer: IntersectionObserver | null = null;
  let of: Element | null = null;
  const end = () => {
    observer?.disconnect();
    observer = null;
    of = null;
  };
  return {
    follow: (element: Element, told: Told) => {
      followed.set(element, told);
      observer?.observe(element);
      return () => {
        followed.delete(element);
        observer?.unobserve(element);
      };
    },
    drawn: () => {
      for (const listener of listeners) listener();
    },
    onDrawn: (told: () => void) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    begin: (scroller: Element) => {
      if (scroller === of) return;
      end();
      of = scroller;
      observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) followed.get(target)?.(isIntersecting);
        },
        {
          root: scroller === document.scrollingElement ? null : scroller,
          rootMargin: `${NEAR_PX}px 0px`,
        },
      );
      for (const element of followed.keys()) observer.observe(element);
    },
    end,
  };
}
