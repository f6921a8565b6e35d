import { expect, test } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { namedMeasure } from '@/lib/charts/agreement-measure';
import { describeTheme } from '@/lib/charts/themes/describe-theme';
import { type ThemeRow, themesAtAGlance } from '@/lib/charts/themes/themes-at-a-glance';
import { indexDebate, type ViewFilter } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { makeView } from '@/tests/fixtures/small-view';

/** One proposition of each kind, on Trade; then two contested on War and two affirmed on Law. */
const stances: (Stance | null | 'not-coded')[][] = [
  [2, -1, 1, 0, 1, null, 'not-coded', 2, -2, 1, 1],
  [1, -2, -1, 0, null, null, null, -1, 1, 2, 1],
  [null, null, 1, 1, null, null, null, null, null, null, 0],
];
const view = makeView(stances, [
  ...Array.from({ length: 7 }, () => 'Trade'),
  'War',
  'War',
  'Law',
  'Law',
]);

const glance = (change: Partial<ViewFilter> = {}, of: DebateView = view) =>
  themesAtAGlance(indexDebate(of), { ...emptyViewState, ...change });

/** The counts of a row that are not nothing. */
const counted = (row: ThemeRow | undefined) =>
  Object.fromEntries(Object.entries(row?.counts ?? {}).filter(([, count]) => count > 0));

/** The same debate with changed themes. */
function changed(change: (copy: DebateView) => void): DebateView {
  const copy = structuredClone(view);
  change(copy);
  return copy;
}

test('a row a theme counts each kind of the whole debate, in the order of the bar', () => {
  const { rows, kinds, most, facts, more } = glance();
  expect(rows.map(({ name, counted: n, of }) => [name, n, of])).toEqual([
    ['Trade', 7, 7],
    ['War', 2, 2],
    ['Law', 2, 2],
  ]);
  expect(counted(rows[0])).toEqual({
    affirmed: 1,
    rejected: 1,
    contested: 1,
    undecided: 1,
    'one-voice': 1,
    'not-addressed': 1,
    'not-coded': 1,
  });
  expect(counted(rows[1])).toEqual({ contested: 2 });
  expect(counted(rows[2])).toEqual({ affirmed: 2 });
  expect(kinds).toEqual(Object.keys(counted(rows[0])));
  expect([most, more]).toEqual([7, 0]);
  expect(facts.summary).toBe(
    'Contested most often so far: War (2 of 2). Common ground only so far: Law (2).',
  );
  expect(facts.n).toBe('n = 11 propositions under 3 themes');
  expect(facts.measure).toEqual(namedMeasure('proposition-kind'));
});

test('the table has a column for each kind that occurs, and no other', () => {
  const { facts } = glance();
  expect(facts.columns.map(({ label }) => label)).toEqual([
    'Theme',
    'Affirmed',
    'Rejected',
    'Contested',
    'Undecided',
    'One voice',
    'Not addressed',
    'Not coded yet',
    'Propositions',
  ]);
  expect(facts.rows[1]).toEqual(['War', 0, 0, 2, 0, 0, 0, 0, 2]);
  const two = makeView([[1], [1]], ['Trade']);
  expect(glance({}, two).facts.columns.map(({ label }) => label)).toEqual([
    'Theme',
    'Both affirm',
    'Propositions',
  ]);
});

test('a parent counts what stands under its children once, and children stand under it', () => {
  const { rows, facts } = glance(
    {},
    changed(({ themes, propositions }) => {
      const war = themes.find(({ id }) => id === 'War');
      if (war) war.parentId = 'Law';
      // Under the child and the parent: still one.
      propositions[7]?.themeIds.push('Law');
    }),
  );
  expect(rows.map(({ name, depth }) => [name, depth])).toEqual([
    ['Trade', 0],
    ['Law', 0],
    ['War', 1],
  ]);
  expect(counted(rows[1])).toEqual({ contested: 2, affirmed: 2 });
  expect(counted(rows[2])).toEqual({ contested: 2 });
  expect(facts.n).toBe('n = 11 propositions under 3 themes');
  expect(facts.rows[2]?.[0]).toBe('Law › War');
  // The parents alone are compared: a theme is not named beside what it is a part of.
  expect(facts.summary).toBe('Contested most often so far: Law (2 of 4).');
});

test('a proposition of two themes counts in both, and a sentence says so', () => {
  const both = changed(({ propositions }) => propositions[7]?.themeIds.push('Law'));
  expect(glance({}, both).rows.map(({ of }) => of)).toEqual([7, 2, 3]);
  expect(glance({}, both).facts.n).toBe(
    'n = 11 propositions under 3 themes; 1 proposition stands under two themes and counts in both',
  );
  const three = changed(({ propositions }) => {
    propositions[7]?.themeIds.push('Law', 'Trade');
    propositions[8]?.themeIds.push('Law');
  });
  expect(glance({}, three).facts.n).toMatch(
    /; 2 propositions stand under several themes and count in each$/,
  );
});

