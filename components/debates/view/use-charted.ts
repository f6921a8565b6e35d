import { useMemo } from 'react';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { type ChartSelection, selectForCharts } from '@/lib/charts/chart-selection';
import { chartView } from '@/lib/charts/charted-view';
import { countSelection } from '@/lib/charts/count-selection';
import { type OfferedChart, offeredCharts } from '@/lib/charts/offered-charts';

/** What the charts of a debate are drawn from, and which of them say something of it. */
export type ChartedDebate = {
  readonly selection: ChartSelection;
  readonly charts: readonly OfferedChart[];
};

/** The charts of what the filters leave. */
export function useCharted({ facts, shown, index, filter }: FilteredDebate): ChartedDebate {
  return useMemo(() => {
    const view = chartView({ index, filter, facts });
    const commentatorIds = shown.map(({ id }) => id);
    const propositionIds = facts.map(({ proposition }) => proposition.id);
    const selection = selectForCharts(view, propositionIds, commentatorIds);
    return { selection, charts: offeredCharts(countSelection(selection)) };
  }, [facts, shown, index, filter]);
}
