import type { MapPosition } from '@/lib/analysis/many/opinion-map';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import type { HiddenPlace } from '@/lib/charts/opinion-map/hidden-places';
import type { OpinionMapResult } from '@/lib/charts/opinion-map/opinion-map-result';
import type { CommentatorView } from '@/lib/view/view';
import { reachWords } from '@/lib/words/absence-words';

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

/** What else is missing beside silence: what a filter hides, and what nobody has coded. */
export function reachOf({ hiddenOn, notCoded }: ChartSelection) {
  return { hides: hiddenOn.size > 0, notCoded: notCoded > 0 };
}

/** What a group is called on the map. */
export function letterOf(group: number): string {
  return String.fromCodePoint(65 + group);
}

/**
 * Everybody who has a place on a map: those shown, and after them whom a filter hides. One scale for all.
 *
 * @param hidden of `placeHidden`
 */
export function placePoints(
  selection: ChartSelection,
  result: OpinionMapResult,
  hidden: readonly HiddenPlace[],
): MapPoint[] {
  const { map, groups } = result;
  const reach = reachWords(reachOf(selection));
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
