import { expect, test } from 'vitest';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { describeCell, stanceMatrixRows } from '@/lib/charts/stance-matrix-rows';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [2, null, 0],
    [-1, 1, null],
  ],
  ['Trade', 'War', 'Trade'],
);

test('propositions stand under their theme; not addressed stays apart from 0', () => {
  const { lines, facts } = stanceMatrixRows(selectForCharts(view, ...allIds(view)));
  expect(lines.map((line) => (line.kind === 'theme' ? line.name : line.cells))).toEqual([
    'Trade',
    [2, -1],
    [0, null],
    'War',
    [null, 1],
  ]);
  expect(facts.rows).toContainEqual(['Proposition 2.', 'Trade', 0, null, null]);
  expect(facts.summary).toBe(
    '2 commentators on 3 propositions: 4 of 6 cells hold a position; in the others the commentator does not address the proposition.',
  );
  expect(facts.source).toBe('“A debate”, A Review, 2023-03-22, https://example.org/a');
});

test('a selection leaves unknown ids out, and the most divided proposition of a theme comes first', () => {
  const { columns, lines } = stanceMatrixRows(
    selectForCharts(view, ['p2', 'p0', 'p9'], ['B', 'A', 'Z']),
  );
  expect(columns.map(({ initials }) => initials)).toEqual(['B', 'A']);
  expect(lines.slice(1)).toMatchObject([{ cells: [-1, 2] }, { cells: [null, 0] }]);
});

test('propositions without a theme come last under a name that says so', () => {
  const bare = makeView([[1, 1]], ['', 'War']);
  const { lines } = stanceMatrixRows(selectForCharts(bare, ...allIds(bare)));
  expect(lines[2]).toEqual({ kind: 'theme', name: 'No theme yet', count: 1, elsewhere: 0 });
});

test('the order of the spectrum is kept, without headings where it has none', () => {
  const rows = ['p1', 'p9', 'p2', 'p0'].map((propositionId) => ({ propositionId }));
  const { lines, facts } = stanceMatrixRows(selectForCharts(view, ...allIds(view)), [
    { title: null, elsewhere: 0, rows },
  ]);
  expect(lines).toMatchObject([
    { propositionId: 'p1' },
    { propositionId: 'p2' },
    { propositionId: 'p0' },
  ]);
  expect(facts.rows.map(([, theme]) => theme)).toEqual(['War', 'Trade', 'Trade']);
});

test('what is only implied is marked, named in the table and said by the cell', () => {
  const [first, ...rest] = view.positions;
  if (!first) throw new Error('no position');
  const positions = [{ ...first, explicitness: 'implied' as const }, ...rest];
  const selection = selectForCharts({ ...view, positions }, ...allIds(view));
  const { lines, facts } = stanceMatrixRows(selection);
  const marked = lines.flatMap((line) => (line.kind === 'proposition' ? [...line.implied] : []));
  expect(marked).toEqual([first.commentatorId]);
  const name = view.commentators.find(({ id }) => id === first.commentatorId)?.name;
  expect(facts.columns.at(-1)?.label).toBe('Implied by');
  expect(facts.rows.map((row) => row.at(-1)).filter((fact) => fact !== null)).toEqual([name]);
  expect(describeCell('Ryan Hass', 1, 'China helps.', true)).toBe(
    'Ryan Hass agrees (implied): China helps.',
  );
});

test('a cell says who, what and on which proposition', () => {
  expect(describeCell('Ryan Hass', 'not-addressed', 'China helps.')).toBe(
    'Ryan Hass does not address it: China helps.',
  );
  expect(describeCell('Ryan Hass', 'not-coded', 'China helps.')).toBe(
    'Ryan Hass: not coded yet: China helps.',
  );
});

test('what nobody has coded is neither silence nor hidden, in cells, table and sentence', () => {
  const half = makeView(
    [
      [2, 'not-coded'],
      [null, 1],
      ['not-coded', 'not-coded'],
    ],
    ['', ''],
  );
  const { lines, facts } = stanceMatrixRows(selectForCharts(half, ...allIds(half)));
  const marked = lines.flatMap((line) => (line.kind === 'proposition' ? [[...line.notCoded]] : []));
  expect(marked).toEqual([['C'], ['A', 'C']]);
  expect(facts.rows.map((row) => row.slice(2, 5))).toEqual([
    [2, null, 'not coded yet'],
    ['not coded yet', 1, 'not coded yet'],
  ]);
  expect(facts.summary).toBe(
    '3 commentators on 2 propositions: 2 of 6 cells hold a position; 3 are not coded yet; in the others the commentator does not address the proposition.',
  );
});
