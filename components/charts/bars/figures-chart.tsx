'use client';

import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FiguresPicture, figuresHeight } from '@/components/charts/bars/figures-picture';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/chart-figure.module.css';
import { FactsBox } from '@/components/charts/facts-box';
import type { FiguresChart as Chart } from '@/lib/charts/figures-facts';

/** How wide a picture is in a file. */
const FILE = 900;

/** Figures beside chance, a row each; the same picture on screen, on paper and in files. */
export function FiguresChart({ chart, controls }: { chart: Chart; controls?: ReactNode }) {
  const { ref, width } = useElementSize();
  const { facts, rows } = chart;
  const height = figuresHeight(chart, width || FILE);
  const inFile = () => <FiguresPicture chart={chart} width={FILE} />;
  return (
    <ChartFigure
      facts={facts}
      height={height}
      nothing={rows.some(({ value }) => value !== null) ? null : facts.summary}
      controls={controls}
      paper={inFile}
      picture={inFile}
    >
      <div ref={ref} className={styles.held}>
        {width > 0 ? (
          <FiguresPicture chart={chart} width={width} />
        ) : (
          // Until its width is known, and where there are no scripts to know it by.
          <div className={styles.box} style={{ '--height': `${height}px` }}>
            <FactsBox facts={facts} />
          </div>
        )}
      </div>
    </ChartFigure>
  );
}
