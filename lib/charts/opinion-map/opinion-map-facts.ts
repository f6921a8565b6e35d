import { namedMeasure } from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import type { HiddenPlace } from '@/lib/charts/opinion-map/hidden-places';
import { letterOf, type MapPoint, reachOf } from '@/lib/charts/opinion-map/map-points';
import type { OpinionMapResult } from '@/lib/charts/opinion-map/opinion-map-result';
import { HIDDEN, reachWords } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf, formatShare } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';

/** More names than these in a sentence, or under the map, would not be read; the table has all. */
export const MOST_NAMED = 8;

/**
 * The map in words and as a table: its groups, who is in none and whom a filter hides.
 *
 * @param points of `placePoints`
 * @param hidden of `placeHidden`
 */
export function opinionMapFacts(
  selection: ChartSelection,
  { map, groups }: OpinionMapResult,
  points: readonly MapPoint[],
  hidden: readonly HiddenPlace[],
): ChartFacts {
  const sizes = groups.groups.map(
    ({ commentatorIds }, at) => `${letterOf(at)} (${commentatorIds.length})`,
  );
  const silhouette =
    groups.silhouette === null
      ? ''
      : ` (silhouette ${formatShare(groups.silhouette)}${groups.clear ? '' : `, below ${formatShare(groups.bound)}`})`;
  const besides = `${outsideSentence(selection, groups)}${hiddenSentence(hidden)}`;
  const sentence = (measured: string) =>
    groups.clear
      ? `${countOf(groups.groups.length, 'group')}: ${sizes.join(', ')}${measured}.`
      : `No clear groups${measured}: those who lie near one another answer alike, without parting into camps.`;
  return {
    id: 'opinion-map',
    title: chartTitles['opinion-map'],
    summary: `${sentence(silhouette)}${besides}`,
    spoken: `${sentence('')}${besides}`,
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

/** Whom the filter hides, and that they count for nothing here; nothing where nobody is hidden. */
function hiddenSentence(hidden: readonly HiddenPlace[]): string {
  const namesOf = (some: readonly HiddenPlace[]) =>
    nameList(
      some.map(({ commentator }) => commentator.name),
      MOST_NAMED,
    );
  const placed = hidden.filter(({ place }) => place !== null);
  const unplaced = hidden.filter(({ place }) => place === null);
  return [
    placed.length > 0
      ? ` ${capital(HIDDEN)}: ${namesOf(placed)}, drawn faint where they would lie, in no group.`
      : '',
    unplaced.length > 0 ? ` ${capital(HIDDEN)}: ${namesOf(unplaced)}, without a place.` : '',
  ].join('');
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
