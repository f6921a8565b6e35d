import type { Stance } from '@/lib/analysis/stance-matrix';
import type { ColumnPart } from '@/lib/charts/spectrum/columns';
import { stanceColor } from '@/lib/words/stance-words';

/** One of three hundred is still seen. */
const LEAST = 2;

/**
 * A part of a column: full where a position is said outright, hollow where it is implied, an empty dashed
 * outline where a filter hides it. Its outline lies inside, and is as thick however wide the picture.
 */
export function ColumnShape({
  part,
  stance,
  x,
  y,
  width,
  height,
}: {
  part: ColumnPart;
  stance: Stance;
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  if (height <= 0) return null;
  const tall = Math.max(height, LEAST);
  const top = y + height - tall;
  if (part === 'explicit') {
    return <rect x={x} y={top} width={width} height={tall} fill={stanceColor(stance)} />;
  }
  const [thick, look] =
    part === 'implied'
      ? [2, { fill: 'var(--page)', stroke: outlineOf(stance) }]
      : [1, { fill: 'none', stroke: 'var(--line-strong)', strokeDasharray: '3 2' }];
  return (
    <rect
      x={x + thick / 2}
      y={top + thick / 2}
      width={width - thick}
      height={Math.max(0.5, tall - thick)}
      strokeWidth={thick}
      vectorEffect="non-scaling-stroke"
      {...look}
    />
  );
}

/** The grey of mixed is too light for an outline. */
function outlineOf(stance: Stance): string {
  return stance === 0 ? 'var(--line-strong)' : stanceColor(stance);
}
