import { type CommentatorShape, lookOf } from '@/lib/charts/commentator-look';

const POLYGONS: Record<Exclude<CommentatorShape, 'circle' | 'square'>, string> = {
  diamond: '0,-13.5 13.5,0 0,13.5 -13.5,0',
  hexagon: '-6.5,-11.5 6.5,-11.5 13,0 6.5,11.5 -6.5,11.5 -13,0',
  pentagon: '0,-13 12.6,-3.4 7.8,11.2 -7.8,11.2 -12.6,-3.4',
  triangle: '0,-14 14,11 -14,11',
};

/** Where the initials stand in a mark, and how large. */
export function initialsIn(index: number, initials: string): { size: number; down: number } {
  const size = initials.length > 2 ? 7.5 : initials.length > 1 ? 9.5 : 11;
  return lookOf(index).shape === 'triangle' ? { size: size - 1.5, down: 7 } : { size, down: 3.4 };
}

/** A commentator's shape around the origin, about 24 units wide, without initials. */
export function CommentatorShapeDrawing({
  index,
  implied = false,
}: {
  index: number;
  /** Hollow with a dashed outline. */
  implied?: boolean;
}) {
  const { color, shape } = lookOf(index);
  const outline = implied
    ? { fill: 'var(--page)', stroke: color, strokeWidth: 2, strokeDasharray: '3.2 2' }
    : { fill: color };
  if (shape === 'circle') return <circle r={implied ? 11.5 : 12} {...outline} />;
  if (shape === 'square')
    return <rect x="-11" y="-11" width="22" height="22" rx="3" {...outline} />;
  return <polygon points={POLYGONS[shape]} {...outline} />;
}

/**
 * A commentator's shape and initials around the origin, about 24 units wide: for use inside an
 * `svg`. Decorative: the name stands in the text beside it or in the label of what holds it.
 */
export function CommentatorGlyph({
  index,
  initials,
  implied = false,
}: {
  index: number;
  initials: string;
  /** Hollow with a dashed outline: the position follows from what is said. */
  implied?: boolean;
}) {
  const { size, down } = initialsIn(index, initials);
  return (
    <g aria-hidden="true">
      <CommentatorShapeDrawing index={index} implied={implied} />
      <text
        y={down}
        textAnchor="middle"
        fontSize={size}
        fontWeight="700"
        fontFamily="var(--font-interface)"
        fill={implied ? lookOf(index).color : 'var(--on-commentator)'}
      >
        {initials}
      </text>
    </g>
  );
}

/** The same mark as an inline picture beside a name. `size` in pixels. */
export function CommentatorMark({
  index,
  initials,
  implied = false,
  contested = false,
  size = 24,
}: {
  index: number;
  initials: string;
  implied?: boolean;
  /** With a small ring at its corner: another reader finds something else. */
  contested?: boolean;
  size?: number;
}) {
  return (
    <svg
      viewBox="-14 -14 28 28"
      width={size}
      height={size}
      aria-hidden="true"
      style={{ flex: 'none', verticalAlign: 'middle' }}
    >
      <CommentatorGlyph index={index} initials={initials} implied={implied} />
      {contested ? <ContestedRing /> : null}
    </svg>
  );
}

/** A small ring at the corner of a mark: another reader finds something else. */
export function ContestedRing() {
  return (
    <circle cx="9.5" cy="-9.5" r="3.5" fill="var(--page)" stroke="var(--ink)" strokeWidth="2" />
  );
}
