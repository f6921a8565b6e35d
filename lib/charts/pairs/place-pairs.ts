/** Up to so many commentators each pair has its figure; of more the cells are colour alone, until asked. */
export const mostFigures = 11;

/** What a cell holds. */
export type PairsForm = 'figures' | 'colours';

/** Up to this width names stand without their marks, and in small type. */
const NARROW = 480;

/** No picture of pairs is wider: what is far apart is not seen as one. */
const WIDEST = 960;

/** The type is no smaller than a cell of this size leaves room for. */
const LEAST_NAMED = 12;

const FIGURES = { height: 40, least: 22, widest: 72, narrow: 48, asked: 44 };
const COLOURS = { widest: 28 };

/** Where the parts of a triangle of pairs are; sizes in pixels. */
export type PlacedPairs = {
  readonly form: PairsForm;
  /** Of the drawing: at most as wide as its place, unless that is too narrow for the figures. */
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** How names are set at the end of their rows, over their columns; null where none would be legible. */
  readonly names: {
    readonly size: number;
    readonly lines: number;
    readonly marked: boolean;
  } | null;
};

/** What the cells of so many commentators hold as long as nobody asks for more. */
export function formOfPairs(commentators: number): PairsForm {
  return commentators <= mostFigures ? 'figures' : 'colours';
}

/**
 * The triangle of pairs of so many commentators in a place so wide: row and column of each meet at the
 * diagonal, where the name stands. Its height is known before it is drawn.
 *
 * @param width of its place in pixels
 */
export function placePairs(
  commentators: number,
  width: number,
  form: PairsForm = formOfPairs(commentators),
): PlacedPairs {
  const across = Math.max(1, commentators - 1);
  const narrow = width < NARROW;
  const most = Math.min(width, WIDEST);
  if (form === 'figures') {
    const room = narrow ? 84 : 190;
    const least = commentators <= mostFigures ? FIGURES.least : FIGURES.asked;
    const fits = Math.floor((most - room) / across);
    const cell = {
      width: Math.max(least, Math.min(narrow ? FIGURES.narrow : FIGURES.widest, fits)),
      height: FIGURES.height,
    };
    const left = most - across * cell.width;
    return {
      form,
      width: Math.max(most, across * cell.width + room),
      height: commentators * cell.height,
      cell,
      names: { size: left < 110 ? 11 : 13, lines: left < 110 ? 3 : 2, marked: left >= 130 },
    };
  }
  const beside = Math.min(COLOURS.widest, (most - (narrow ? 120 : 190)) / across);
  const named = beside >= LEAST_NAMED;
  const side = named ? beside : Math.min(COLOURS.widest, most / commentators);
  const names = {
    size: Math.min(narrow ? 11 : 12.5, Math.max(10.5, side * 0.8)),
    lines: 1,
    marked: !narrow && side >= 16,
  };
  return {
    form,
    width: named ? most : side * commentators,
    height: Math.ceil(commentators * side),
    cell: { width: side, height: side },
    names: named ? names : null,
  };
}

/** Parallel strokes over a cell, so that colour says nothing alone; the data of an SVG path. */
export function hatch(
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
  step: number,
): string {
  const strokes: string[] = [];
  // Each stroke runs up to the right, from where it enters the cell to where it leaves it.
  for (let from = step / 2 - height; from < width; from += step) {
    const enter = Math.max(0, -from);
    const leave = Math.min(height, width - from);
    if (leave - enter < 1) continue;
    const at = (way: number) => `${round(x + from + way)} ${round(y + height - way)}`;
    strokes.push(`M${at(enter)}L${at(leave)}`);
  }
  return strokes.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
