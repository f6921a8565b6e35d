import { createContext, useContext } from 'react';

/** How a chart is mounted for a file. */
export type Paper = {
  /** Its whole width, in pixels. */
  readonly width: number;
};

/**
 * Says that a chart is mounted for a file, which looks the same whoever saves it and wherever: at one width,
 * in light colours, with all its rows laid out, nothing selected, nothing that moves. null on the page.
 * `ChartFigure` mounts its children a second time so (decision 0150); what they draw is written out by
 * `drawMounted`.
 */
export const PaperContext = createContext<Paper | null>(null);

/**
 * The sheet that a chart is mounted on for a file; null on the page. A chart that draws a part of itself only
 * (rows in sight, what the reader came near to) draws all of it on a sheet, gives no handle out, and shows
 * nothing as selected. What is not there yet carries `aria-busy="true"`. It is asked in what is mounted twice,
 * the children of `ChartFigure`; around them it is always null.
 */
export function usePaper(): Paper | null {
  return useContext(PaperContext);
}
