'use client';

import { useElementSize } from '@mantine/hooks';
import { lazy, type ReactNode, useCallback, useMemo, useRef } from 'react';
import { LateDrawing } from '@/components/charts/late-drawing';
import { usePaper } from '@/components/charts/paper-context';
import { useOnSlide } from '@/components/charts/slide-context';
import { Tooltips } from '@/components/charts/tooltips';
import { useGridWalk } from '@/components/charts/use-grid-walk';
import { keepTrying } from '@/components/loading/keep-trying';
import { usePrinting } from '@/components/loading/printing';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { groupHulls } from '@/lib/charts/opinion-map/group-hulls';
import { letterPlace, NAME_SIZE } from '@/lib/charts/opinion-map/map-layout';
import type { MapPoint } from '@/lib/charts/opinion-map/map-points';
import { placeLabels } from '@/lib/charts/opinion-map/place-labels';
import { placeMarks } from '@/lib/charts/opinion-map/place-marks';
import { HIDDEN } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';
import styles from './opinion-map.module.css';

const OpinionMapDrawing = lazy(() =>
  keepTrying(() => import('@/components/charts/map/opinion-map-drawing')).then((module) => ({
    default: module.OpinionMapDrawing,
  })),
);

const HEIGHT = 420;
const EDGE = 44;
/** Of a map on paper, whatever the screen is like. */
const PAPER_WIDTH = 700;

/** From the middle of a mark to its edge, where it is drawn at its full size. */
const REACH = 13;

/** Names stand beside the marks of so few; others are told by their initials and tips. */
const MOST_NAMES = 12;

/** The marks of a map with the hulls of its groups; left and right arrows walk the marks. */
export function OpinionMapPlot({
  facts,
  points,
  onOpenCommentator,
}: {
  facts: ChartFacts;
  points: readonly MapPoint[];
  onOpenCommentator: (commentatorId: string) => void;
}) {
  const { ref, width: measured } = useElementSize();
  const paper = usePaper();
  const printing = usePrinting();
  const onSlide = useOnSlide();
  const width = paper?.width ?? (printing ? PAPER_WIDTH : Math.floor(measured) || 560);
  const plot = useRef<HTMLDivElement>(null);
  const walk = useGridWalk({ grid: plot, rows: 1, columns: points.length });
  // The more marks, the smaller: initials up to a hundred, then dots.
  const scale = points.length <= 40 ? 1 : points.length <= 100 ? 0.7 : 0.36;
  const { places, origin, moved } = useMemo(() => {
    const gap = 2 * REACH * scale * 0.92;
    return placeMarks(points, { width, height: HEIGHT, edge: EDGE, gap });
  }, [points, width, scale]);
  const hulls = useMemo(() => groupHulls(points, places), [points, places]);
  const names = useMemo(() => {
    if (points.length > MOST_NAMES) return [];
    const size = { width, height: HEIGHT, reach: REACH, size: NAME_SIZE };
    return placeLabels(
      places,
      points.map(({ name }) => name),
      size,
      hulls.map(letterPlace),
    );
  }, [points, places, hulls, width]);
  const map = useMemo(
    () => ({ width, height: HEIGHT, points, places, origin, hulls, names, scale }),
    [width, points, places, origin, hulls, names, scale],
  );
  const { at: active, setAt } = walk;
  const wrap = useCallback(
    (point: MapPoint, at: number, mark: ReactNode) => {
      const label = wordsOf(point);
      return (
        <g
          role="button"
          tabIndex={active.column === at ? 0 : -1}
          aria-label={label}
          data-tip={label}
          data-cell={`0-${at}`}
          style={{ cursor: 'pointer' }}
          onFocus={() => setAt({ row: 0, column: at })}
          onClick={() => onOpenCommentator(point.commentatorId)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onOpenCommentator(point.commentatorId);
          }}
        >
          {mark}
        </g>
      );
    },
    [active.column, setAt, onOpenCommentator],
  );
  return (
    <Tooltips>
      <div ref={plot} onKeyDown={walk.onKeyDown} role="group" aria-label="Map">
        <div ref={ref} className={styles.plot}>
          <LateDrawing facts={facts} height={HEIGHT} now={printing}>
            {() => <OpinionMapDrawing map={map} wrap={paper ? undefined : wrap} />}
          </LateDrawing>
        </div>
        {points.some(({ outside }) => outside !== null) ? (
          <p className={styles.note}>A dashed ring: in no group.</p>
        ) : null}
        {moved ? (
          <p className={styles.note}>
            Marks that would cover one another stand a little apart
            {onSlide ? '' : '; the table has their true places'}.
          </p>
        ) : null}
      </div>
    </Tooltips>
  );
}

function wordsOf(point: MapPoint): string {
  const group = point.group === null ? '' : `, group ${point.group}`;
  if (point.hidden) return `${point.name}, ${HIDDEN}: drawn where they would lie, in no group.`;
  if (point.outside !== null) return `${point.name} ${point.outside}.`;
  return `${point.name}${group}; addresses ${countOf(point.addressed, 'proposition')}.`;
}
