'use client';

import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import styles from '@/components/charts/grids/pairwise-chart.module.css';
import { CommentatorMark } from '@/components/ui/commentator-mark';
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

/** Up to so many marks stand beside each other on a narrow screen. */
const MOST_NARROW = 18;

/**
 * The matrix of pairs as one picture, cells of colour alone: groups show as squares along the
 * diagonal. The pair under the pointer, or chosen with the arrow keys, is told in words below; Enter
 * or a click opens it.
 */
export function PairwiseCompressed({
  rows,
  named,
  onOpenCell,
}: {
  rows: PairwiseRows;
  /** Whether there is room for names beside the rows. */
  named: boolean;
  onOpenCell: (row: number, column: number) => void;
}) {
  const { commentators, cellAt } = rows;
  const said = useId();
  const size = commentators.length;
  const paths = useMemo(() => pairwisePaths(rows, true), [rows]);
  const [chosen, setAt] = useState<{ row: number; column: number } | null>(null);
  const at = chosen && chosen.row < size && chosen.column < size ? chosen : null;
  const within = (place: number) => Math.max(0, Math.min(place, size - 1));

  function placeOf(event: MouseEvent<SVGSVGElement>) {
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
        rows.scope,
      )
    : 'Point at a cell, or walk with the arrow keys, to read a pair; Enter or a click opens what it rests on.';
  const picture = (
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
      onClick={(event) => {
        const place = placeOf(event);
        setAt(place);
        onOpenCell(place.row, place.column);
      }}
      onKeyDown={onKeyDown}
    >
      <rect width={size} height={size} fill="var(--band)" />
      {paths.map(({ token, opacity, d }) => (
        <path key={`${token} ${opacity}`} d={d} fill={`var(${token})`} fillOpacity={opacity} />
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
  );
  return (
    <>
      {named ? (
        <div className={styles.room} data-room>
          <div className={styles.named} style={{ '--size': size }} data-many={size > MOST_NARROW}>
            <div className={styles.columnNames} aria-hidden="true">
              {commentators.map(({ id, index, initials }) => (
                <CommentatorMark key={id} index={index} initials={initials} size={18} />
              ))}
            </div>
            <div className={styles.rowNames} aria-hidden="true">
              {commentators.map(({ id, name, index, initials }, row) => (
                <span key={id} data-chosen={at?.row === row || at?.column === row}>
                  <CommentatorMark index={index} initials={initials} size={18} />
                  <span className={styles.rowName}>{name}</span>
                </span>
              ))}
            </div>
            {picture}
          </div>
        </div>
      ) : (
        picture
      )}
      <p id={said} className={styles.said} aria-live="polite">
        {words}
      </p>
    </>
  );
}
