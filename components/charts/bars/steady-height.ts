/** How high a row of bars is, the same at every width. */
export const STEADY = 44;

/** Free over the bars, so that a label over the first has its place. */
export const OVER = 10;

/** How high the axis under the bars is. */
export const AXIS = 28;

/** How high so many rows of bars are with their axis, whatever their width: known before they are drawn. */
export function steadyHeight(rows: number): number {
  return OVER + rows * STEADY + AXIS;
}
