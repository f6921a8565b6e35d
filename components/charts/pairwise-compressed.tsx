'use client';

import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react';
import styles from '@/components/charts/pairwise-chart.module.css';
import { pairwisePaths } from '@/lib/charts/pairwise-paths';
import { describePair, type PairwiseRows } from '@/lib/charts/pairwise-rows';

const STEPS: Record<string, readonly [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

/**
 * A matrix of so many pairs that a cell is a dot: the pair under the pointer, or chosen with the
 * arrow keys, is told in words below; Enter or a click opens it.
 */
export function PairwiseCompressed({
  rows,
  onOpenCell,
}: {
  rows: PairwiseRows;
  onOpenCell: (row: number, column: number) => void;
}) {
  const { commentators, cellAt } = rows;
  const said = useId();
  const size = commentators.length;
  const paths = useMemo(() => pairwisePaths(rows), [rows]);
  const [chosen, setAt] = useState<{ row: number; column: number } | null>(null);
  const at = chosen && chosen.row < size && chosen.column < size ? chosen : null;
  const within = (place: number) => Math.max(0, Math.min(place, size - 1));

  function placeOf(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      row: within(Math.floor(((event.clientY - box.top) / box.height) * size)),
      column: within(Math.floor(((event.clientX - box.left) / box.width) * size)),
    };
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && at) onOpenCell(at.row, at.column);
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const from = at ?? { row: 0, column: 0 };
    setAt({ row: within(from.row + step[0]), column: within(from.column + step[1]) });
  }

  const words = at
    ? describePair(
        commentators[at.row]?.name ?? '',
        commentators[at.column]?.name ?? '',
        cellAt(at.row, at.column),
      )
    : 'Point at a cell, or walk with the arrow keys, to read a pair; Enter or a click opens what it rests on.';
  return (
    <>
      <svg
        className={styles.surface}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="application"
        aria-roledescription="matrix of pairs"
        aria-label={`${rows.facts.title}: ${size} commentators in the same order down and across`}
        aria-describedby={said}
        tabIndex={0}
        onPointerMove={(event) => setAt(placeOf(event))}
        onClick={() => at && onOpenCell(at.row, at.column)}
        onKeyDown={onKeyDown}
      >
        <rect width={size} height={size} fill="var(--band)" />
        {paths.map(({ token, opacity, d }) => (
          <path
            key={`${token} ${opacity}`}
            d={d}
            fill={`var(${token})`}
            fillOpacity={opacity * 2}
          />
        ))}
        {at ? (
          <rect
            x={at.column - 0.5}
            y={at.row - 0.5}
            width={2}
            height={2}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={0.5}
          />
        ) : null}
      </svg>
      <p id={said} className={styles.said} aria-live="polite">
        {words}
      </p>
    </>
  );
}
