'use client';

import dynamic from 'next/dynamic';
import classes from '@/components/debates/overview/more-charts.module.css';
import type { ChartedDebate } from '@/components/debates/view/use-charted';
import { keepTrying } from '@/components/loading/keep-trying';
import { LazySection } from '@/components/loading/lazy-section';
import type { PickableMeasure } from '@/lib/analysis/pickable-measures';

const DebateChart = dynamic(
  () =>
    keepTrying(() => import('@/components/debates/overview/more-charts')).then(
      (module) => module.DebateChart,
    ),
  {
    ssr: false,
    loading: () => <div className={`${classes.coming} no-print`} aria-busy="true" />,
  },
);

/** The themes at a glance, above the spectrum; nothing where there is no choice of themes. */
export function ThemesSection({
  slug,
  charted,
  measure,
  onOpen,
}: {
  slug: string;
  charted: ChartedDebate;
  measure: PickableMeasure;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  if (!charted.charts.some(({ chart }) => chart === 'themes-at-a-glance')) return null;
  return (
    <div className={classes.themes}>
      <LazySection id="themes-at-a-glance" title="Themes at a glance" height={400}>
        <DebateChart
          chart="themes-at-a-glance"
          slug={slug}
          selection={charted.selection}
          measure={measure}
          onOpen={onOpen}
        />
      </LazySection>
    </div>
  );
}
