'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepHeight, keptHeight } from '@/components/loading/kept-height';
import { usePrinting } from '@/components/loading/printing';

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
  children,
}: {
  /** What the address calls it: that of the figure inside. */
  id: string;
  title: string;
  /** In pixels: about what the children will take. */
  height: number;
  /** What the place holds until then. */
  until?: ReactNode;
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
  const [tall, setTall] = useState(height);
  // Before the browser goes back to the place it left.
  useLayoutEffect(() => setTall(keptHeight(id) ?? height), [id, height]);
  useEffect(() => {
    if (!isDrawn || !drawn.current) return;
    const observer = new ResizeObserver(([entry]) =>
      keepHeight(id, entry?.contentRect.height ?? 0),
    );
    observer.observe(drawn.current);
    return () => observer.disconnect();
  }, [isDrawn, id]);
  return isDrawn ? (
    // What is still on its way takes this height, so that the page keeps its own.
    <div ref={drawn} style={{ '--coming': `${tall}px` }}>
      {children}
    </div>
  ) : (
    <>
      <div ref={place} id={id} className="no-print" style={{ minHeight: tall }} aria-busy="true">
        {until ?? <span className="visually-hidden">{title} follows.</span>}
      </div>
      <p className="print-only">
        {title} had not been drawn when this was printed: print it again, or with “Print a
        hand-out”.
      </p>
    </>
  );
}
