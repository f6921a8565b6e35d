'use client';

import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import styles from '@/components/charts/chart-figure.module.css';
import { FactsBox } from '@/components/charts/facts-box';
import { usePaper } from '@/components/charts/paper-context';
import { PartBoundary } from '@/components/loading/part-boundary';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/**
 * The place of a drawing that only a browser can make, with a large library: a box of fixed height
 * that holds the facts as a table, from the server on, until the box comes into sight and the drawing
 * has come. Nothing on the page moves when it does, and who has no scripts keeps the table. On the sheet of a
 * file it is drawn at once.
 *
 * @param height of the box in pixels, that of the drawing
 * @param now draws without waiting for the box to come into sight, as on paper
 * @param children draws; what it draws may be a `React.lazy` component, and that alone imports the
 *   library
 */
export function LateDrawing({
  facts,
  height,
  now = false,
  children,
}: {
  facts: ChartFacts;
  height: number;
  now?: boolean;
  children: () => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const paper = usePaper() !== null;
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !box.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <div ref={box} className={styles.box} style={{ '--height': `${height}px` }}>
      {seen || now || paper ? (
        <PartBoundary title={`The chart “${facts.title}”`} instead={<FactsBox facts={facts} />}>
          <Suspense fallback={<FactsBox facts={facts} busy />}>{children()}</Suspense>
        </PartBoundary>
      ) : (
        <FactsBox facts={facts} />
      )}
    </div>
  );
}
