import type { ChartFacts } from '@/lib/charts/chart-facts';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { countShown } from '@/lib/charts/count-shown';
import { fewestForMap, offeredCharts } from '@/lib/charts/offered-charts';
import { cellsForWorker, computeOpinionMap } from '@/lib/charts/opinion-map/opinion-map-result';
import { opinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';

/** Of more commentators the page is sent the first of these; the chart's table has all. */
const MOST_SENT = 60;

/**
 * The facts of the opinion map of a whole debate, for the table that stands in its place until a browser
 * draws it. null where the debate has no map, or one that is too large to be computed while a page waits.
 */
export function mapFactsOf(view: DebateView): ChartFacts | null {
  if (view.commentators.length < fewestForMap) return null;
  if (view.commentators.length * view.propositions.length > cellsForWorker) return null;
  const index = indexDebate(view);
  const facts = filterPropositions(index, emptyViewState);
  const counts = countShown({ index, filter: emptyViewState, facts, shown: view.commentators });
  if (!offeredCharts(counts).some(({ chart }) => chart === 'opinion-map')) return null;
  const selection = selectForCharts(
    view,
    view.propositions.map(({ id }) => id),
    view.commentators.map(({ id }) => id),
  );
  const map = opinionMapRows(selection, computeOpinionMap(selection.matrix, 'pca')).facts;
  return { ...map, rows: map.rows.slice(0, MOST_SENT) };
}
