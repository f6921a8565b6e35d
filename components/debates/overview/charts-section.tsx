'use client';

import dynamic from 'next/dynamic';
import { memo, startTransition, useEffect, useMemo, useState } from 'react';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { keepTrying } from '@/components/loading/keep-trying';
import { LazySection } from '@/components/loading/lazy-section';
import type { PickableMeasure } from '@/lib/analysis/pickable-measures';
import { chartView } from '@/lib/charts/charted-view';
import { chartNames } from '@/lib/charts/offered-charts';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';

const MoreCharts = dynamic(
  () =>
    keepTrying(() => import('@/components/debates/overview/more-charts')).then(
      (module) => module.MoreCharts,
    ),
  {
    ssr: false,
    loading: () => <div className="no-print" style={{ minHeight: 1600 }} aria-busy="true" />,
  },
);

/**
 * The further charts of what the filters show. They come when the reader is near, and after the
 * spectrum: a filter never waits for them.
 */
export const ChartsSection = memo(function ChartsSection({
  explored,
  groups,
  measure,
  onOpen,
}: {
  explored: FilteredDebate;
  groups: readonly SpectrumGroup[];
  measure: PickableMeasure;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  // A value that is deferred already is not deferred again: the charts follow once the spectrum stands.
  const [drawn, setDrawn] = useState({ explored, groups });
  useEffect(() => startTransition(() => setDrawn({ explored, groups })), [explored, groups]);
  const { facts, shown, index, filter } = drawn.explored;
  const view = useMemo(() => chartView({ index, filter, facts }), [index, filter, facts]);
  const propositionIds = useMemo(() => facts.map(({ proposition }) => proposition.id), [facts]);
  const commentatorIds = useMemo(() => shown.map(({ id }) => id), [shown]);
  return (
    <div style={{ marginTop: '3.5rem' }}>
      <LazySection height={1600} anchors={chartNames}>
        <MoreCharts
          view={view}
          propositionIds={propositionIds}
          commentatorIds={commentatorIds}
          measure={measure}
          order={drawn.groups}
          onOpen={onOpen}
        />
      </LazySection>
    </div>
  );
});
