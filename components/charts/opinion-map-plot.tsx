'use client';

import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { Tips } from '@/components/charts/tips';
import { useGridWalk } from '@/components/charts/use-grid-walk';
import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import { convexHull, type Point } from '@/lib/charts/convex-hull';
import { countOf } from '@/lib/charts/format-fact';
import type { MapPoint } from '@/lib/charts/opinion-map-rows';

const HEIGHT = 420;
const EDGE = 36;

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
  const placed = useMemo(() => placeAll(points, width), [points, width]);
  const groups = useMemo(() => hullsOf(points, placed), [points, placed]);
  // The more marks, the smaller: initials up to a hundred, then dots.
  const scale = points.length <= 40 ? 1 : points.length <= 100 ? 0.7 : 0.36;
  return (
    <Tips>
      <div ref={plot} onKeyDown={walk.onKeyDown}>
        <div ref={ref}>
          <svg
            width={width}
            height={HEIGHT}
            viewBox={`0 0 ${width} ${HEIGHT}`}
            role="group"
            aria-label="Map"
          >
            <line x1={width / 2} x2={width / 2} y1={0} y2={HEIGHT} stroke="var(--line)" />
            <line x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} stroke="var(--line)" />
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
                  x={top[0]}
                  y={Math.max(14, top[1] - 26)}
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
              const [x, y] = placed[at] ?? [0, 0];
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
          </svg>
        </div>
      </div>
    </Tips>
  );
}

function wordsOf(point: MapPoint): string {
  const group = point.group === null ? '' : `, group ${point.group}`;
  return `${point.name}${group}; addresses ${countOf(point.addressed, 'proposition')}.`;
}

/** Places in pixels, both axes on one scale; marks on the very same spot stand side by side. */
function placeAll(points: readonly MapPoint[], width: number): Point[] {
  const reach = Math.min(width, HEIGHT * 1.6) / 2 - EDGE;
  const tall = Math.max(...points.map(({ y }) => Math.abs(y)), 0);
  const scale = tall > 0 ? Math.min(reach, (HEIGHT / 2 - EDGE) / tall) : reach;
  const taken = new Map<string, number>();
  return points.map(({ x, y }) => {
    const spot = `${Math.round(x * scale)} ${Math.round(y * scale)}`;
    const before = taken.get(spot) ?? 0;
    taken.set(spot, before + 1);
    return [width / 2 + x * scale + before * 12, HEIGHT / 2 - y * scale];
  });
}

function hullsOf(points: readonly MapPoint[], placed: readonly Point[]) {
  const members = new Map<string, Point[]>();
  for (const [at, { group }] of points.entries()) {
    const place = placed[at];
    if (group === null || !place) continue;
    members.set(group, [...(members.get(group) ?? []), place]);
  }
  return [...members]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([letter, places]) => {
      const hull = convexHull(places);
      const corners = hull.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
      const top = hull.reduce<Point>(
        (best, point) => (point[1] < best[1] ? point : best),
        [0, Number.POSITIVE_INFINITY],
      );
      return { letter, d: `M${corners.join('L')}Z`, top };
    });
}
