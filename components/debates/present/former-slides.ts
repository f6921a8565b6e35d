import type { Slide } from '@/components/debates/present/slides';
import type { ChartCounts } from '@/lib/charts/offered-charts';
import { type PackSize, packGroups } from '@/lib/charts/spectrum/pack-groups';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';

/** As slides were packed when addresses had their numbers: never to be changed. */
const SPECTRUM: PackSize = { room: 8, line: 45, heights: 0.4, most: Number.POSITIVE_INFINITY };
const MATRIX: PackSize = { room: 12, line: 35, heights: 0.4, most: 4 };
const DISTRIBUTION: PackSize = { room: 12, line: 45, heights: 0.55, most: 2 };
const COVERED = 12;
const MOST_COVERED = 48;

/**
 * What a number in the address of a slide means: the place of the slide that shows now what the one of
 * that number showed. Numbers beyond the last mean the last.
 *
 * @param slides those there are now
 */
export function placeOfFormerSlide(
  number: number,
  slides: readonly Slide[],
  groups: readonly SpectrumGroup[],
  counts: ChartCounts,
): number {
  const former = formerSlides(slides, groups, counts);
  const wanted = former[Math.min(Math.max(number, 1), former.length) - 1];
  // A debate without answers has no slide of them.
  return Math.max(0, wanted ?? 0);
}

/** Places among the slides of now, in the order that numbers had. */
function formerSlides(
  slides: readonly Slide[],
  groups: readonly SpectrumGroup[],
  counts: ChartCounts,
): number[] {
  const { commentators, propositions, filled, themes, shared, differ } = counts;
  const named = (id: string) => slides.findIndex((slide) => slide.id === id);
  const packed = (size: PackSize) =>
    packGroups(groups, size).map((pack) => placeOfRow(slides, pack[0]?.rows[0]?.propositionId));
  const some = filled > 0;
  const charts: [boolean, () => number[]][] = [
    [some && commentators * propositions > 12, () => packed(MATRIX)],
    [shared > 0 && themes > 1, () => [named('themes-at-a-glance')]],
    [
      some && themes > 1 && filled < commentators * propositions,
      () => Array.from({ length: coverageSlides(commentators) }, () => named('who-addresses-what')),
    ],
    [some && commentators >= 4, () => packed(DISTRIBUTION)],
    [shared > 0 && commentators >= 3 && commentators <= 600, () => [named('pairwise-agreement')]],
    [commentators >= 12 && shared > 1 && differ, () => [named('opinion-map')]],
  ];
  return [
    named('debate'),
    named('answers'),
    ...packed(SPECTRUM),
    ...charts.flatMap(([offered, places]) => (offered ? places() : [])),
    ...slides.flatMap((slide, place) =>
      slide.kind === 'why' && slide.place.at === 0 ? [place] : [],
    ),
    // Where nothing shows it any more, what they share and dispute is the nearest.
  ].map((place) => (place < 0 ? named('answers') : place));
}

/** The slide of the spectrum that has a proposition's row; below 0 where none has. */
function placeOfRow(slides: readonly Slide[], propositionId: string | undefined): number {
  return slides.findIndex(
    (slide) =>
      slide.kind === 'spectrum' &&
      slide.groups.some(({ rows }) => rows.some((row) => row.propositionId === propositionId)),
  );
}

function coverageSlides(commentators: number): number {
  return commentators > MOST_COVERED ? 1 : Math.max(1, Math.ceil(commentators / COVERED));
}
