import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { placeHidden } from '@/lib/charts/opinion-map/hidden-places';
import { letterOf, type MapPoint, placePoints, reachOf } from '@/lib/charts/opinion-map/map-points';
import { MOST_NAMED, opinionMapFacts } from '@/lib/charts/opinion-map/opinion-map-facts';
import type { OpinionMapResult } from '@/lib/charts/opinion-map/opinion-map-result';
import { NOT_CODED, reachWords } from '@/lib/words/absence-words';

/** What it means to lie further out on an axis. */
export type MapAxis = {
  readonly name: 'Across' | 'Up and down';
  /** How much of the variation it shows, in words. */
  readonly share: string;
  /** Which way lie those who agree more with each of these. */
  readonly ends: readonly {
    readonly side: 'right' | 'left' | 'up' | 'down';
    readonly propositionId: string;
    readonly text: string;
  }[];
};

export type MapGroup = {
  readonly letter: string;
  readonly members: number;
  readonly propositions: readonly {
    readonly propositionId: string;
    readonly text: string;
    /** "10 of 12 agree, 2 of 20 of the others". */
    readonly figures: string;
  }[];
};

export type OpinionMapRows = {
  readonly facts: ChartFacts;
  readonly points: readonly MapPoint[];
  readonly axes: readonly MapAxis[];
  /** What the axes mean together, in words. */
  readonly axesNote: string;
  /** How missing cells were treated, in words. */
  readonly missing: string;
  readonly groups: readonly MapGroup[];
  /** What members of all groups accept, most accepted first. */
  readonly unites: readonly {
    readonly propositionId: string;
    readonly text: string;
    readonly value: number;
    readonly n: number;
  }[];
  /** Those with no place, since nothing they say can be compared. */
  readonly unplaced: readonly string[];
  /** Those who are placed, but in no group, and why; the first few, and how many more. */
  readonly outside: readonly string[];
};

/** More propositions than these beside the map would not be read. */
const MOST_BESIDE = 3;

/** A proposition that weighs less than this share of the heaviest one says little of what an axis means. */
const LEAST_WEIGHT = 0.5;

/** Each is told what else is missing beside silence: what a filter hides, and what nobody has coded. */
const MISSING: Record<
  OpinionMapResult['map']['missing'],
  (also: { hides: boolean; notCoded: boolean }) => string
> = {
  'column-mean': ({ hides, notCoded }) =>
    `Where a commentator does not address a proposition${hides ? ', or the filter hides the position' : ''}${notCoded ? `, or is ${NOT_CODED}` : ''}, its mean stands in (column mean), and places are scaled up for those who address little.`,
  'complete-propositions': (also) =>
    `Only propositions that everybody addresses${reachWords(also)} are used.`,
  'mean-distance': (also) =>
    `Pairs that share no proposition${reachWords(also)} are taken to be as far apart as pairs are on average.`,
};

/** The opinion map of a selection, from what was computed of it. */
export function opinionMapRows(
  selection: ChartSelection,
  result: OpinionMapResult,
): OpinionMapRows {
  const { map, groups } = result;
  const textOf = new Map(selection.propositions.map(({ id, text }) => [id, text]));
  const hidden = placeHidden(selection, map);
  const points = placePoints(selection, result, hidden);
  const placed = new Set(points.map(({ commentatorId }) => commentatorId));
  const unites = groups.clear
    ? result.consensus
        .flatMap(({ propositionId, value, n }) =>
          value !== null && value > 0.5
            ? [{ propositionId, text: textOf.get(propositionId) ?? '', value, n }]
            : [],
        )
        .sort((a, b) => b.value - a.value)
        .slice(0, MOST_BESIDE)
    : [];
  const named = groups.groups.map(
    ({ commentatorIds }, at): MapGroup => ({
      letter: letterOf(at),
      members: commentatorIds.length,
      propositions: (result.representative[at] ?? []).slice(0, MOST_BESIDE).map((found) => ({
        propositionId: found.propositionId,
        text: textOf.get(found.propositionId) ?? '',
        figures: `${found.taking} of ${found.n} ${found.side}, elsewhere ${found.takingElsewhere} of ${found.nElsewhere}`,
      })),
    }),
  );
  return {
    facts: opinionMapFacts(selection, result, points, hidden),
    points,
    axes: axesOf(result, textOf),
    axesNote:
      map.method === 'pca'
        ? 'The axes are the two directions in which the commentators differ most; they have no scale of their own.'
        : 'The axes have no meaning of their own: the nearer two marks, the more the two agree.',
    missing: MISSING[map.missing](reachOf(selection)),
    groups: named,
    unites,
    unplaced: selection.commentators.flatMap(({ id, name }) => (placed.has(id) ? [] : [name])),
    outside: namesOf(points),
  };
}

/** The first few who are in no group with the reason, and how many more there are. */
function namesOf(points: readonly MapPoint[]): string[] {
  const outside = points.flatMap(({ name, outside }) => (outside ? [`${name} ${outside}`] : []));
  const more = outside.length - MOST_NAMED;
  return more > 0 ? [...outside.slice(0, MOST_NAMED), `${more} more, in the table`] : outside;
}

function axesOf({ map }: OpinionMapResult, textOf: ReadonlyMap<string, string>): MapAxis[] {
  const sides = [
    ['right', 'left'],
    ['up', 'down'],
  ] as const;
  return ([0, 1] as const).map((axis) => {
    const weights = map.loadings.map(({ weight }) => weight[axis]);
    const most = Math.max(0, ...weights);
    const least = Math.min(0, ...weights);
    const heaviest = Math.max(most, -least);
    const ends = [most, least].flatMap((weight, at) => {
      if (heaviest === 0 || Math.abs(weight) < LEAST_WEIGHT * heaviest) return [];
      const { propositionId = '' } = map.loadings[weights.indexOf(weight)] ?? {};
      const side = sides[axis][at] ?? 'right';
      return [{ side, propositionId, text: textOf.get(propositionId) ?? '' }];
    });
    return {
      name: axis === 0 ? ('Across' as const) : ('Up and down' as const),
      share: percent(map.varianceExplained[axis]),
      ends,
    };
  });
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${Math.round(share * 100)} %`;
}
