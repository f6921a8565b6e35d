import { expect, test } from 'vitest';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { countSelection } from '@/lib/charts/count-selection';
import { chartNames, offeredCharts } from '@/lib/charts/offered-charts';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const plenty = {
  commentators: 12,
  propositions: 12,
  themes: 3,
  filled: 40,
  hidden: 0,
  notCoded: 0,
  shared: 10,
  differ: true,
};

function offered(counts: Partial<typeof plenty>) {
  return offeredCharts({ ...plenty, ...counts }).flatMap(({ chart, offered: yes }) =>
    yes ? [chart] : [],
  );
}

function why(counts: Partial<typeof plenty>, name: string) {
  return offeredCharts({ ...plenty, ...counts }).find(({ chart }) => chart === name)?.why;
}

test('from twelve on a debate gets every chart, up to eleven all but the map, one of two three', () => {
  expect(offered({})).toEqual(chartNames);
  for (const commentators of [6, 11]) {
    expect(offered({ commentators })).toEqual(chartNames.filter((name) => name !== 'opinion-map'));
  }
  expect(offered({ commentators: 2, filled: 15 })).toEqual([
    'stance-matrix',
    'themes-at-a-glance',
    'who-addresses-what',
  ]);
});

test('what is not drawn says why', () => {
  expect(why({ commentators: 2, propositions: 1 }, 'stance-matrix')).toBe(
    'the spectrum above shows so few positions better',
  );
  expect(why({ commentators: 2 }, 'opinion-map')).toBe(
    'it takes 12 commentators, and there are 2 commentators',
  );
  expect(why({ themes: 1 }, 'themes-at-a-glance')).toBe('only one theme is shown');
  expect(why({ filled: 144 }, 'who-addresses-what')).toBe(
    'every commentator addresses every proposition',
  );
  expect(why({ differ: false }, 'opinion-map')).toBe(
    'all who address a proposition hold the same stance on it',
  );
  expect(why({ shared: 0 }, 'pairwise-agreement')).toBe(
    'no two commentators address the same proposition',
  );
});

test('what is not coded yet is no silence: a chart that is not drawn says “so far”', () => {
  expect(why({ shared: 0, notCoded: 3 }, 'pairwise-agreement')).toBe(
    'no two commentators address the same proposition so far',
  );
  expect(why({ filled: 0, shared: 0, notCoded: 3 }, 'opinion-map')).toBe(
    'no position on the propositions shown is recorded yet',
  );
  expect(why({ filled: 0, shared: 0 }, 'opinion-map')).toBe(
    'nobody shown addresses any of the propositions shown',
  );
});

test('with nobody speaking no chart is drawn', () => {
  expect(offered({ filled: 0, shared: 0 })).toEqual([]);
  expect(offered({ propositions: 0, filled: 0, shared: 0, themes: 0 })).toEqual([]);
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
    filled: 4,
    hidden: 0,
    notCoded: 0,
    shared: 1,
    differ: false,
  });
});
