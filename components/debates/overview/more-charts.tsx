'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { DistributionChart } from '@/components/charts/bars/distribution-chart';
import { ThemeAgreementChart } from '@/components/charts/bars/theme-agreement-chart';
import { CoverageChart } from '@/components/charts/grids/coverage-chart';
import { PairwiseChart } from '@/components/charts/grids/pairwise-chart';
import { StanceMatrix } from '@/components/charts/grids/stance-matrix';
import { PropositionLinks } from '@/components/charts/proposition-links';
import styles from '@/components/debates/overview/more-charts.module.css';
import { OpinionMapSection } from '@/components/debates/overview/opinion-map-section';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import type { PickableMeasure } from '@/lib/analysis/pickable-measures';
import {
  type ChartedView,
  type ChartSelection,
  selectForCharts,
} from '@/lib/charts/chart-selection';
import { countSelection } from '@/lib/charts/count-selection';
import { coverageRows } from '@/lib/charts/coverage-rows';
import { type DistributionOrder, distributionRows } from '@/lib/charts/distribution-rows';
import {
  type ListedPropositions,
  listOfCoverage,
  listOfPair,
  listOfTheme,
} from '@/lib/charts/listed-propositions';
import { type ChartName, offeredCharts } from '@/lib/charts/offered-charts';
import { pairwiseRows } from '@/lib/charts/pairwise-rows';
import { type MatrixGroup, stanceMatrixRows } from '@/lib/charts/stance-matrix-rows';
import { themeAgreement } from '@/lib/charts/theme-agreement';

type Open = (propositionId: string, commentatorId?: string) => void;

type ChartProps = {
  selection: ChartSelection;
  measure: PickableMeasure;
  order: readonly MatrixGroup[];
  /** On a projector a chart is to be seen whole, so that less of it is written out. */
  whole: boolean;
  onOpen: Open;
  onList: (list: ListedPropositions) => void;
};

/**
 * Every chart of a debate that its size allows, over the propositions and commentators that the
 * filter left, and why the others are not drawn. The view holds the positions that are shown, and
 * apart from them those that a filter hides. `onOpen` shows the words behind a mark.
 */
export function MoreCharts(props: {
  view: ChartedView;
  propositionIds: readonly string[];
  commentatorIds: readonly string[];
  measure: PickableMeasure;
  /** How the spectrum orders the propositions; the matrix has them in the same order. */
  order: readonly MatrixGroup[];
  onOpen: Open;
  /** Draws this chart alone, without the list of what is not drawn. */
  only?: ChartName;
}) {
  const { view, propositionIds, commentatorIds, measure, order, onOpen, only } = props;
  const [list, setList] = useState<ListedPropositions | null>(null);
  const selection = useMemo(
    () => selectForCharts(view, propositionIds, commentatorIds),
    [view, propositionIds, commentatorIds],
  );
  const charts = useMemo(() => offeredCharts(countSelection(selection)), [selection]);
  const left = only ? [] : charts.filter(({ offered }) => !offered);
  return (
    <section className={styles.charts} aria-labelledby="charts-title">
      <h2 id="charts-title" className={only ? 'visually-hidden' : undefined}>
        Charts
      </h2>
      {charts.map(({ chart, offered }) => {
        // The one asked for is part of a chart that the whole debate offers.
        if (only ? chart !== only : !offered) return null;
        const Chart = CHARTS[chart];
        return (
          <Chart
            key={chart}
            selection={selection}
            measure={measure}
            order={order}
            whole={only !== undefined}
            onOpen={onOpen}
            onList={setList}
          />
        );
      })}
      {left.length > 0 ? (
        <div className={styles.left}>
          <h3>Not drawn</h3>
          <ul>
            {left.map(({ chart, title, why }) => (
              <li key={chart}>
                {title}: {why}.
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <PropositionLinks
        list={list}
        slug={view.debate.slug}
        onClose={() => setList(null)}
        onOpen={onOpen}
      />
    </section>
  );
}

const CHARTS: Record<ChartName, (props: ChartProps) => ReactNode> = {
  'stance-matrix': function Matrix({ selection, order, onOpen }) {
    const rows = useMemo(() => stanceMatrixRows(selection, order), [selection, order]);
    return <StanceMatrix rows={rows} onOpen={onOpen} />;
  },
  'themes-at-a-glance': function Themes({ selection, measure, onList }) {
    const agreement = useMemo(() => themeAgreement(selection, measure), [selection, measure]);
    return (
      <ThemeAgreementChart
        agreement={agreement}
        onOpenTheme={(row) => onList(listOfTheme(selection, row))}
      />
    );
  },
  'who-addresses-what': function Coverage({ selection, onList }) {
    const rows = useMemo(() => coverageRows(selection), [selection]);
    const open = useCallback(
      (commentatorId: string, themeId: string) =>
        onList(listOfCoverage(selection, commentatorId, themeId)),
      [selection, onList],
    );
    return <CoverageChart rows={rows} onOpenCell={open} />;
  },
  'stance-distribution': function Distribution({ selection, onOpen }) {
    const [order, setOrder] = useState<DistributionOrder>('divided');
    const distribution = useMemo(() => distributionRows(selection, order), [selection, order]);
    return (
      <DistributionChart
        distribution={distribution}
        order={order}
        onOrder={setOrder}
        onOpen={onOpen}
      />
    );
  },
  'pairwise-agreement': function Pairs({ selection, measure, whole, onList }) {
    const rows = useMemo(
      () => pairwiseRows(selection, measure, orderBySimilarity),
      [selection, measure],
    );
    const open = useCallback(
      (firstId: string, secondId: string) => onList(listOfPair(selection, firstId, secondId)),
      [selection, onList],
    );
    return <PairwiseChart rows={rows} whole={whole} onOpenPair={open} />;
  },
  'opinion-map': function OpinionMap({ selection, whole, onOpen, onList }) {
    return (
      <OpinionMapSection selection={selection} whole={whole} onOpen={onOpen} onList={onList} />
    );
  },
};
