'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepHeight, keptHeight } from '@/components/loading/kept-height';
import { PartBoundary } from '@/components/loading/part-boundary';
import { PRINT_AGAIN, usePrinting } from '@/components/loading/printing';
import classes from './lazy-section.module.css';

/**
 * Draws its children when the reader comes near, when the page is printed, or when the address
 * points at them; until then their place is kept, as tall as they were when this page was last
 * left, so that Back finds its place. For what is heavy and far down.
 */
export function LazySection({
  id,
  title,
  height,
  until = null,
  without = null,
  children,
}: {
  /** What the address calls it: that of the figure inside. */
  id: string;
  title: string;
  /** In pixels: about what the children will take on a wide screen and on a phone. */
  height: { readonly wide: number; readonly narrow: number };
  /** What the place holds until then. */
  until?: ReactNode;
  /** What it holds where there are no scripts, instead of the words that it follows. */
  without?: ReactNode;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (printing) setNear(true);
  }, [printing]);
  useEffect(() => {
    if (near || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '900px 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  const isDrawn = near || printing;
  const [kept, setKept] = useState<number | null>(null);
  // Before the browser goes back to the place it left.
  useLayoutEffect(() => setKept(keptHeight(id)), [id]);
  const heights = {
    '--wide': `${height.wide}px`,
    '--narrow': `${height.narrow}px`,
    ...(kept === null ? {} : { '--kept': `${kept}px` }),
  };
  useEffect(() => {
    if (!isDrawn || !drawn.current) return;
    const observer = new ResizeObserver(([entry]) =>
      keepHeight(id, entry?.contentRect.height ?? 0),
    );
    observer.observe(drawn.current);
    return () => observer.disconnect();
  }, [isDrawn, id]);
  return isDrawn ? (
    <div ref={drawn} className={classes.place} style={heights}>
      <PartBoundary title={title}>{children}</PartBoundary>
    </div>
  ) : (
    <>
      <div
        ref={place}
        id={id}
        className={`${classes.place} ${classes.waiting} no-print`}
        style={heights}
        aria-busy="true"
      >
        {until ?? <p className="soft needs-scripts">{title} follows.</p>}
        {without === null ? null : <noscript>{without}</noscript>}
      </div>
      <p className="print-only">
        {title} had not been drawn when this was printed: {PRINT_AGAIN}.
      </p>
    </>
  );
}
