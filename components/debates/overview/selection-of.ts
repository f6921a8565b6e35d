import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { type ChartSelection, selectForCharts } from '@/lib/charts/chart-selection';
import { chartView } from '@/lib/charts/charted-view';

const made = new WeakMap<FilteredDebate, ChartSelection>();

/** What the charts below the spectrum draw of what the filters leave; made once for all of them. */
export function selectionOf(explored: FilteredDebate): ChartSelection {
  const known = made.get(explored);
  if (known) return known;
  const { facts, shown } = explored;
  const selection = selectForCharts(
    chartView(explored),
    facts.map(({ proposition }) => proposition.id),
    shown.map(({ id }) => id),
  );
  made.set(explored, selection);
  return selection;
}
