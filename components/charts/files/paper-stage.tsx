'use client';

import { type ReactNode, type Ref, Suspense, useMemo } from 'react';
import { createPortal } from 'react-dom';
import styles from '@/components/charts/files/paper-stage.module.css';
import { PAPER_LOOK } from '@/components/charts/files/plain-picture';
import { PaperContext } from '@/components/charts/paper-context';

/** As wide as every file of a chart is, in pixels, but for those for slides. */
export const FILE_WIDTH = 1080;

/**
 * A chart mounted once more for a file: light, of a width that is the same whoever saves it, out of sight, out of reach of keys,
 * pointers and screen readers.
 */
export function PaperStage({
  width,
  legend,
  children,
  ref,
}: {
  /** In pixels. */
  width: number;
  /** What its marks mean; it stands above it. */
  legend: ReactNode;
  children: ReactNode;
  /** The sheet that is written out. */
  ref: Ref<HTMLDivElement>;
}) {
  const sheet = useMemo(() => ({ width }), [width]);
  return createPortal(
    <div
      className={styles.stage}
      data-mantine-color-scheme="light"
      style={PAPER_LOOK}
      aria-hidden="true"
      inert
    >
      <div ref={ref} className={styles.sheet} style={{ '--width': `${width}px` }}>
        <PaperContext value={sheet}>
          {legend ? <div className={styles.legend}>{legend}</div> : null}
          <Suspense fallback={<p aria-busy="true" />}>{children}</Suspense>
        </PaperContext>
      </div>
    </div>,
    document.body,
  );
}
