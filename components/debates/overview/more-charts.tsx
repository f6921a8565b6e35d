'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { ThemeAgreementChart } from '@/components/charts/bars/theme-agreement-chart';
import { CoverageChart } from '@/components/charts/grids/coverage-chart';
import { PairwiseChart } from '@/components/charts/pairs/pairwise-chart';
import { PropositionLinks } from '@/components/charts/proposition-links';
import { OpinionMapSection } from '@/components/debates/overview/opinion-map-section';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import type { PickableMeasure } from '@/lib/analysis/pickable-measures';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { coverageRows } from '@/lib/charts/coverage-rows';
import {
  type ListedPropositions,
  listOfCoverage,
  listOfPair,
  listOfTheme,
} from '@/lib/charts/listed-propositions';
import type { ChartName } from '@/lib/charts/offered-charts';
import { pairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import { themeAgreement } from '@/lib/charts/theme-agreement';

type Open = (propositionId: string, commentatorId?: string) => void;

type ChartProps = {
  selection: ChartSelection;
  measure: PickableMeasure;
  /** On a projector a chart is to be seen whole, so that less of it is written out. */
  whole: boolean;
  onOpen: Open;
  onList: (list: ListedPropositions) => void;
};

/**
 * One chart of a debate over the propositions and commentators that the filter left. The selection
 * holds the positions that are shown, and apart from them those that a filter hides. `onOpen` shows
 * the words behind a mark; what a mark of many stands for is listed first.
 */
export function DebateChart(props: {
  chart: ChartName;
  slug: string;
  selection: ChartSelection;
  measure: PickableMeasure;
  /** On a projector a chart is to be seen whole, so that less of it is written out. */
  whole?: boolean;
  onOpen: Open;
}) {
  const { chart, slug, whole = false, onOpen, ...rest } = props;
  const [list, setList] = useState<ListedPropositions | null>(null);
  const Chart = CHARTS[chart];
  return (
    <>
      <Chart {...rest} whole={whole} onOpen={onOpen} onList={setList} />
      <PropositionLinks list={list} slug={slug} onClose={() => setList(null)} onOpen={onOpen} />
    </>
  );
}

const CHARTS: Record<ChartName, (props: ChartProps) => ReactNode> = {
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
