import { expect, test } from 'vitest';
import { placeOfFormerSlide } from '@/components/debates/present/former-slides';
import { placeOfSlide, slidesOf, unknownSlides } from '@/components/debates/present/slides';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { countShown } from '@/lib/charts/count-shown';
import { offeredCharts } from '@/lib/charts/offered-charts';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import { unknownWords } from '@/lib/words/unknown-words';
import { makeView } from '@/tests/fixtures/small-view';

const PROPOSITIONS = 20;

/** Gaps, and all five stances. */
const varied = (row: number, column: number): Stance | null => {
  const at = (row * 7 + column * 3) % 6;
  return at === 5 ? null : ((at - 2) as Stance);
};

/** A debate of so many, with three themes. */
function presented(people: number, stanceAt: typeof varied = varied) {
  const view = makeView(
    Array.from({ length: people }, (_, row) =>
      Array.from({ length: PROPOSITIONS }, (_, column) => stanceAt(row, column)),
    ),
    Array.from({ length: PROPOSITIONS }, (_, column) => ['Trade', 'War', 'Law'][column % 3] ?? ''),
  );
  const index = indexDebate(view);
  const facts = filterPropositions(index, emptyViewState);
  const rows = spectrumRows(facts, view.commentators);
  const groups = orderSpectrum(rows, 'theme', view.themes, new Map());
  const counts = countShown({ index, filter: emptyViewState, facts, shown: view.commentators });
  const slides = slidesOf(groups, offeredCharts(counts), [], facts);
  const idAt = (number: number) => slides[placeOfFormerSlide(number, slides, groups, counts)]?.id;
  return { slides, idAt };
}

// What stood on which number is what commit 9dc39488 showed of these debates.
test.each([
  [
    2,
    [
      ...['debate', 'answers', 'spectrum-1', 'spectrum-2', 'spectrum-3'],
      ...['spectrum-1', 'spectrum-2', 'spectrum-3', 'themes-at-a-glance'],
    ],
  ],
  [
    4,
    [
      ...['debate', 'answers', 'spectrum-1', 'spectrum-2', 'spectrum-3'],
      ...['spectrum-1', 'spectrum-2', 'spectrum-3', 'themes-at-a-glance', 'who-addresses-what'],
      ...['spectrum-1', 'spectrum-2', 'spectrum-3', 'pairwise-agreement'],
    ],
  ],
  [
    13,
    [
      ...['debate', 'answers', 'spectrum-1', 'spectrum-2', 'spectrum-3'],
      ...['spectrum-1', 'spectrum-2', 'spectrum-3', 'themes-at-a-glance'],
      ...['who-addresses-what', 'who-addresses-what'],
      ...['spectrum-1', 'spectrum-2', 'spectrum-3', 'pairwise-agreement', 'opinion-map'],
    ],
  ],
])('a number of a slide of %i commentators means what it showed', (people, expected) => {
  const { idAt } = presented(people);
  expect(expected.map((_, at) => idAt(at + 1))).toEqual(expected);
  expect(idAt(999)).toBe(expected.at(-1));
  expect(idAt(0)).toBe('debate');
});

test('a slide is found by its name; the first where none is called so', () => {
  const { slides } = presented(4);
  expect(slides[placeOfSlide(slides, 'spectrum-2')]?.name).toBe('Stance spectrum: War');
  expect(placeOfSlide(slides, 'spectrum-99')).toBe(0);
  expect(placeOfSlide(slides, '')).toBe(0);
  expect(unknownWords(unknownSlides(slides, 'spectrum-99'))).toContain(': slide “spectrum-99”.');
  expect(['spectrum-2', ''].flatMap((id) => unknownSlides(slides, id))).toEqual([]);
});

test('where nobody takes a stance, or each speaks alone, no slide of what they share stands empty', () => {
  const alone = (row: number, column: number) => (column % 4 === row ? 1 : null);
  for (const stanceAt of [() => null, alone]) {
    const { slides, idAt } = presented(4, stanceAt);
    expect(slides.map(({ id }) => id).slice(0, 2)).toEqual(['debate', 'themes-at-a-glance']);
    // The numbers of older addresses lead on, and the one of that slide to the first.
    expect([idAt(1), idAt(2), idAt(3)]).toEqual(['debate', 'debate', 'spectrum-1']);
  }
});
