import { HIDDEN, reachWords } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';

/**
 * The charts under the spectrum and what they are called, in the order of the page. The name is also
 * the anchor of a chart and the name of its files.
 */
export const chartTitles = {
  'stance-matrix': 'Stance matrix',
  'themes-at-a-glance': 'Themes at a glance',
  'who-addresses-what': 'Who addresses what',
  'stance-distribution': 'Stances on each proposition',
  'pairwise-agreement': 'Agreement of each pair',
  'opinion-map': 'Opinion map',
} as const;

export type ChartName = keyof typeof chartTitles;

export const chartNames = Object.keys(chartTitles) as ChartName[];

/** How much there is to draw. */
export type ChartCounts = {
  readonly commentators: number;
  readonly propositions: number;
  /** Themes that have propositions. */
  readonly themes: number;
  /** Pairs of a commentator and a proposition that hold a position. */
  readonly filled: number;
  /** Pairs of the whole debate, on these propositions, whose position a filter hides. */
  readonly hidden: number;
  /** Pairs of what is shown that nobody has looked at. */
  readonly notCoded: number;
  /** Propositions that at least two commentators address. */
  readonly shared: number;
  /** Whether some proposition is held differently by two commentators. */
  readonly differ: boolean;
};

export type OfferedChart = {
  readonly chart: ChartName;
  readonly title: string;
  readonly offered: boolean;
  /** Why the chart is not drawn; null where it is. */
  readonly why: string | null;
};

/** Up to so many cells a matrix only says again what the spectrum says. */
const fewestForMatrix = 12;

/** From so many commentators on the stances on a proposition have a shape worth drawing. */
const fewestForDistribution = 4;

/** From so many commentators on a map and groups say more than the pairs do. */
const fewestForMap = 12;

/** Beyond this many commentators a matrix of pairs is neither quick nor legible. */
const mostForPairs = 600;

/** Which charts suit what there is to draw, in the order of the page, and why the others do not. */
export function offeredCharts(counts: ChartCounts): OfferedChart[] {
  const { commentators, propositions, themes, filled, hidden, notCoded, shared, differ } = counts;
  const people = countOf(commentators, 'commentator');
  const here = reachWords({ hides: hidden > 0, notCoded: notCoded > 0 });
  const silent =
    filled > 0
      ? null
      : hidden > 0
        ? `every position on the propositions shown is ${HIDDEN}`
        : notCoded > 0
          ? 'no position on the propositions shown is recorded yet'
          : 'nobody shown addresses any of the propositions shown';
  const nothing =
    propositions === 0
      ? 'no proposition is shown'
      : commentators === 0
        ? 'nobody is shown'
        : silent;
  const unshared =
    nothing ?? (shared === 0 ? `no two commentators address the same proposition${here}` : null);
  const fewThemes =
    themes < 2
      ? themes === 0
        ? 'no proposition shown has a theme'
        : 'only one theme is shown'
      : null;
  const whyNot: Record<ChartName, string | null> = {
    'stance-matrix':
      nothing ??
      (commentators * propositions <= fewestForMatrix
        ? 'the spectrum above shows so few positions better'
        : null),
    'themes-at-a-glance': unshared ?? fewThemes,
    'who-addresses-what':
      nothing ??
      fewThemes ??
      (filled === commentators * propositions
        ? 'every commentator addresses every proposition'
        : null),
    'stance-distribution': nothing ?? needs(commentators, fewestForDistribution, people),
    'pairwise-agreement':
      unshared ??
      needs(commentators, 3, people) ??
      (commentators > mostForPairs
        ? `${people} make too many pairs for one picture: show at most ${mostForPairs}`
        : null),
    'opinion-map':
      unshared ??
      needs(commentators, fewestForMap, people) ??
      (shared < 2
        ? `it takes two propositions that several address${here}`
        : differ
          ? null
          : `all who address a proposition hold the same stance on it${here}`),
  };
  return chartNames.map((chart) => {
    const why = whyNot[chart];
    return { chart, title: chartTitles[chart], offered: why === null, why };
  });
}

function needs(commentators: number, fewest: number, people: string): string | null {
  return commentators < fewest
    ? `it takes ${fewest} commentators, and there ${commentators === 1 ? 'is' : 'are'} ${people}`
    : null;
}
