import { namedMeasure } from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { OpinionMapResult } from '@/lib/charts/opinion-map/opinion-map-result';
import { NOT_CODED, reachWords } from '@/lib/words/absence-words';
import { countOf, formatShare } from '@/lib/words/format-count';

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
  /** How much of the variation the axes show, in words. */
  readonly axes: string;
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
};

/** More propositions than these beside the map would not be read. */
const MOST_BESIDE = 3;

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
  const points = placePoints(selection, result);
  const placed = new Set(points.map(({ commentatorId }) => commentatorId));
  const [first, second] = map.varianceExplained;
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
    axes: `The axes have no names. Across shows ${percent(first)} of the variation, up and down ${percent(second)}.`,
    missing: MISSING[map.missing]({
      hides: selection.hiddenOn.size > 0,
      notCoded: selection.notCoded > 0,
    }),
    groups: named,
    unites,
    unplaced: selection.commentators.flatMap(({ id, name }) => (placed.has(id) ? [] : [name])),
  };
}

function placePoints(selection: ChartSelection, { map, groups }: OpinionMapResult): MapPoint[] {
  let reach = 0;
  for (const place of map.positions) {
    if (place) reach = Math.max(reach, Math.abs(place[0]), Math.abs(place[1]));
  }
  const scale = reach === 0 ? 0 : 1 / reach;
  return selection.commentators.flatMap((commentator, at): MapPoint[] => {
    const place = map.positions[at];
    if (!place) return [];
    const group = groups.membership[at] ?? null;
    return [
      {
        commentatorId: commentator.id,
        name: commentator.name,
        initials: commentator.initials,
        index: commentator.index,
        x: place[0] * scale,
        y: place[1] * scale,
        group: group === null ? null : letterOf(group),
        addressed: map.addressed[at] ?? 0,
      },
    ];
  });
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
    summary,
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
    rows: points.map(({ name, x, y, group, addressed }) => [name, x, y, group, addressed]),
  };
}

function percent(share: number | null): string {
  return share === null ? 'none' : `${Math.round(share * 100)} %`;
}

function letterOf(group: number): string {
  return String.fromCodePoint(65 + group);
}
