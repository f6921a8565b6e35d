'use client';

import styles from '@/components/charts/chart-figure.module.css';
import { FactsTable } from '@/components/charts/facts-table';
import { selectionOf } from '@/components/debates/overview/selection-of';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { type ChartName, chartTitles } from '@/lib/charts/offered-charts';
import { pairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import { mostFigures } from '@/lib/charts/pairs/place-pairs';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';

/**
 * What a chart shows, for who has no scripts: its sentence and its table, and of more commentators than have
 * figures in a picture, that it takes scripts. Of the server alone: a browser reads a `noscript` only
 * where it runs none, and never asks for this file.
 */
export default function FactsWithoutScripts({
  chart,
  explored,
  measure,
}: {
  chart: ChartName;
  explored: FilteredDebate;
  measure: PickableMeasure;
}) {
  const facts = factsOf(chart, explored, measure);
  const title = chartTitles[chart];
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {facts === null ? (
        <p className="soft">Of so many commentators this is drawn by JavaScript alone.</p>
      ) : (
        <>
          <p className={styles.summary}>{facts.summary}</p>
          <FactsTable facts={facts} />
        </>
      )}
    </>
  );
}

function factsOf(
  chart: ChartName,
  explored: FilteredDebate,
  measure: PickableMeasure,
): ChartFacts | null {
  if (explored.index.view.commentators.length > mostFigures) return null;
  switch (chart) {
    case 'who-addresses-what':
      return whoAddressesWhat(explored.index, explored.filter).facts;
    case 'pairwise-agreement':
      return pairwiseRows(selectionOf(explored), measure).facts;
    default:
      return null;
  }
}
