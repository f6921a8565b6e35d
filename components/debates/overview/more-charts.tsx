'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { GapsFigure } from '@/components/charts/grids/gaps-figure';
import { PairwiseChart } from '@/components/charts/pairs/pairwise-chart';
import classes from '@/components/debates/overview/more-charts.module.css';
import { OpinionMapSection } from '@/components/debates/overview/opinion-map-section';
import { selectionOf } from '@/components/debates/overview/selection-of';
import { ThemesSection } from '@/components/debates/overview/themes-section';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { fetchAhead, keepTrying } from '@/components/loading/keep-trying';
import { PartBoundary } from '@/components/loading/part-boundary';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { type ListedPropositions, listOfPair } from '@/lib/charts/listed-propositions';
import type { ChartName } from '@/lib/charts/offered-charts';
import { pairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';

const loadLinks = () => import('@/components/charts/proposition-links');
const PropositionLinks = dynamic(() =>
  keepTrying(loadLinks).then((module) => module.PropositionLinks),
);
const fetchLinks = fetchAhead(loadLinks);

type Open = (propositionId: string, commentatorId?: string) => void;

type ChartProps = {
  explored: FilteredDebate;
  selection: ChartSelection;
  measure: PickableMeasure;
  /** On a projector a chart is to be seen whole, so that less of it is written out. */
  whole: boolean;
  onOpen: Open;
  onList: (list: ListedPropositions) => void;
};

/**
 * One chart of a debate over the propositions and commentators that the filter left. `onOpen` shows
 * the words behind a mark; what a mark of many stands for is listed first.
 */
export function DebateChart(props: {
  chart: ChartName;
  slug: string;
  explored: FilteredDebate;
  measure: PickableMeasure;
  /** On a projector a chart is to be seen whole, so that less of it is written out. */
  whole?: boolean;
  onOpen: Open;
}) {
  const { chart, slug, whole = false, onOpen, ...rest } = props;
  const [list, setList] = useState<ListedPropositions | null>(null);
  const Chart = CHARTS[chart];
  const [wanted, setWanted] = useState(false);
  // The list itself comes late, when something else may have taken the focus.
  const from = useRef<Element | null>(null);
  const onList = useCallback((listed: ListedPropositions) => {
    from.current = document.activeElement;
    setList(listed);
    setWanted(true);
  }, []);
  const selection = selectionOf(rest.explored);
  return (
    <>
      <div className={classes.opening} ref={fetchLinks}>
        <Chart {...rest} selection={selection} whole={whole} onOpen={onOpen} onList={onList} />
      </div>
      {wanted ? (
        <PartBoundary title="The list of propositions">
          <PropositionLinks
            list={list}
            slug={slug}
            from={from}
            onClose={() => setList(null)}
            onOpen={onOpen}
          />
        </PartBoundary>
      ) : null}
    </>
  );
}

const CHARTS: Record<ChartName, (props: ChartProps) => ReactNode> = {
  'themes-at-a-glance': function Themes({ explored }) {
    return <ThemesSection explored={explored} />;
  },
  'who-addresses-what': function Gaps({ explored: { index, filter } }) {
    const { facts, onPaper } = useMemo(() => whoAddressesWhat(index, filter), [index, filter]);
    return <GapsFigure facts={facts} onPaper={onPaper} />;
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
