import type { ViewState } from '@/lib/view/state';

/**
 * The charts beside the spectrum and what they are called, in the order of the page: the themes stand
 * above it, the others below. The name is also the anchor of a chart and the name of its files.
 */
export const chartTitles = {
  'themes-at-a-glance': 'Themes at a glance',
  'who-addresses-what': 'Who addresses what',
  'pairwise-agreement': 'Closeness of pairs',
  'opinion-map': 'Opinion map',
} as const;

export type ChartName = keyof typeof chartTitles;

export const chartNames = Object.keys(chartTitles) as ChartName[];

/** How much there is to draw. */
export type ChartCounts = {
  readonly commentators: number;
  readonly propositions: number;
  /** Themes that have propositions here. */
  readonly themes: number;
  /** Themes that have propositions in the whole debate. */
  readonly allThemes: number;
  /** Pairs of a commentator and a proposition that hold a position. */
  readonly filled: number;
  /** Propositions that at least two commentators address. */
  readonly shared: number;
  /** Whether some proposition is held differently by two commentators. */
  readonly differ: boolean;
};

export type OfferedChart = {
  readonly chart: ChartName;
  readonly title: string;
};

/** Two have no pairs to compare, and the spectrum names the one of them who is silent. */
const fewestForPairs = 3;

/** From so many commentators on a map and groups say more than the pairs do. */
export const fewestForMap = 12;

/** Beyond this many commentators a matrix of pairs is neither quick nor legible. */
const mostForPairs = 600;

/** Which charts say something of what there is to draw, in the order of the page. */
export function offeredCharts(counts: ChartCounts): OfferedChart[] {
  const { commentators, propositions, themes, allThemes, filled, shared, differ } = counts;
  const some = filled > 0;
  const says: Record<ChartName, boolean> = {
    // A filter on one theme leaves the others in it, to go on to.
    'themes-at-a-glance': propositions > 0 && allThemes > 1,
    'who-addresses-what':
      some && commentators >= fewestForPairs && themes > 1 && filled < commentators * propositions,
    'pairwise-agreement':
      shared > 0 && commentators >= fewestForPairs && commentators <= mostForPairs,
    'opinion-map': commentators >= fewestForMap && shared > 1 && differ,
  };
  return chartNames
    .filter((chart) => says[chart])
    .map((chart) => ({ chart, title: chartTitles[chart] }));
}
/** Charts in the places that page and projector have for them: above the spectrum and below it. */
export function aroundSpectrum<Chart extends { readonly chart: ChartName }>(
  charts: readonly Chart[],
) {
  const isAbove = ({ chart }: Chart) => chart === 'themes-at-a-glance';
  return {
    above: charts.filter(isAbove),
    below: charts.filter((chart) => !isAbove(chart)),
  };
}

/** What charts were called in addresses once, and where what they showed stands now, in which view. */
export const formerAnchors: Readonly<
  Record<string, { readonly id: string; readonly view?: Partial<ViewState> }>
> = {
  'agreement-by-theme': { id: 'themes-at-a-glance' },
  'stance-matrix': { id: 'stance-spectrum', view: { columns: 'person' } },
  'stance-distribution': { id: 'stance-spectrum' },
};
