'use client';

import dynamic from 'next/dynamic';
import { lazy, memo, startTransition, useEffect, useState } from 'react';
import { ChartUntil } from '@/components/charts/chart-until';
import classes from '@/components/debates/overview/more-charts.module.css';
import type { ChartedDebate } from '@/components/debates/view/use-charted';
import { keepTrying } from '@/components/loading/keep-trying';
import { LazySection } from '@/components/loading/lazy-section';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { aroundSpectrum, type ChartName } from '@/lib/charts/offered-charts';
import { mostFigures, placePairs } from '@/lib/charts/pairs/place-pairs';

const DebateChart = dynamic(
  () =>
    keepTrying(() => import('@/components/debates/overview/more-charts')).then(
      (module) => module.DebateChart,
    ),
  { ssr: false, loading: () => <div className={`${classes.coming} no-print`} aria-busy="true" /> },
);

/** Asked for by the server alone: see there. */
const FactsWithoutScripts = lazy(
  () => import('@/components/debates/overview/facts-without-scripts'),
);

/** The widest that a chart is on a wide screen and on a phone, in pixels. */
const WIDE = 1152;
const NARROW = 358;

/** About how tall a chart will be, in pixels: its place is kept until it comes. */
function heightOf(chart: ChartName, { explored, counts }: ChartedDebate) {
  const all = explored.index.view.commentators.length;
  // Up to so many stay where a filter hides them.
  const people = all <= mostFigures ? all : counts.commentators;
  switch (chart) {
    case 'who-addresses-what':
      return { wide: 170, narrow: 230 };
    case 'pairwise-agreement':
      return {
        wide: (people <= mostFigures ? 310 : 370) + placePairs(people, WIDE).height,
        narrow: 500 + placePairs(people, NARROW).height,
      };
    case 'opinion-map':
      return { wide: 1280, narrow: 2050 };
    default:
      return { wide: 600, narrow: 600 };
  }
}

/**
 * The charts below the spectrum, of what the filters show. Each comes when the reader is near, and all
 * after the spectrum: a filter never waits for them.
 */
export const ChartsSection = memo(function ChartsSection({
  slug,
  charted,
  measure,
  mapFacts,
  asTables,
  onOpen,
}: {
  slug: string;
  charted: ChartedDebate;
  measure: PickableMeasure;
  /** Of the map of the whole debate; null where a filter shows a part of it. */
  mapFacts: ChartFacts | null;
  /** Whether who has no scripts asks for tables. */
  asTables: boolean;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  // A value that is deferred already is not deferred again: the charts follow once the spectrum stands.
  const [drawn, setDrawn] = useState(charted);
  useEffect(() => startTransition(() => setDrawn(charted)), [charted]);
  return (
    <div className={classes.charts}>
      {aroundSpectrum(drawn.charts).below.map(({ chart, title }) => (
        <LazySection
          key={chart}
          id={chart}
          title={title}
          height={heightOf(chart, drawn)}
          until={
            chart === 'opinion-map' && mapFacts ? (
              <ChartUntil facts={mapFacts} height={420} />
            ) : null
          }
          without={
            !asTables || (chart === 'opinion-map' && mapFacts) ? null : (
              <FactsWithoutScripts chart={chart} explored={drawn.explored} measure={measure} />
            )
          }
        >
          <DebateChart
            chart={chart}
            slug={slug}
            explored={drawn.explored}
            measure={measure}
            onOpen={onOpen}
          />
        </LazySection>
      ))}
    </div>
  );
});
