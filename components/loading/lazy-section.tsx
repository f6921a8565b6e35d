'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepHeight, keptHeight } from '@/components/loading/kept-height';
import { usePrinting } from '@/components/loading/printing';

/**
 * Draws its children when the reader comes near, when the page is printed, or when the address
 * points into them; until then their place is kept, as tall as they were when this page was last
 * left, so that Back finds its place. For what is heavy and far down.
 */
export function LazySection({
  height,
  anchors = [],
  children,
}: {
  /** In pixels: about what the children will take. */
  height: number;
  /** Ids inside the children. */
  anchors?: readonly string[];
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (printing) setNear(true);
  }, [printing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the anchors are those of the first drawing
  useEffect(() => {
    if (near || !place.current) return;
    if (anchors.includes(location.hash.slice(1))) {
      setNear(true);
      return;
    }
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
  // Before the browser goes back to the place it left.
  useLayoutEffect(() => {
    const kept = keptHeight();
    if (kept !== null && place.current) place.current.style.minHeight = `${kept}px`;
  }, []);
  useEffect(() => {
    if (!isDrawn || !drawn.current) return;
    const observer = new ResizeObserver(([entry]) => keepHeight(entry?.contentRect.height ?? 0));
    observer.observe(drawn.current);
    return () => observer.disconnect();
  }, [isDrawn]);
  return isDrawn ? (
    <div ref={drawn}>{children}</div>
  ) : (
    <>
      <div ref={place} className="no-print" style={{ minHeight: height }} aria-busy="true">
        <span className="visually-hidden">More charts follow.</span>
      </div>
      <p className="print-only">
        The further charts had not been drawn when this was printed: print it again, or with “Print
        a hand-out”.
      </p>
    </>
  );
}
