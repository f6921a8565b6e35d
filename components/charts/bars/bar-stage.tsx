import { useElementSize } from '@mantine/hooks';
import { type ReactNode, type RefCallback, type RefObject, useRef } from 'react';
import { type BarLayout, barLayout } from '@/components/charts/bars/bar-layout';
import styles from '@/components/charts/chart-figure.module.css';
import { Tooltips } from '@/components/charts/tooltips';
import { useGridWalk } from '@/components/charts/use-grid-walk';

export type BarStageState = {
  readonly layout: BarLayout;
  readonly walk: ReturnType<typeof useGridWalk>;
  readonly figure: RefObject<HTMLDivElement | null>;
  readonly measure: RefCallback<HTMLElement>;
  /** The width is known. */
  readonly ready: boolean;
};

/** The place of a bar chart of so many rows: its layout in the width there is, and the walk by keys. */
export function useBarStage(rows: number, end: number): BarStageState {
  const { ref, width } = useElementSize();
  const figure = useRef<HTMLDivElement>(null);
  const walk = useGridWalk({ grid: figure, rows, columns: 1 });
  const layout = barLayout(width || 680, rows, end);
  return { layout, walk, figure, measure: ref, ready: width > 0 };
}

/** Keeps a bar chart's place until its width is known, and shows its tips. */
export function BarStage({ stage, children }: { stage: BarStageState; children: ReactNode }) {
  const { layout, walk, figure, measure, ready } = stage;
  return (
    <Tooltips>
      <div ref={figure} onKeyDown={walk.onKeyDown}>
        <div ref={measure} className={styles.held}>
          {ready ? children : <div style={{ height: layout.height }} />}
        </div>
      </div>
    </Tooltips>
  );
}
