'use client';

import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { PartBoundary } from '@/components/loading/part-boundary';
import { useNear } from '@/components/loading/when-near';
import { COLUMN, OVER_COLUMN, type StanceColumn } from '@/lib/charts/spectrum/columns';
import classes from './histogram.module.css';

const HistogramDrawing = lazy(() =>
  keepTrying(() => import('@/components/charts/spectrum/histogram-drawing')).then((module) => ({
    default: module.HistogramDrawing,
  })),
);

/**
 * The place of five columns, of fixed height: the numbers over them stand in its children, from the server
 * on and where they stay; the columns are drawn by a browser once the place is near the screen.
 */
export function Histogram({
  columns,
  full,
  now = false,
  className = '',
  children,
}: {
  columns: readonly StanceColumn[];
  /** How many commentators a column of full height stands for. */
  full: number;
  /** Draws without waiting for the place to come near, as on paper and in a file. */
  now?: boolean;
  /** Of a grid of five columns. */
  className?: string | undefined;
  /** Five, each with its `ColumnCount`. */
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div
      ref={place}
      className={`${classes.histogram} ${className}`}
      style={{ '--column': `${COLUMN}px`, '--over': `${OVER_COLUMN}px` }}
    >
      {near || now ? (
        <div className={classes.drawing} aria-hidden="true">
          <PartBoundary title={null}>
            <Suspense fallback={<span hidden aria-busy="true" data-undrawn="" />}>
              <HistogramDrawing columns={columns} full={full} />
            </Suspense>
          </PartBoundary>
        </div>
      ) : (
        <span hidden data-undrawn="" />
      )}
      {children}
    </div>
  );
}

/**
 * The number over a column, as high as the column is or will be; for an element as tall as the place.
 *
 * @param tall of a full column, 0 to 1
 */
export function ColumnCount({ tall, children }: { tall: number; children: ReactNode }) {
  return (
    <span className={classes.count} style={{ '--tall': tall }}>
      {children}
    </span>
  );
}
