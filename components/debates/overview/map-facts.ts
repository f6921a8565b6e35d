import type { ChartFacts } from '@/lib/charts/chart-facts';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { countSelection } from '@/lib/charts/count-selection';
import { offeredCharts } from '@/lib/charts/offered-charts';
import { cellsForWorker, computeOpinionMap } from '@/lib/charts/opinion-map/opinion-map-result';
import { opinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';
import type { DebateView } from '@/lib/view/view';

/** Of more commentators the page is sent the first of these; the chart's table has all. */
const MOST_SENT = 60;

/**
 * The facts of the opinion map of a whole debate, for the table that stands in its place until a browser
 * draws it. null where the debate has no map, or one that is too large to be computed while a page waits.
 */
export function mapFactsOf(view: DebateView): ChartFacts | null {
  if (view.commentators.length * view.propositions.length > cellsForWorker) return null;
  const selection = selectForCharts(
    view,
    view.propositions.map(({ id }) => id),
    view.commentators.map(({ id }) => id),
  );
  const has = offeredCharts(countSelection(selection)).some(({ chart }) => chart === 'opinion-map');
  if (!has) return null;
  const { facts } = opinionMapRows(selection, computeOpinionMap(selection.matrix, 'pca'));
  return { ...facts, rows: facts.rows.slice(0, MOST_SENT) };
}
