import type { MapPosition, OpinionMap } from '@/lib/analysis/many/opinion-map';
import { namedMeasure } from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import { placeHidden } from '@/lib/charts/opinion-map/hidden-places';
import type { OpinionMapResult } from '@/lib/charts/opinion-map/opinion-map-result';
import type { CommentatorView } from '@/lib/view/view';
import { HIDDEN, NOT_CODED, reachWords } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf, formatShare } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';

export type MapPoint = {
  readonly commentatorId: string;
  readonly name: string;
  readonly initials: string;
  readonly index: number;
  /** −1…1 on the longer axis, both axes on one scale; y upwards. */
  readonly x: number;
  readonly y: number;
  /** A, B, …; null in no group. */
  readonly group: string | null;
  readonly addressed: number;
  /** Hidden by a filter: placed among the others, in no group of theirs. */
  readonly hidden: boolean;
  /** Why in no group though there are groups, or whatever the others say: "addresses 3 of 40: placed, in no group". */
  readonly outside: string | null;
};

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

/** More names than these under the map would not be read; the table has all. */
const MOST_NAMED = 8;

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

function reachOf({ hiddenOn, notCoded }: ChartSelection) {
  return { hides: hiddenOn.size > 0, notCoded: notCoded > 0 };
}

/** The opinion map of a selection, from what was computed of it. */
export function opinionMapRows(
  selection: ChartSelection,
  result: OpinionMapResult,
): OpinionMapRows {
  const { map, groups } = result;
  const textOf = new Map(selection.propositions.map(({ id, text }) => [id, text]));
  const points = placePoints(selection, result);
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
    facts: factsOf(selection, result, points),
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

/** Why somebody with a place is in no group; `null` where they are in one, or none are clear. */
function outsideOf({ map, groups }: OpinionMapResult, at: number, reach: string): string | null {
  switch (groups.outside[at]) {
    case 'few':
      return `addresses ${map.addressed[at]} of ${map.propositions}${reach}: placed, in no group`;
    case 'alone':
      return `stands alone${reach}: placed, in no group`;
    default:
      return null;
  }
}

function placePoints(selection: ChartSelection, result: OpinionMapResult): MapPoint[] {
  const { map, groups } = result;
  const reach = reachWords(reachOf(selection));
  const hidden = placeHidden(selection, map);
  let furthest = 0;
  for (const place of [...map.positions, ...hidden.map((one) => one.place)]) {
    if (place) furthest = Math.max(furthest, Math.abs(place[0]), Math.abs(place[1]));
  }
  const scale = furthest === 0 ? 0 : 1 / furthest;
  const pointOf = (
    { id, name, initials, index }: CommentatorView,
    place: MapPosition,
    rest: Pick<MapPoint, 'group' | 'addressed' | 'hidden' | 'outside'>,
  ): MapPoint => ({
    commentatorId: id,
    name,
    initials,
    index,
    x: place[0] * scale,
    y: place[1] * scale,
    ...rest,
  });
  const shown = selection.commentators.flatMap((commentator, at): MapPoint[] => {
    const place = map.positions[at];
    if (!place) return [];
    const group = groups.membership[at] ?? null;
    return [
      pointOf(commentator, place, {
        group: group === null ? null : letterOf(group),
        addressed: map.addressed[at] ?? 0,
        hidden: false,
        outside: outsideOf(result, at, reach),
      }),
    ];
  });
  const faint = hidden.flatMap(({ commentator, place, addressed }) =>
    place === null
      ? []
      : [pointOf(commentator, place, { group: null, addressed, hidden: true, outside: null })],
  );
  return [...shown, ...faint];
}

/** Whom the filter hides, and that they count for nothing here; nothing where nobody is hidden. */
function hiddenSentence(selection: ChartSelection, map: OpinionMap): string {
  const hidden = placeHidden(selection, map);
  if (hidden.length === 0) return '';
  const names = nameList(
    hidden.map(({ commentator }) => commentator.name),
    MOST_NAMED,
  );
  const where = hidden.some(({ place }) => place !== null)
    ? 'drawn faint where they would lie, in no group'
    : 'without a place';
  return ` ${capital(HIDDEN)}: ${names}, ${where}.`;
}

function factsOf(
  selection: ChartSelection,
  { map, groups }: OpinionMapResult,
  points: readonly MapPoint[],
): ChartFacts {
  const sizes = groups.groups.map(
    ({ commentatorIds }, at) => `${letterOf(at)} (${commentatorIds.length})`,
  );
  const silhouette =
    groups.silhouette === null ? '' : ` (silhouette ${formatShare(groups.silhouette)}`;
  const summary = groups.clear
    ? `${countOf(groups.groups.length, 'group')}: ${sizes.join(', ')}${silhouette}).`
    : `No clear groups${silhouette === '' ? '' : `${silhouette}, below ${formatShare(groups.bound)})`}: those who lie near one another answer alike, without parting into camps.`;
  return {
    id: 'opinion-map',
    title: chartTitles['opinion-map'],
    summary: `${summary}${outsideSentence(selection, groups)}${hiddenSentence(selection, map)}`,
    n: `n = ${countOf(map.n, 'commentator')} placed by ${countOf(selection.propositions.length, 'proposition')}`,
    measure: namedMeasure(map.method === 'pca' ? 'map' : 'map-scaling'),
    filters: selection.filters,
    source: selection.source,
    columns: [
      { label: 'Commentator', kind: 'text' },
      { label: 'Across', kind: 'share' },
      { label: 'Up', kind: 'share' },
      { label: 'Group', kind: 'text', missing: 'none' },
      { label: 'Propositions addressed', kind: 'count' },
    ],
    rows: points.map(({ name, x, y, group, addressed, hidden, outside }) => [
      name,
      x,
      y,
      hidden ? HIDDEN : (group ?? outside),
      addressed,
    ]),
  };
}

/** How many make no group, whatever the others say; nothing where all do. */
function outsideSentence(selection: ChartSelection, groups: OpinionMapResult['groups']): string {
  const few = groups.outside.filter((reason) => reason === 'few').length;
  const alone = groups.outside.filter((reason) => reason === 'alone').length;
  const reach = reachWords(reachOf(selection));
  const sentences = [
    few > 0
      ? ` ${countOf(few, 'commentator')} ${few === 1 ? 'addresses' : 'address'} fewer than ${countOf(groups.least, 'proposition')}${reach}: placed, in no group.`
      : '',
    alone > 0
      ? ` ${countOf(alone, 'commentator')} ${alone === 1 ? 'stands' : 'stand'} alone${reach}: placed, in no group.`
      : '',
  ];
  return sentences.join('');
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${Math.round(share * 100)} %`;
}

function letterOf(group: number): string {
  return String.fromCodePoint(65 + group);
}
