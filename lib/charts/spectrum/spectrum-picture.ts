import { COLUMN, OVER_COLUMN } from '@/lib/charts/spectrum/histogram';
import type { SpectrumBand, SpectrumMark, SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { type Spread, spreadsOf } from '@/lib/charts/spectrum/spreads';
import { stackDepth } from '@/lib/charts/spectrum/stack-marks';
import { wrapLabel } from '@/lib/charts/wrap-label';

const LEFT = 420;
const BAND = 90;
const END = 200;
const HEAD = 40;
const TITLE = 34;
const STEP = 26;
const PER_LINE = 3;

/** How far the lines to other stances lie apart. */
export const SPREAD = 7;

type PlacedMark = {
  readonly mark: SpectrumMark;
  /** A filter hides it. */
  readonly faint: boolean;
  readonly dx: number;
  readonly dy: number;
};

/** Where everything stands in the picture of a spectrum, in pixels. */
export type PlacedSpectrum = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly band: number;
  readonly head: number;
  readonly titles: readonly { readonly title: string; readonly y: number }[];
  readonly rows: readonly {
    readonly row: SpectrumRow;
    readonly y: number;
    readonly height: number;
    readonly lines: readonly string[];
    readonly marks: readonly PlacedMark[];
    /** From the lowest, `SPREAD` above each other, at the row's lower edge. */
    readonly spreads: readonly Spread[];
  }[];
};

/**
 * Lays a spectrum out for a file: rows as tall as their words and their stacked marks need.
 *
 * @param counted no marks: how many hold each stance is drawn as columns
 */
export function placeSpectrum(groups: readonly SpectrumGroup[], counted = false): PlacedSpectrum {
  const titles: { title: string; y: number }[] = [];
  const rows: PlacedSpectrum['rows'][number][] = [];
  let y = HEAD;
  for (const group of groups) {
    if (group.title !== null) {
      titles.push({ title: group.title, y });
      y += TITLE;
    }
    for (const row of group.rows) {
      const lines = wrapLabel(row.text, LEFT - 24, 15, 6);
      const spreads = counted ? [] : spreadsOf(row);
      const stacked = Math.max(
        ...row.bands.map((band) => stackDepth(band.marks.length + band.faint.length, PER_LINE)),
      );
      const height = Math.max(
        counted ? COLUMN + OVER_COLUMN : 48,
        lines.length * 20 + 20,
        counted ? 0 : stacked * STEP + 20 + 2 * spreads.length * SPREAD,
      );
      const marks = counted ? [] : row.bands.flatMap(stack);
      rows.push({ row, y, height, lines, marks, spreads });
      y += height;
    }
  }
  return {
    width: LEFT + 5 * BAND + END,
    height: y,
    left: LEFT,
    band: BAND,
    head: HEAD,
    titles,
    rows,
  };
}

/** Marks of one band as a pile around its middle, column by column. */
function stack({ marks: seen, faint }: SpectrumBand): PlacedMark[] {
  const marks = [...seen, ...faint];
  const deep = stackDepth(marks.length, PER_LINE);
  const columns = Math.ceil(marks.length / deep);
  return marks.map((mark, place) => {
    const column = Math.floor(place / deep);
    const inColumn = Math.min(deep, marks.length - column * deep);
    return {
      mark,
      faint: place >= seen.length,
      dx: (column - (columns - 1) / 2) * STEP,
      dy: ((place % deep) - (inColumn - 1) / 2) * STEP,
    };
  });
}
