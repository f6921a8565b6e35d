'use client';

import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react';
import styles from '@/components/charts/pairs/pairwise-chart.module.css';
import { PairwisePlot } from '@/components/charts/pairs/pairwise-plot';
import { describePair } from '@/lib/charts/pairs/pair-cell';
import type { PairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import type { PlacedPairs } from '@/lib/charts/pairs/place-pairs';

const STEPS: Record<string, readonly [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

/**
 * The pairs of many as cells of colour alone: groups show as triangles along the diagonal. The pair
 * under the pointer, or chosen with the arrow keys, is told in words below; Enter or a click opens it.
 */
export function PairwiseSurface({
  rows,
  places,
  whole,
  onOpenCell,
}: {
  rows: PairwiseRows;
  places: PlacedPairs;
  /** On a slide, where arrows turn slides, nothing says how a pair is chosen. */
  whole: boolean;
  onOpenCell: (row: number, column: number) => void;
}) {
  const { commentators, cellAt } = rows;
  const said = useId();
  const size = commentators.length;
  const [chosen, setAt] = useState<{ row: number; column: number } | null>(null);
  const at = chosen && chosen.row < size ? chosen : null;

  /** The pair under the pointer; null beside the triangle. */
  function placeOf(event: MouseEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    // A slide may be drawn larger than it is laid out.
    const scale = box.width / places.width;
    const row = Math.floor((event.clientY - box.top) / (places.cell.height * scale));
    const column = Math.floor((event.clientX - box.left) / (places.cell.width * scale));
    return row > 0 && row < size && column >= 0 && column < row ? { row, column } : null;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && at) onOpenCell(at.row, at.column);
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const from = at ?? { row: 1, column: 0 };
    const row = Math.max(1, Math.min(from.row + step[0], size - 1));
    setAt({ row, column: Math.max(0, Math.min(from.column + step[1], row - 1)) });
  }

  const words = at
    ? describePair(
        commentators[at.column]?.name ?? '',
        commentators[at.row]?.name ?? '',
        cellAt(at.row, at.column),
        rows.scope,
      )
    : whole
      ? ''
      : 'Point at a cell, or walk with the arrow keys, to read a pair; Enter or a click opens what it rests on.';
  return (
    <>
      <PairwisePlot
        rows={rows}
        places={places}
        chosen={at}
        surface={{
          className: styles.surface,
          role: 'application',
          'aria-roledescription': 'triangle of pairs',
          'aria-label': `${rows.facts.title}: ${size} commentators in the same order down and across`,
          'aria-describedby': said,
          tabIndex: 0,
          onPointerMove: (event) => {
            const place = placeOf(event);
            if (place) setAt(place);
          },
          onClick: (event) => {
            const place = placeOf(event);
            if (!place) return;
            setAt(place);
            onOpenCell(place.row, place.column);
          },
          onKeyDown,
        }}
      />
      <p id={said} className={`${styles.said} no-print`} data-whole={whole} aria-live="polite">
        {words}
      </p>
    </>
  );
}
