'use client';

import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { Tooltips } from '@/components/charts/tooltips';
import { useGridWalk } from '@/components/charts/use-grid-walk';
import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import type { Point } from '@/lib/charts/opinion-map/convex-hull';
import { groupHulls } from '@/lib/charts/opinion-map/group-hulls';
import type { MapPoint } from '@/lib/charts/opinion-map/opinion-map-rows';
import { placeLabels } from '@/lib/charts/opinion-map/place-labels';
import { placeMarks } from '@/lib/charts/opinion-map/place-marks';
import { countOf } from '@/lib/words/format-count';
import styles from './opinion-map.module.css';

const HEIGHT = 420;
const EDGE = 44;

/** From the middle of a mark to its edge, where it is drawn at its full size. */
const REACH = 13;

/** Names stand beside the marks of so few; others are told by their initials and tips. */
const MOST_NAMES = 12;
const NAME_SIZE = 12;

/** Where the letter of a group stands: over its highest mark. */
function letterPlace({ top }: { top: Point }): Point {
  return [top[0], Math.max(14, top[1] - 26)];
}

/** The marks of a map with the hulls of its groups; left and right arrows walk the marks. */
export function OpinionMapPlot({
  points,
  onOpenCommentator,
}: {
  points: readonly MapPoint[];
  onOpenCommentator: (commentatorId: string) => void;
}) {
  const { ref, width: measured } = useElementSize();
  const width = measured || 560;
  const plot = useRef<HTMLDivElement>(null);
  const walk = useGridWalk({ grid: plot, rows: 1, columns: points.length });
  // The more marks, the smaller: initials up to a hundred, then dots.
  const scale = points.length <= 40 ? 1 : points.length <= 100 ? 0.7 : 0.36;
  const { places, origin, moved } = useMemo(() => {
    const gap = 2 * REACH * scale * 0.92;
    return placeMarks(points, { width, height: HEIGHT, edge: EDGE, gap });
  }, [points, width, scale]);
  const groups = useMemo(() => groupHulls(points, places), [points, places]);
  const names = useMemo(() => {
    if (points.length > MOST_NAMES) return [];
    const size = { width, height: HEIGHT, reach: REACH, size: NAME_SIZE };
    return placeLabels(
      places,
      points.map(({ name }) => name),
      size,
      groups.map(letterPlace),
    );
  }, [points, places, groups, width]);
  return (
    <Tooltips>
      <div ref={plot} onKeyDown={walk.onKeyDown}>
        <div ref={ref}>
          <svg
            width={width}
            height={HEIGHT}
            viewBox={`0 0 ${width} ${HEIGHT}`}
            role="group"
            aria-label="Map"
          >
            <line x1={origin[0]} x2={origin[0]} y1={0} y2={HEIGHT} stroke="var(--line)" />
            <line x1={0} x2={width} y1={origin[1]} y2={origin[1]} stroke="var(--line)" />
            {groups.map(({ letter, d, top }) => (
              <g key={letter}>
                <g opacity={0.16}>
                  <path
                    d={d}
                    fill="var(--amount)"
                    stroke="var(--amount)"
                    strokeWidth={44}
                    strokeLinejoin="round"
                    strokeLinecap="round"
                  />
                </g>
                <text
                  x={letterPlace({ top })[0]}
                  y={letterPlace({ top })[1]}
                  textAnchor="middle"
                  fontSize={15}
                  fontWeight={700}
                  fontFamily="var(--font-interface)"
                  fill="var(--ink)"
                >
                  {letter}
                </text>
              </g>
            ))}
            {points.map((point, at) => {
              const [x, y] = places[at] ?? [0, 0];
              const label = wordsOf(point);
              return (
                <g
                  key={point.commentatorId}
                  transform={`translate(${x} ${y}) scale(${scale})`}
                  role="button"
                  tabIndex={walk.at.column === at ? 0 : -1}
                  aria-label={label}
                  data-tip={label}
                  data-cell={`0-${at}`}
                  style={{ cursor: 'pointer' }}
                  onFocus={() => walk.setAt({ row: 0, column: at })}
                  onClick={() => onOpenCommentator(point.commentatorId)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return;
                    event.preventDefault();
                    onOpenCommentator(point.commentatorId);
                  }}
                >
                  <circle r={14 / Math.min(1, scale * 1.2)} fill="transparent" />
                  <CommentatorGlyph
                    index={point.index}
                    initials={points.length > 100 ? '' : point.initials}
                  />
                </g>
              );
            })}
            {points.map(({ commentatorId, name }, at) => {
              const place = names[at];
              return place ? (
                <text
                  key={commentatorId}
                  x={place[0]}
                  y={place[1]}
                  fontSize={NAME_SIZE}
                  fontFamily="var(--font-interface)"
                  fill="var(--ink)"
                  aria-hidden="true"
                >
                  {name}
                </text>
              ) : null;
            })}
          </svg>
        </div>
        {moved ? (
          <p className={styles.note}>
            Marks that would cover one another stand a little apart; the table has their true
            places.
          </p>
        ) : null}
      </div>
    </Tooltips>
  );
}

function wordsOf(point: MapPoint): string {
  const group = point.group === null ? '' : `, group ${point.group}`;
  if (point.outside !== null) return `${point.name} ${point.outside}.`;
  return `${point.name}${group}; addresses ${countOf(point.addressed, 'proposition')}.`;
}
