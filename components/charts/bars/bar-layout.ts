import { AXIS, OVER, STEADY, steadyHeight } from '@/components/charts/bars/steady-height';

/** Where the rows of a bar chart lie, in pixels. */
export type BarLayout = {
  readonly width: number;
  readonly height: number;
  /** Labels stand left of the bars where there is room, over them on phones. */
  readonly beside: boolean;
  readonly margin: { top: number; right: number; bottom: number; left: number };
  readonly band: number;
  readonly bar: number;
  /** How far the middle of a label stands over that of its bar, where it is over it; and its lines. */
  readonly lift: number;
  readonly lines: number;
};

/** How the axis under the bars is written. */
export const BAR_AXIS = {
  height: AXIS,
  tick: { fontSize: 12, fill: 'var(--soft)', fontFamily: 'var(--font-interface)' },
  axisLine: false,
  tickLine: false,
} as const;

/** The middle of a row's bar. */
export function middleOf(layout: BarLayout, row: number): number {
  return layout.margin.top + (row + 0.5) * layout.band;
}

/**
 * The layout of so many labelled bars. Rows are as high at every width, so that the server knows how high the
 * chart will be: labels of one line where they stand over the bars. `end` keeps room for words behind the bars.
 */
export function steadyLayout(width: number, rows: number, end: number): BarLayout {
  const beside = width >= 680;
  const margin = {
    top: OVER,
    right: end,
    bottom: 0,
    left: beside ? Math.min(340, Math.round(width * 0.32)) : 4,
  };
  const height = steadyHeight(rows);
  return { width, height, beside, margin, band: STEADY, bar: 20, lift: 20, lines: beside ? 2 : 1 };
}
