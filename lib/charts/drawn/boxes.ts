import {
  CannotDraw,
  type Paint,
  paintAttributes,
  round,
  type Stripes,
} from '@/lib/charts/drawn/paint';

/** A side of a box: how wide its line is in pixels, in which style and colour. */
export type Side = {
  readonly width: number;
  readonly style: string;
  readonly paint: Paint | null;
};

/** A box of the page, in pixels from the corner of the picture. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its corners from the upper left one on, as the sun goes. */
  readonly radii: readonly [number, number, number, number];
  readonly fill: Paint | null;
  readonly stripes: Stripes | null;
  /** Top, right, bottom, left. */
  readonly sides: readonly [Side, Side, Side, Side];
  /** Outside of the box by so many pixels; inside where they are below 0. */
  readonly outline: (Side & { readonly offset: number }) | null;
};

/**
 * A box as markup of SVG; '' where nothing of it is to be seen.
 *
 * @throws CannotDraw for lines that are neither solid, dashed nor dotted, and for rounded corners of
 *   different radii that a line runs around
 */
export function boxMarkup(box: Box): string {
  const { x, y, width, height, fill, stripes, sides, outline } = box;
  const parts: string[] = [];
  if (fill && width > 0 && height > 0) {
    parts.push(`<${shapeOf(box)}${paintAttributes('fill', fill)}/>`);
  }
  if (stripes) {
    const middle = round(y + height / 2);
    parts.push(
      `<line x1="${round(x)}" y1="${middle}" x2="${round(x + width)}" y2="${middle}"${paintAttributes('stroke', stripes.paint)} stroke-width="${round(height)}" stroke-dasharray="${round(stripes.on)} ${round(stripes.off)}"/>`,
    );
  }
  const seen = sides.map(visible);
  const [first] = seen;
  if (first && seen.every((side) => side && sameSide(side, first))) {
    parts.push(around(box, first, -first.width / 2));
  } else {
    for (const [at, side] of seen.entries()) if (side) parts.push(lineOf(box, at, side));
  }
  const ring = outline && visible(outline);
  if (ring && outline) parts.push(around(box, ring, outline.offset + ring.width / 2));
  return parts.join('');
}

type Seen = { readonly width: number; readonly style: string; readonly paint: Paint };

function visible({ width, style, paint }: Side): Seen | null {
  if (width <= 0 || paint === null || style === 'none' || style === 'hidden') return null;
  if (style !== 'solid' && style !== 'dashed' && style !== 'dotted') {
    throw new CannotDraw(`boxMarkup: files do not take ${style} lines.`);
  }
  return { width, style, paint };
}

function sameSide(one: Seen, other: Seen): boolean {
  return (
    one.width === other.width &&
    one.style === other.style &&
    one.paint.color === other.paint.color &&
    one.paint.opacity === other.paint.opacity
  );
}

/** The outline of a filled box. */
function shapeOf({ x, y, width, height, radii }: Box): string {
  const [first] = radii;
  if (radii.every((radius) => radius === first)) {
    return rectOf(x, y, width, height, first);
  }
  const most = Math.min(width, height);
  const [a, b, c, d] = radii.map((radius) => Math.min(radius, most)) as [
    number,
    number,
    number,
    number,
  ];
  const corner = (radius: number, dx: number, dy: number) =>
    radius > 0 ? `a${round(radius)} ${round(radius)} 0 0 1 ${round(dx)} ${round(dy)}` : '';
  const d1 = `M${round(x + a)} ${round(y)}H${round(x + width - b)}${corner(b, b, b)}V${round(y + height - c)}${corner(c, -c, c)}H${round(x + d)}${corner(d, -d, -d)}V${round(y + a)}${corner(a, a, -a)}Z`;
  return `path d="${d1}"`;
}

function rectOf(x: number, y: number, width: number, height: number, radius: number): string {
  const rounded = Math.min(radius, width / 2, height / 2);
  return `rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${rounded > 0 ? ` rx="${round(rounded)}"` : ''}`;
}

/** A line all around a box, its middle so far outside of the edge. */
function around({ x, y, width, height, radii }: Box, side: Seen, by: number): string {
  const [first] = radii;
  if (radii.some((radius) => radius !== first)) {
    throw new CannotDraw('boxMarkup: a line around corners of different radii.');
  }
  const radius = first > 0 ? Math.max(0, Math.min(first, width / 2, height / 2) + by) : 0;
  const shape = rectOf(x - by, y - by, width + 2 * by, height + 2 * by, radius);
  return `<${shape} fill="none"${strokeOf(side)}/>`;
}

function lineOf({ x, y, width, height }: Box, at: number, side: Seen): string {
  const half = side.width / 2;
  const right = x + width;
  const bottom = y + height;
  const [x1, y1, x2, y2] = [
    [x, y + half, right, y + half],
    [right - half, y, right - half, bottom],
    [x, bottom - half, right, bottom - half],
    [x + half, y, x + half, bottom],
  ][at] ?? [x, y, x, y];
  return `<line x1="${round(x1 ?? x)}" y1="${round(y1 ?? y)}" x2="${round(x2 ?? x)}" y2="${round(y2 ?? y)}"${strokeOf(side)}/>`;
}

/** Dashes are as long as browsers draw them: two widths of the line, three where it is thin. */
function strokeOf({ width, style, paint }: Seen): string {
  const dash = width >= 3 ? [2, 1] : [3, 2];
  const dashes =
    style === 'dashed'
      ? ` stroke-dasharray="${dash.map((part) => round(part * width)).join(' ')}"`
      : style === 'dotted'
        ? ` stroke-dasharray="0 ${round(2 * width)}" stroke-linecap="round"`
        : '';
  return `${paintAttributes('stroke', paint)} stroke-width="${round(width)}"${dashes}`;
}
