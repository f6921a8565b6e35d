import { expect, test } from 'vitest';
import { countShown } from '@/lib/charts/count-shown';
import { chartNames, offeredCharts } from '@/lib/charts/offered-charts';
import {
  filterPropositions,
  indexDebate,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';

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

test('what there is to draw is what the filter leaves; missing is not a difference', () => {
  const view = makeView(
    [
      [1, null, 0],
      [1, 2, null],
    ],
    ['Trade', 'War', ''],
  );
  const index = indexDebate(view);
  const count = (change: Partial<ViewFilter>) => {
    const filter = { ...emptyViewState, ...change };
    const facts = filterPropositions(index, filter);
    return countShown({ index, filter, facts, shown: shownCommentators(view, filter.who) });
  };
  const all = {
    commentators: 2,
    propositions: 3,
    themes: 2,
    allThemes: 2,
    filled: 4,
    shared: 1,
    differ: false,
  };
  expect(count({})).toEqual(all);
  expect(count({ themes: ['war'] })).toEqual({
    ...all,
    propositions: 1,
    themes: 1,
    filled: 1,
    shared: 0,
  });
  expect(count({ who: ['b'] })).toEqual({ ...all, commentators: 1, filled: 2, shared: 0 });
});
