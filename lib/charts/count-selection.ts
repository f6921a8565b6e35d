import { columnOf, notAddressed } from '@/lib/analysis/stance-matrix';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import type { ChartCounts } from '@/lib/charts/offered-charts';

/** How much of a selection there is to draw. Cost: one step a cell. */
export function countSelection(selection: ChartSelection): ChartCounts {
  const { matrix, commentators, propositions, themes, allThemes } = selection;
  let filled = 0;
  let shared = 0;
  let differ = false;
  for (const column of propositions.keys()) {
    let first: number | null = null;
    let addressed = 0;
    for (const cell of columnOf(matrix, column)) {
      if (cell === notAddressed) continue;
      addressed++;
      if (first === null) first = cell;
      else if (cell !== first) differ = true;
    }
    filled += addressed;
    if (addressed >= 2) shared++;
  }
  return {
    commentators: commentators.length,
    propositions: propositions.length,
    themes: themes.length,
    allThemes,
    filled,
    shared,
    differ,
  };
}
