'use client';

import { memo, type ReactNode } from 'react';
import {
  DefaultZIndexes,
  Scatter,
  ScatterChart,
  type ScatterShapeProps,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import type { Point } from '@/lib/charts/opinion-map/convex-hull';
import type { groupHulls } from '@/lib/charts/opinion-map/group-hulls';
import { letterPlace, NAME_SIZE } from '@/lib/charts/opinion-map/map-layout';
import type { MapPoint } from '@/lib/charts/opinion-map/map-points';

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** What is drawn, in pixels of the drawing. */
type DrawnMap = {
  readonly width: number;
  readonly height: number;
  readonly points: readonly MapPoint[];
  readonly places: readonly Point[];
  readonly origin: Point;
  readonly hulls: ReturnType<typeof groupHulls>;
  /** Where names stand, for those that have one. */
  readonly names: readonly (Point | null)[];
  readonly scale: number;
};

/**
 * The map by the library of charts: its groups' outlines behind, the marks as points, names over them.
 *
 * @param wrap what a mark is wrapped in, on screen: what makes it a button; without it, as in a file, nothing
 */
export const OpinionMapDrawing = memo(function OpinionMapDrawing({
  map,
  wrap,
}: {
  map: DrawnMap;
  wrap?: ((point: MapPoint, at: number, mark: ReactNode) => ReactNode) | undefined;
}) {
  const { width, height, points, places, origin, hulls, names, scale } = map;
  const data = places.map(([x, y], at) => ({ at, x, y }));
  const draw = ({ cx = 0, cy = 0, at }: ScatterShapeProps & { at?: number }) => {
    const point = points[at ?? -1];
    if (!point || at === undefined) return <g />;
    const mark = (
      <>
        <circle r={14 / Math.min(1, scale * 1.2)} fill="transparent" />
        {point.outside === null ? null : (
          <circle
            r={15}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.5}
            strokeDasharray="3 3"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <g opacity={point.hidden ? 0.4 : undefined}>
          <CommentatorGlyph
            index={point.index}
            initials={points.length > 100 ? '' : point.initials}
            implied={point.hidden}
          />
        </g>
      </>
    );
    return (
      <g key={point.commentatorId} transform={`translate(${cx} ${cy}) scale(${scale})`}>
        {wrap ? wrap(point, at, mark) : mark}
      </g>
    );
  };
  return (
    <ScatterChart width={width} height={height} margin={NO_MARGIN} accessibilityLayer={false}>
      <XAxis type="number" dataKey="x" domain={[0, width]} hide />
      <YAxis type="number" dataKey="y" domain={[0, height]} reversed hide />
      <line x1={origin[0]} x2={origin[0]} y1={0} y2={height} stroke="var(--line)" />
      <line x1={0} x2={width} y1={origin[1]} y2={origin[1]} stroke="var(--line)" />
      {hulls.map(({ letter, d }) => (
        <g key={letter} opacity={0.16}>
          <path
            d={d}
            fill="var(--amount)"
            stroke="var(--amount)"
            strokeWidth={44}
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </g>
      ))}
      <Scatter data={data} shape={draw} isAnimationActive={false} />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {hulls.map(({ letter, top }) => (
          <text
            key={letter}
            x={letterPlace({ top })[0]}
            y={letterPlace({ top })[1]}
            textAnchor="middle"
            fontSize={15}
            fontWeight={700}
            fontFamily="var(--font-interface)"
            fill="var(--ink)"
            stroke="var(--page)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {letter}
          </text>
        ))}
        {points.map(({ commentatorId, name, hidden }, at) => {
          const place = names[at];
          return place ? (
            <text
              key={commentatorId}
              x={place[0]}
              y={place[1]}
              fontSize={NAME_SIZE}
              fontFamily="var(--font-interface)"
              fill={hidden ? 'var(--soft)' : 'var(--ink)'}
              aria-hidden="true"
            >
              {name}
            </text>
          ) : null;
        })}
      </ZIndexLayer>
    </ScatterChart>
  );
});
