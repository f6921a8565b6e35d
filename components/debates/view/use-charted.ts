import { useMemo } from 'react';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { countShown } from '@/lib/charts/count-shown';
import { type ChartCounts, type OfferedChart, offeredCharts } from '@/lib/charts/offered-charts';

/** What the charts of a debate are drawn from, and which of them say something of it. */
export type ChartedDebate = {
  readonly explored: FilteredDebate;
  readonly counts: ChartCounts;
  readonly charts: readonly OfferedChart[];
};

/** The charts of what the filters leave. */
export function useCharted(explored: FilteredDebate): ChartedDebate {
  return useMemo(() => {
    const counts = countShown(explored);
    return { explored, counts, charts: offeredCharts(counts) };
  }, [explored]);
}