test('a filter on themes hides no row and changes no count: the others are faint, one click away', () => {
  const { rows, facts } = glance({ themes: ['war'] });
  expect(rows.map(({ name, chosen, faint, leadsTo }) => [name, chosen, faint, leadsTo])).toEqual([
    ['Trade', false, true, ['trade']],
    ['War', true, false, []],
    ['Law', false, true, ['law']],
  ]);
  expect(rows.map(({ counts }) => counts)).toEqual(glance().rows.map(({ counts }) => counts));
  expect(facts.summary).toBe('War: contested 2.');
  expect(facts.rows.map((row) => row.at(-1))).toEqual([
    'hidden by the filter',
    'shown',
    'hidden by the filter',
  ]);
  // What n counts is drawn; what of it a filter hides is said to be hidden, on the page and in files.
  expect(facts.n).toBe(
    'n = 11 propositions under 3 themes; 9 of these propositions and 2 of these themes, drawn faint, are hidden by the filter',
  );
  expect(glance({ themes: ['war'], kind: ['contested'] }).facts.n).toBe(
    'n = 3 of 11 propositions under 3 themes; 1 of these propositions and 2 of these themes, drawn faint, are hidden by the filter',
  );
  expect(glance({ themes: ['war', 'law', 'trade'] }).facts.n).toBe(
    'n = 11 propositions under 3 themes',
  );
  // Of two, a click keeps the one.
  expect(glance({ themes: ['war', 'law'] }).rows[1]?.leadsTo).toEqual(['war']);
  // What the debate does not have chooses nothing.
  expect(glance({ themes: ['peace'] }).rows.some(({ faint }) => faint)).toBe(false);
});

test('a parent that is chosen shows its children; a child that is chosen leaves its parent faint', () => {
  const nested = changed(({ themes }) => {
    const war = themes.find(({ id }) => id === 'War');
    if (war) war.parentId = 'Law';
  });
  const faint = (themes: string[]) =>
    glance({ themes }, nested).rows.flatMap((row) => (row.faint ? [row.name] : []));
  expect(faint(['law'])).toEqual(['Trade']);
  expect(faint(['war'])).toEqual(['Trade', 'Law']);
});

test('other filters count what they leave, of how many; a theme of which nothing is left keeps its row', () => {
  const { rows, facts, most } = glance({ kind: ['affirmed'] });
  expect(rows.map(({ counted: n, of }) => [n, of])).toEqual([
    [1, 7],
    [0, 2],
    [2, 2],
  ]);
  expect(most).toBe(7);
  // A filter by kind would else make common ground of all that it leaves.
  expect(facts.summary).toBe(
    'Counted are the 3 of 11 propositions that the filter leaves. In the whole debate contested most often so far: War (2 of 2). Common ground only so far: Law (2).',
  );
  expect(facts.n).toBe('n = 3 of 11 propositions under 3 themes');
  expect(facts.columns.at(-1)?.label).toBe('Propositions of the theme');
  const [, war] = rows;
  expect(war && describeTheme(war, glance({ kind: ['affirmed'] }))).toBe(
    'War: nothing of it is left; 0 of 2 propositions.',
  );
  const narrowed = glance({ kind: ['affirmed'], themes: ['law'] });
  expect(narrowed.facts.summary).toBe(
    'Counted are the 3 of 11 propositions that the other filters leave. Law: affirmed 2.',
  );
});

test('what a filter hides changes no kind: one commentator chosen leaves every count', () => {
  const counts = (change: Partial<ViewFilter>) => glance(change).rows.map((row) => row.counts);
  expect(counts({ who: ['a'] })).toEqual(counts({}));
  expect(counts({ explicit: true })).toEqual(counts({}));
});

test('with nothing contested, or as much everywhere, the sentence names no theme', () => {
  const calm = makeView(
    [
      [1, 1],
      [1, null],
    ],
    ['Trade', 'War'],
  );
  expect(glance({}, calm).facts.summary).toBe('No theme has a contested proposition.');
  const names = ['A', 'B', 'C', 'D'];
  const even = makeView([names.map(() => 1), names.map(() => -1)], names);
  expect(glance({}, even).facts.summary).toBe(
    'Contested most often: 4 themes, each with 1 proposition.',
  );
  expect(glance({}, makeView([[1], [1]], [''])).facts.summary).toBe(
    'No proposition has a theme yet.',
  );
});

test('of more than forty themes the largest are drawn, with whatever is chosen; the table has all', () => {
  const names = Array.from({ length: 45 }, (_, at) => `T${at}`);
  // The last has two propositions, the others one.
  const many = makeView([[...names.map((): Stance => 1), 1]], [...names, 'T44']);
  const { rows, more, facts } = glance({}, many);
  expect([rows.length, more, facts.rows.length]).toEqual([40, 5, 45]);
  expect(rows.at(-1)?.name).toBe('T44');
  expect(rows.some(({ name }) => name === 'T43')).toBe(false);
  expect(glance({ themes: ['t43'] }, many).rows.some(({ name }) => name === 'T43')).toBe(true);
});

test('a row says its counts in words', () => {
  const all = glance();
  const [trade, war] = all.rows;
  expect(trade && describeTheme(trade, all)).toBe(
    'Trade: affirmed 1, rejected 1, contested 1, undecided 1, one voice 1, not addressed 1, not coded yet 1; 7 propositions.',
  );
  expect(war && describeTheme(war, all)).toBe('War: contested 2; 2 propositions.');
  const chosen = glance({ themes: ['law'] });
  expect(chosen.rows[1] && describeTheme(chosen.rows[1], chosen)).toBe(
    'War: contested 2; 2 propositions; hidden by the filter.',
  );
});
