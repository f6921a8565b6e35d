import { expect, test } from 'vitest';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { countSelection } from '@/lib/charts/count-selection';
import { chartNames, offeredCharts } from '@/lib/charts/offered-charts';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const plenty = {
  commentators: 12,
  propositions: 12,
  themes: 3,
  allThemes: 3,
  filled: 40,
  shared: 10,
  differ: true,
};

function offered(counts: Partial<typeof plenty>) {
  return offeredCharts({ ...plenty, ...counts }).map(({ chart }) => chart);
}

test('from twelve on a debate gets every chart, up to eleven all but the map, one of two the themes', () => {
  expect(offered({})).toEqual(chartNames);
  for (const commentators of [6, 11]) {
    expect(offered({ commentators })).toEqual(chartNames.filter((name) => name !== 'opinion-map'));
  }
  expect(offered({ commentators: 2, filled: 15 })).toEqual(['themes-at-a-glance']);
});

test('a filter on one theme leaves the themes to choose from; one theme alone is no choice', () => {
  expect(offered({ themes: 1 })).toContain('themes-at-a-glance');
  expect(offered({ themes: 1, allThemes: 1 })).not.toContain('themes-at-a-glance');
  expect(offered({ themes: 1 })).not.toContain('who-addresses-what');
});

test('what would say nothing is not drawn', () => {
  expect(offered({ filled: 144 })).not.toContain('who-addresses-what');
  expect(offered({ differ: false })).not.toContain('opinion-map');
  expect(offered({ shared: 0 })).not.toContain('pairwise-agreement');
  expect(offered({ commentators: 601 })).not.toContain('pairwise-agreement');
});

test('with nobody speaking the themes alone are drawn, and with no proposition nothing is', () => {
  expect(offered({ filled: 0, shared: 0, differ: false })).toEqual(['themes-at-a-glance']);
  expect(offered({ propositions: 0, filled: 0, shared: 0, themes: 0, differ: false })).toEqual([]);
});

test('counts come from the selection; missing is not a difference', () => {
  const view = makeView(
    [
      [1, null, 0],
      [1, 2, null],
    ],
    ['Trade', 'War', ''],
  );
  expect(countSelection(selectForCharts(view, ...allIds(view)))).toEqual({
    commentators: 2,
    propositions: 3,
    themes: 2,
    allThemes: 2,
    filled: 4,
    shared: 1,
    differ: false,
  });
});
