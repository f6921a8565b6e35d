'use client';

import { type ReactNode, Suspense, useLayoutEffect, useRef } from 'react';
import classes from './printed-slides.module.css';

/** Smaller than this part of the large type a slide is cut rather than unreadable. */
const LEAST = 0.4;

/** Each slide on a sheet of its own, 16 by 9, its type as large as fits. */
export function PrintedSlides({ slides }: { slides: readonly ReactNode[] }) {
  return (
    <div className={classes.deck}>
      {slides.map((slide, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: on paper nothing changes places
        <Sheet key={at}>{slide}</Sheet>
      ))}
    </div>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null);
  const slide = useRef<HTMLDivElement>(null);
  // Before the browser takes the page: it waits for nothing that comes after.
  useLayoutEffect(() => {
    const [outer, inner] = [sheet.current, slide.current];
    if (!outer || !inner) return;
    const shrink = () => {
      const { paddingTop, paddingBottom } = getComputedStyle(outer);
      const room =
        outer.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
      let part = 1;
      for (let tries = 0; tries < 5; tries++) {
        inner.style.setProperty('--fit', String(part));
        const tall = inner.getBoundingClientRect().height;
        if (tall <= room || part <= LEAST) return;
        part = Math.max(LEAST, part * Math.max(0.7, (room / tall) * 0.99));
      }
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    // What comes late is fitted, too.
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={sheet} className={classes.sheet}>
      <div ref={slide} className={classes.slide}>
        <Suspense
          fallback={
            <p aria-busy="true">This slide was not there yet when it was printed. Print again.</p>
          }
        >
          {children}
        </Suspense>
      </div>
    </section>
  );
}
