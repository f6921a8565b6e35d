import { expect, test } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { convexHull } from '@/lib/charts/opinion-map/convex-hull';
import { computeOpinionMap } from '@/lib/charts/opinion-map/opinion-map-result';
import { opinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const themes = ['a', 'a', 'a', 'a', 'a', 'a'];
// Two camps of four that disagree on four propositions, accept the fifth and reject the sixth.
const camps = makeView(
  [
    [2, 2, 2, 2, 1, -1],
    [2, 2, 1, 2, 2, -1],
    [2, 1, 2, 2, 1, -2],
    [1, 2, 2, 2, 2, -2],
    [-2, -2, -2, -2, 1, -1],
    [-2, -2, -1, -2, 2, -1],
    [-2, -1, -2, -2, 1, -2],
    [-1, -2, -2, -2, 2, -2],
  ],
  themes,
);

test('two camps are two groups, set apart by what they dispute and united by what both accept', () => {
  const selection = selectForCharts(camps, ...allIds(camps));
  const rows = opinionMapRows(selection, computeOpinionMap(selection.matrix, 'pca'));
  expect(rows.points.map(({ group }) => group).join('')).toMatch(/^(AAAABBBB|BBBBAAAA)$/);
  expect(rows.facts.summary).toMatch(/^2 groups: A \(4\), B \(4\) \(silhouette 0\.\d\d\)\.$/);
  expect(rows.facts.spoken).toBe('2 groups: A (4), B (4).');
  expect(rows.groups[0]?.propositions[0]?.figures).toMatch(
    /^4 of 4 (agree|disagree), elsewhere 0 of 4$/,
  );
  expect(rows.unites.map(({ text }) => text)).toEqual(['Proposition 4.']);
  const reach = Math.max(...rows.points.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  expect(reach).toBeCloseTo(1, 12);
});

test('who says nothing has no place and is named; nothing on the map is NaN', () => {
  const view = makeView(
    [
      [1, 2, null],
      [2, -1, 0],
      [-2, 1, 1],
      [null, null, null],
      [0, 1, 2],
    ],
    ['a', 'a', 'b'],
  );
  const selection = selectForCharts(view, ...allIds(view));
  for (const method of ['pca', 'scaling'] as const) {
    const rows = opinionMapRows(selection, computeOpinionMap(selection.matrix, method));
    expect(rows.unplaced).toEqual(['Person D']);
    expect(JSON.stringify(rows)).not.toMatch(/NaN|null %|Infinity/);
  }
});

test('a hull has the corners and not what lies within or on an edge', () => {
  const square: [number, number][] = [
    [0, 0],
    [2, 0],
    [1, 0],
    [1, 1],
    [2, 2],
    [0, 2],
  ];
  expect(convexHull(square)).toHaveLength(4);
  expect(convexHull([[3, 3]])).toEqual([[3, 3]]);
  expect(convexHull([])).toEqual([]);
});

test('who addresses too little is placed, in no group, and it is said why', () => {
  const few = makeView(
    [
      ...[2, 2, 2, 2, -2, -2, -2, -2].map((side, at) =>
        Array.from(
          { length: 8 },
          (_, column) => (column === at ? Math.sign(side) : side) as Stance,
        ),
      ),
      [2, null, 2, null, null, null, 1, null],
    ],
    Array.from({ length: 8 }, () => 'a'),
  );
  const selection = selectForCharts(few, ...allIds(few));
  for (const method of ['pca', 'scaling'] as const) {
    const rows = opinionMapRows(selection, computeOpinionMap(selection.matrix, method));
    expect(rows.points.at(-1)).toMatchObject({
      group: null,
      outside: 'addresses 3 of 8: placed, in no group',
    });
    expect(rows.outside).toEqual(['Person I addresses 3 of 8: placed, in no group']);
    expect(rows.facts.summary).toContain(
      '1 commentator addresses fewer than 4 propositions: placed, in no group.',
    );
    expect(rows.facts.rows.at(-1)?.[3]).toBe('addresses 3 of 8: placed, in no group');
    expect(rows.points.slice(0, 8).every(({ outside }) => outside === null)).toBe(true);
  }
});

test('axes say what lies at their ends, where they are directions of agreement', () => {
  const selection = selectForCharts(camps, ...allIds(camps));
  const [across, up] = opinionMapRows(selection, computeOpinionMap(selection.matrix, 'pca')).axes;
  expect(across).toMatchObject({ name: 'Across', share: expect.stringMatching(/^\d+ %$/) });
  expect(across?.ends.map(({ side }) => side)).toEqual(['right']);
  // The camps dispute the first four propositions alone.
  expect(across?.ends[0]?.text).toMatch(/^Proposition [0-3]\.$/);
  expect(up?.ends.length).toBeGreaterThan(0);
  const scaled = opinionMapRows(selection, computeOpinionMap(selection.matrix, 'scaling'));
  expect(scaled.axes.flatMap(({ ends }) => ends)).toEqual([]);
  expect(scaled.axesNote).toContain('the nearer two marks');
});

test('whom a filter hides is drawn where the others of their answers lie, in no group, and moves nobody', () => {
  // A ninth who answers as the third does.
  const view = makeView(
    [
      [2, 2, 2, 2, 1, -1],
      [2, 2, 1, 2, 2, -1],
      [2, 1, 2, 2, 1, -2],
      [1, 2, 2, 2, 2, -2],
      [-2, -2, -2, -2, 1, -1],
      [-2, -2, -1, -2, 2, -1],
      [-2, -1, -2, -2, 1, -2],
      [-1, -2, -2, -2, 2, -2],
      [2, 1, 2, 2, 1, -2],
    ],
    themes,
  );
  const ninth = view.commentators[8]!;
  const [propositionIds, commentatorIds] = allIds(view);
  const hidden = view.positions
    .filter(({ commentatorId }) => commentatorId === ninth.id)
    .map((position) => ({ position, commentator: ninth, why: 'not-chosen' as const }));
  const shown = commentatorIds.filter((id) => id !== ninth.id);
  const filtered = selectForCharts({ ...view, hidden }, propositionIds, shown);
  const alone = selectForCharts(view, propositionIds, shown);
  const rows = opinionMapRows(filtered, computeOpinionMap(filtered.matrix, 'pca'));
  const without = opinionMapRows(alone, computeOpinionMap(alone.matrix, 'pca'));
  const last = rows.points.at(-1)!;
  const third = rows.points[2]!;
  expect(last).toMatchObject({ name: ninth.name, hidden: true, group: null });
  expect([last.x, last.y]).toEqual([expect.closeTo(third.x, 12), expect.closeTo(third.y, 12)]);
  expect(rows.points.slice(0, -1)).toEqual(without.points);
  expect(rows.groups).toEqual(without.groups);
  expect(rows.facts.summary).toContain(`Hidden by the filter: ${ninth.name}, drawn faint`);
  expect(rows.facts.rows.at(-1)?.[3]).toBe('hidden by the filter');
  // Scaling has no axes to lie along.
  const scaled = opinionMapRows(filtered, computeOpinionMap(filtered.matrix, 'scaling'));
  expect(scaled.points).toHaveLength(8);
  expect(scaled.facts.summary).toContain(`Hidden by the filter: ${ninth.name}, without a place.`);
});
