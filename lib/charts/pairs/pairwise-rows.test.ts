import { describe, expect, test } from 'vitest';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { chartView } from '@/lib/charts/charted-view';
import { describeHiddenPair, describePair } from '@/lib/charts/pairs/pair-cell';
import { pairwisePaths } from '@/lib/charts/pairs/pairwise-paths';
import { pairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import { pairwiseSigns } from '@/lib/charts/pairs/pairwise-signs';
import { hatch, placePairs } from '@/lib/charts/pairs/place-pairs';
import {
  filterPropositions,
  indexDebate,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import { HIDDEN } from '@/lib/words/absence-words';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { allIds, makeView } from '@/tests/fixtures/small-view';
import { viewOfSeed } from '@/tests/fixtures/view-of-seed';

const view = makeView(
  [
    [2, 1, null, 0],
    [2, -1, 1, null],
    [1, -1, null, null],
  ],
  ['Trade', 'Trade', 'War', 'War'],
);
const all = selectForCharts(view, ...allIds(view));
const NONE = { value: null, n: 0, ofAll: null, few: false, chance: null, against: null };

test('pairs carry their n; the diagonal is bare; an order moves rows and columns together', () => {
  const { cellAt, commentators, facts, scope } = pairwiseRows(all, 'agreement', () => [
    'C',
    'A',
    'B',
  ]);
  expect(commentators.map(({ initials }) => initials)).toEqual(['C', 'A', 'B']);
  expect(cellAt(0, 0)).toBeNull();
  expect(cellAt(0, 1)).toMatchObject({ value: 0.625, n: 2, few: true });
  expect(cellAt(1, 0)).toEqual(cellAt(0, 1));
  // By hand: eight stances, 2 2 1 1 1 0 −1 −1, two of which are 78/64 apart on average.
  const chance = cellAt(0, 1)?.chance;
  expect(chance?.level).toBeCloseTo(1 - 78 / 64 / 4, 12);
  expect(facts.rows).toContainEqual([
    'Person C',
    'Person A',
    0.625,
    2,
    chance?.level,
    'no closer than chance',
  ]);
  expect(describePair('A', 'C', cellAt(0, 1), scope)).toBe(
    'A and C: 0.63 over 2 shared propositions (few): no closer than chance (0.70).',
  );
  expect(describePair('A', 'B', NONE, scope)).toBe('A and B share no proposition.');
});

test('pairs beyond chance are named in the sentence, the others counted; the few name none', () => {
  // A and B hold the same eight, C the opposite.
  const held = [2, -2, 2, -2, 2, -2, 2, -2] as const;
  const camps = makeView(
    [held, held, held.map((stance) => -stance as 2 | -2)],
    held.map(() => ''),
  );
  const { facts } = pairwiseRows(selectForCharts(camps, ...allIds(camps)), 'agreement');
  expect(facts.summary).toBe(
    'Closest: Person A and Person B (1.00 over 8). Farthest apart: Person A and Person C (0.00 over 8); Person B and Person C (0.00 over 8). Chance gives 0.50. Closer than chance: Person A and Person B. Further apart than chance: Person A and Person C; Person B and Person C. No closer than chance: none.',
  );
  expect(facts.spoken).toBe(
    'Closest: Person A and Person B. Farthest apart: Person A and Person C; Person B and Person C.',
  );
});

test('where several pairs are as close, each is named; of many how many they are', () => {
  const held = [2, -2, 2, -2, 2, -2] as const;
  const summaryOf = (people: number) => {
    const camps = makeView(
      Array.from({ length: people }, (_, row) =>
        held.map((stance) => (row < people - 2 ? stance : (-stance as 2 | -2))),
      ),
      held.map(() => ''),
    );
    return pairwiseRows(selectForCharts(camps, ...allIds(camps)), 'agreement').facts.summary;
  };
  expect(summaryOf(4)).toContain(
    'Closest: Person A and Person B (1.00 over 6); Person C and Person D (1.00 over 6). Farthest apart: 4 pairs, such as Person A and Person C (0.00 over 6).',
  );
});

test('names that run from right to left take no figure beside them along', () => {
  const made = makeView(
    [[2, -2, 2, -2, 2] as const, [2, -2, 2, -2, 1] as const, [1, 1, 1, 1, 1]],
    [...['', '', '', '', '']],
  );
  const names = ['أمل', 'דוד לוי', '王小明'];
  const named = {
    ...made,
    commentators: made.commentators.map((one, at) => ({ ...one, name: names[at] ?? '' })),
  };
  const rows = pairwiseRows(selectForCharts(named, ...allIds(named)), 'agreement');
  expect(rows.facts.summary).toContain(
    'Closest: \u2068أمل\u2069 and \u2068דוד לוי\u2069 (0.95 over 5)',
  );
  expect(describePair('אבי', '王小明', NONE, rows.scope)).toBe(
    '\u2068אבי\u2069 and 王小明 share no proposition.',
  );
  // Cells of a file have names as they are.
  expect(rows.facts.rows[0]?.slice(0, 2)).toEqual(['أمل', 'דוד לוי']);
});

test('where chance alone puts all together there is no scale, and that is said in words', () => {
  const alike = makeView(
    Array.from({ length: 3 }, () => [-1, -1, -1, -1, -1] as const),
    ['', '', '', '', ''],
  );
  for (const measure of ['agreement', 'side'] as const) {
    const rows = pairwiseRows(selectForCharts(alike, ...allIds(alike)), measure);
    expect(rows.scale).toBeNull();
    const places = placePairs(3, 690);
    expect(pairwiseSigns(rows, places).filter(({ kind }) => kind === 'agreement')).toEqual([]);
    expect(pairwisePaths(rows, false)).toEqual([]);
    expect(rows.facts.summary).toContain('nothing can be compared here');
  }
  // Nor where no two share anything.
  const apart = makeView(
    [
      [1, null],
      [null, 1],
    ],
    ['', ''],
  );
  expect(pairwiseRows(selectForCharts(apart, ...allIds(apart)), 'agreement').scale).toBeNull();
});

test('where a measure counts only some of what two share, words and columns say which', () => {
  // A and B share the first proposition, and A takes no side there.
  const sideless = makeView(
    [
      [0, 2],
      [2, null],
    ],
    ['Trade', 'War'],
  );
  const selection = selectForCharts(sideless, ...allIds(sideless));
  const { cellAt, facts, scope } = pairwiseRows(selection, 'side');
  const cell = cellAt(0, 1);
  expect(cell).toMatchObject({ value: null, n: 0 });
  expect(describePair('A', 'B', cell, scope)).toBe(
    'A and B share no proposition on which both take a side.',
  );
  expect(describePair('A', 'B', { ...NONE, value: 1, n: 2, few: true }, scope)).toBe(
    'A and B: 1.00 over 2 shared propositions on which both take a side (few).',
  );
  expect(facts.summary).toBe('No two commentators share a proposition on which both take a side.');
  expect(facts.n).toBe(
    'n = 0 pairs of 1 that share a proposition on which both take a side; each cell says its own',
  );
  expect(facts.columns.map(({ label }) => label)).toContain(
    'Shared propositions on which both take a side',
  );
});

test('a large triangle is runs of equal tint; the diagonal and undefined pairs stay bare', () => {
  const two = makeView(
    [
      [2, -2],
      [2, -2],
      [null, null],
    ],
    ['T', 'T'],
  );
  const paths = pairwisePaths(
    pairwiseRows(selectForCharts(two, ...allIds(two)), 'agreement'),
    false,
  );
  expect(paths).toHaveLength(1);
  expect(paths[0]?.d).toBe('M0 1h1v1h-1z');
});

describe('what a filter hides', () => {
  const farebox = viewOfSeed(theEmptyFarebox);
  const index = indexDebate(farebox);
  const pairsOf = (change: Partial<ViewFilter>) => {
    const filter = { ...emptyViewState, ...change };
    const facts = filterPropositions(index, filter);
    const selection = selectForCharts(
      chartView({ index, filter, facts }),
      facts.map(({ proposition }) => proposition.id),
      shownCommentators(farebox, filter.who).map(({ id }) => id),
    );
    return pairwiseRows(selection, 'agreement', orderBySimilarity);
  };
  const addressedBoth = (a: string, b: string) => {
    const of = (id: string) =>
      new Set(
        farebox.positions
          .filter(({ commentatorId }) => commentatorId === id)
          .map(({ propositionId }) => propositionId),
      );
    return [...of(a)].filter((id) => of(b).has(id)).length;
  };

  test('people stay, faint, in the chart and its table, and are named in the sentence', () => {
    const chosen = farebox.commentators.slice(0, 4);
    const { commentators, hidden, facts } = pairsOf({ who: chosen.map(({ slug }) => slug) });
    expect(commentators.map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id).sort());
    expect(hidden).toEqual(farebox.commentators.slice(4));
    const [fifth, sixth] = hidden.map(({ name }) => name);
    expect(facts.summary).toContain(` Hidden by the filter: ${fifth} and ${sixth}.`);
    expect(facts.n).toContain('of 6 that share a proposition; 9 more pairs hidden by the filter;');
    expect(facts.rows).toHaveLength(15);
    const unseen = facts.rows.filter((row) => row.includes(HIDDEN));
    expect(unseen).toHaveLength(9);
    for (const row of unseen) expect([fifth, sixth]).toContain(row[1]);
    for (const row of facts.rows) expect(row).toHaveLength(facts.columns.length);
    expect(describeHiddenPair('A', 'B')).toBe('A and B: hidden by the filter.');
  });

  test.each<[string, Partial<ViewFilter>]>([
    ['a theme', { themes: ['money'] }],
    ['explicit only', { explicit: true }],
    ['words', { q: 'fare' }],
  ])('%s: a figure that rests on fewer says of how many, in words and table', (_, change) => {
    const { commentators, cellAt, scope, facts, hidden } = pairsOf(change);
    expect(hidden).toEqual([]);
    const column = facts.columns.findIndex(
      ({ label }) => label === 'Of shared in the whole debate',
    );
    expect(column).toBeGreaterThan(0);
    let fewer = 0;
    for (const [row, first] of commentators.entries()) {
      for (const [place, second] of commentators.slice(0, row).entries()) {
        const cell = cellAt(row, place);
        const whole = addressedBoth(first.id, second.id);
        expect(cell?.ofAll ?? cell?.n).toBe(whole);
        const told = facts.rows.find((one) => one[0] === second.name && one[1] === first.name);
        expect(told?.[column]).toBe(whole);
        if (!cell || cell.ofAll === null) continue;
        fewer++;
        expect(describePair('A', 'B', cell, scope)).toContain(
          `${cell.n} of ${whole} shared proposition${whole === 1 ? '' : 's'} shown`,
        );
      }
    }
    expect(fewer).toBeGreaterThan(0);
  });

  test('nothing of it is said where nothing is hidden', () => {
    const { facts, hidden } = pairsOf({});
    expect(hidden).toEqual([]);
    expect(facts.summary).not.toContain('idden');
    expect(facts.columns.map(({ label }) => label)).not.toContain('Of shared in the whole debate');
  });
});

test('of a large debate those hidden are named in part, and not drawn', () => {
  const many = makeView(
    Array.from({ length: 20 }, (_, at) => [at % 2 === 0 ? 1 : -1, 2]),
    ['', ''],
  );
  const [propositions, people] = allIds(many);
  const { hidden, facts } = pairwiseRows(
    selectForCharts(many, propositions, people.slice(0, 4)),
    'agreement',
  );
  expect(hidden).toEqual([]);
  expect(facts.rows).toHaveLength(6);
  expect(facts.summary).toContain('Hidden by the filter: Person E, ');
  expect(facts.summary).toContain(' and 8 more.');
});

test('pairs that are all as close have no farthest', () => {
  const held = [2, -2, 2, -2, 2, -2] as const;
  const alike = makeView(
    [held, held, held],
    held.map(() => ''),
  );
  expect(pairwiseRows(selectForCharts(alike, ...allIds(alike)), 'agreement').facts.summary).toMatch(
    /^3 pairs share 5 propositions or more, and all are as close: 1\.00\./,
  );
});

describe('the place of a triangle', () => {
  test.each([328, 358, 690, 900, 1150])(
    'in %i px every row ends within it, and has its name',
    (width) => {
      for (let size = 3; size <= 11; size++) {
        const placed = placePairs(size, width);
        expect(placed.form).toBe('figures');
        expect(placed.width).toBeLessThanOrEqual(Math.min(width, 960));
        // What is left beside the last row is where the last name stands.
        expect(placed.width - (size - 1) * placed.cell.width).toBeGreaterThanOrEqual(84);
        expect(placed.height).toBe(size * placed.cell.height);
        expect(placed.names).not.toBeNull();
      }
    },
  );

  test('from twelve on cells are colour, named as long as a name is legible', () => {
    expect(placePairs(15, 358)).toMatchObject({ form: 'colours', names: { marked: false } });
    expect(placePairs(40, 358).names).toBeNull();
    expect(placePairs(40, 1150).names).not.toBeNull();
    expect(placePairs(300, 1150).names).toBeNull();
    for (const size of [12, 40, 300, 600]) {
      for (const width of [328, 358, 960]) {
        const placed = placePairs(size, width);
        expect(placed.width).toBeLessThanOrEqual(width);
        expect(placed.height).toBeLessThanOrEqual(width + 30);
      }
    }
    expect(placePairs(40, 358, 'figures').cell.width).toBe(44);
  });

  test('a hatching stays within its cell', () => {
    const cell = { width: 43, height: 39 };
    const ends = [...hatch(10, 20, cell, 9).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    expect(ends.length).toBeGreaterThan(10);
    for (const [, x, y] of ends) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(53);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(59);
    }
  });
});

test('the key holds what is drawn, and no more', () => {
  const kinds = (rows: ReturnType<typeof pairwiseRows>, size: number) =>
    pairwiseSigns(rows, placePairs(size, 690)).map(({ kind }) => kind);
  expect(kinds(pairwiseRows(all, 'agreement'), 3)).toEqual([
    ...Array.from({ length: 5 }, () => 'agreement'),
    'hatched',
    'few',
  ]);
  const [propositions, people] = allIds(view);
  const two = pairwiseRows(selectForCharts(view, propositions, people.slice(0, 2)), 'agreement');
  expect(kinds(two, 3)).toContain('hidden');
});
