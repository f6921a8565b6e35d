'use client';

import { memo } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { ColumnShape } from '@/components/charts/spectrum/column-shape';
import {
  COLUMN,
  type ColumnPart,
  columnParts,
  type StanceColumn,
} from '@/lib/charts/spectrum/columns';

/** Of the picture itself, which is stretched to the width of its place: the same in all rows. */
const WIDTH = 500;
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const STRETCHED = { width: '100%', height: '100%' };

const SHAPES = {
  explicit: (props: BarShapeProps) => <Part {...props} part="explicit" />,
  implied: (props: BarShapeProps) => <Part {...props} part="implied" />,
  hidden: (props: BarShapeProps) => <Part {...props} part="hidden" />,
} satisfies Record<ColumnPart, unknown>;

/** The columns of one row, by the library of charts; what they say stands beside it in words. */
export const HistogramDrawing = memo(function HistogramDrawing({
  columns,
  full,
}: {
  columns: readonly StanceColumn[];
  full: number;
}) {
  return (
    <BarChart
      width={WIDTH}
      height={COLUMN}
      margin={NO_MARGIN}
      style={STRETCHED}
      data={columns}
      barCategoryGap="14%"
      accessibilityLayer={false}
      {...{ preserveAspectRatio: 'none' }}
    >
      <XAxis dataKey="stance" type="category" hide />
      <YAxis type="number" domain={[0, full]} hide />
      {columnParts
        .filter((part) => columns.some((column) => column[part] > 0))
        .map((part) => (
          <Bar
            key={part}
            dataKey={part}
            stackId="held"
            shape={SHAPES[part]}
            isAnimationActive={false}
            zIndex={0}
          />
        ))}
    </BarChart>
  );
});

function Part({
  part,
  payload,
  x,
  y,
  width,
  height,
}: Omit<BarShapeProps, 'part'> & { part: ColumnPart }) {
  return <ColumnShape part={part} stance={payload.stance} {...{ x, y, width, height }} />;
}
