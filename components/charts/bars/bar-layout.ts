/** Where the rows of a bar chart lie, in pixels. */
export type BarLayout = {
  readonly width: number;
  readonly height: number;
  /** Labels stand left of the bars where there is room, over them on phones. */
  readonly beside: boolean;
  readonly margin: { top: number; right: number; bottom: number; left: number };
  readonly band: number;
  readonly bar: number;
};

const AXIS = 28;

/** How the axis under the bars is written. */
export const BAR_AXIS = {
  height: AXIS,
  tick: { fontSize: 12, fill: 'var(--soft)', fontFamily: 'var(--font-interface)' },
  axisLine: false,
  tickLine: false,
} as const;

/** The layout of so many labelled bars in a width. `end` keeps room for words behind the bars. */
export function barLayout(width: number, rows: number, end: number): BarLayout {
  const beside = width >= 680;
  const band = beside ? 46 : 68;
  const bar = 20;
  const margin = beside
    ? { top: 4, right: end, bottom: 0, left: Math.min(420, Math.round(width * 0.4)) }
    : { top: 22, right: end, bottom: 0, left: 4 };
  return { width, height: margin.top + rows * band + AXIS, beside, margin, band, bar };
}

/** The middle of a row's bar. */
export function middleOf(layout: BarLayout, row: number): number {
  return layout.margin.top + (row + 0.5) * layout.band;
}
