import { expect, test } from 'vitest';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { coverageRows, describeCoverage } from '@/lib/charts/coverage-rows';
import { themeAgreement } from '@/lib/charts/theme-agreement';
import { unsaidOfWords } from '@/lib/positions/content';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [2, 1, null, 0],
    [2, -1, 1, null],
    [1, -1, null, null],
  ],
  ['Trade', 'Trade', 'War', 'War'],
);
const all = selectForCharts(view, ...allIds(view));

test('agreement by theme: mean over pairs with its n; nothing shared stays nothing', () => {
  // By hand, over Trade: A–B 1 − (0+2)/8 = 0.75; A–C 1 − (1+2)/8 = 0.625; B–C 1 − 1/8 = 0.875.
  const { rows, facts } = themeAgreement(all, 'agreement');
  expect(rows).toMatchObject([
    { name: 'Trade', value: 0.75, pairs: 3, propositions: 2, few: true },
    { name: 'War', value: null, pairs: 0, propositions: 0, basis: 'nothing shared' },
  ]);
  expect(facts.summary).toBe(
    'On no theme do they share 5 propositions or more, so no figure here carries far. On 1 theme they share nothing.',
  );
});

test('a proposition counts in its parent theme too', () => {
  const nested = { ...view, themes: view.themes.map((theme) => ({ ...theme })) };
  const war = nested.themes[1];
  if (war) war.parentId = 'Trade';
  const { rows } = themeAgreement(selectForCharts(nested, ...allIds(view)), 'agreement');
  expect(rows.find(({ name }) => name === 'Trade')?.propositionIds).toHaveLength(4);
});

test('who addresses what counts propositions; without quotations there is no emphasis', () => {
  const { rows } = coverageRows(all);
  expect(rows[0]?.cells).toMatchObject([
    { addressed: 2, of: 2, coverage: 1, emphasis: null },
    { addressed: 1, of: 2, coverage: 0.5, emphasis: null },
  ]);
  expect(rows[2]?.cells[1]).toMatchObject({ addressed: 0, coverage: 0 });
});

test('emphasis counts quotations, not their pieces', () => {
  const piece = { exact: 'x', contributionId: null, paragraph: null, start: null, end: null };
  const evidence = (quotation: number, id: string) => ({
    ...piece,
    id,
    quotation,
    ...unsaidOfWords,
    reasonId: null,
    status: 'referred' as const,
  });
  const quoted = {
    ...view,
    positions: view.positions.map((position) =>
      position.id === '0-0'
        ? { ...position, evidence: [evidence(0, 'a'), evidence(0, 'b'), evidence(1, 'c')] }
        : position.id === '0-3'
          ? { ...position, evidence: [evidence(0, 'd')] }
          : position,
    ),
  };
  const { rows } = coverageRows(selectForCharts(quoted, ...allIds(view)));
  const cell = rows[0]?.cells[0];
  expect(cell?.emphasis).toBeCloseTo(2 / 3, 12);
  expect(cell && describeCoverage('Person A', 'Trade', cell)).toBe(
    'Person A addresses 2 of 2 propositions on Trade; 67 % of 3 quotations fall here.',
  );
  const wordless = selectForCharts({ ...quoted, wordless: true }, ...allIds(view));
  expect(coverageRows(wordless).rows[0]?.cells[0]?.emphasis).toBeNull();
});

test('where a measure counts only some of what two share, the words of themes say which', () => {
  // A and B share the first proposition, and A takes no side there.
  const sideless = makeView(
    [
      [0, 2],
      [2, null],
    ],
    ['Trade', 'War'],
  );
  const themes = themeAgreement(selectForCharts(sideless, ...allIds(sideless)), 'side');
  expect(themes.rows[0]?.basis).toBe('nothing shared on which both take a side');
  expect(themes.facts.summary).toBe(
    'No two commentators share a proposition on which both take a side on any theme.',
  );
});

test('what nobody has looked at lowers no coverage, and is counted apart from silence', () => {
  const half = makeView(
    [
      [1, null, 'not-coded'],
      ['not-coded', 'not-coded', 'not-coded'],
    ],
    ['Trade', 'Trade', 'Trade'],
  );
  const { rows, facts } = coverageRows(selectForCharts(half, ...allIds(half)));
  expect(rows.map(({ cells }) => cells[0])).toMatchObject([
    { addressed: 1, of: 3, notCoded: 1, coverage: 0.5 },
    { addressed: 0, of: 3, notCoded: 3, coverage: null },
  ]);
  expect(facts.columns.map(({ label }) => label)).toContain('Not coded yet');
  expect(facts.rows[1]).toEqual(['Person B', 'Trade', 0, 3, 3, null, null, 0]);
  const [first] = rows[0]?.cells ?? [];
  expect(first && describeCoverage('Person A', 'Trade', first)).toBe(
    'Person A addresses 1 of 3 propositions on Trade, 1 not coded yet.',
  );
});
