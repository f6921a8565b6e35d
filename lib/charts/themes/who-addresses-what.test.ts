import { expect, test } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';
import { indexDebate, type ViewFilter } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { makeView } from '@/tests/fixtures/small-view';

const themes = ['Trade', 'Trade', 'Trade', 'Trade', 'War', 'War', 'Law'];
type Row = (Stance | null | 'not-coded')[];
const A: Row = [1, 1, 1, 1, 1, 1, 1];
const B: Row = [1, null, null, null, null, null, 2];
const C: Row = [null, null, null, null, 1, 1, null];

function gapsOf(
  stances: Row[],
  change: Partial<ViewFilter> = {},
  edit?: (view: DebateView) => void,
) {
  const view = makeView(stances, themes);
  edit?.(view);
  const { facts, gaps, onPaper } = whoAddressesWhat(indexDebate(view), {
    ...emptyViewState,
    ...change,
  });
  const named = gaps.map((gap) => [gap.commentator.id, gap.theme.name, gap.addressed, gap.of]);
  return { facts, named, onPaper, summary: facts.summary };
}

test('who says nothing on a theme comes first, on the largest of them, then who says hardly anything', () => {
  const { named, summary, facts, onPaper } = gapsOf([A, B, C]);
  expect(named).toEqual([
    ['C', 'Trade', 0, 4],
    ['B', 'War', 0, 2],
    ['C', 'Law', 0, 1],
    ['B', 'Trade', 1, 4],
  ]);
  expect(summary).toBe(
    'Person C says nothing on Trade; Person B says nothing on War; Person C says nothing on Law; and 1 more gap.',
  );
  expect(onPaper).toBe(
    'Person C says nothing on Trade; Person B says nothing on War; Person C says nothing on Law; Person B says hardly anything on Trade: 1 of 4.',
  );
  expect(facts.columns.map(({ label }) => label)).toEqual([
    'Commentator',
    'Theme',
    'Propositions addressed',
    'Silent on',
    'Propositions of the theme',
  ]);
  expect(facts.rows.slice(3, 6)).toEqual([
    ['Person B', 'Trade', 1, 3, 4],
    ['Person B', 'War', 0, 2, 2],
    ['Person B', 'Law', 1, 0, 1],
  ]);
});

test('where nobody leaves a theme out that is said, also beside who says hardly anything', () => {
  expect(gapsOf([A, A]).summary).toBe('Nobody leaves a theme out.');
  expect(gapsOf([A, [1, null, null, null, 1, 1, 1]]).summary).toBe(
    'Nobody leaves a theme out. Person B says hardly anything on Trade: 1 of 4.',
  );
});

test('what is not coded yet is no gap', () => {
  const half: Row = [1, null, null, null, null, 'not-coded', 'not-coded'];
  const { named, summary, facts } = gapsOf([A, half]);
  expect(named).toEqual([['B', 'Trade', 1, 4]]);
  expect(summary).toBe(
    'Nobody leaves a theme out so far. Person B says hardly anything on Trade: 1 of 4. No gap is what is not coded yet: 2 of 6 pairs of a commentator and a theme, in part or whole.',
  );
  expect(facts.rows[4]).toEqual(['Person B', 'War', 0, 1, 1, 2]);
});

test('what a filter hides is no silence: gaps are of the whole debate', () => {
  const implied = (view: DebateView) => {
    for (const position of view.positions) position.explicitness = 'implied';
  };
  const { named, facts } = gapsOf([A, B, C], { explicit: true }, implied);
  expect(named).toEqual(gapsOf([A, B, C]).named);
  expect(facts.columns[3]?.label).toBe('Of these hidden by the filter');
  expect(facts.rows[3]).toEqual(['Person B', 'Trade', 1, 1, 3, 4]);
  // A filter that leaves propositions out makes nobody silent on their themes.
  expect(gapsOf([A, B, C], { kind: ['one-voice'] }).named).toEqual(named);
});

test('a filter on commentators or themes asks about those alone', () => {
  expect(gapsOf([A, B, C], { who: ['b'] }).named).toEqual([
    ['B', 'War', 0, 2],
    ['B', 'Trade', 1, 4],
  ]);
  expect(gapsOf([A, B, C], { who: ['a'] }).summary).toBe('Nobody shown leaves a theme out.');
  expect(gapsOf([A, B, C], { themes: ['law'] }).summary).toBe('Person C says nothing on Law.');
});

test('who says nothing on a theme is not named again for those below it', () => {
  const { named } = gapsOf([A, B, C], {}, (view) => {
    const law = view.themes.find(({ id }) => id === 'Law');
    if (law) law.parentId = 'Trade';
  });
  // C is silent on Trade and on Law below it; B addresses Law, so that Trade is two of five.
  expect(named).toEqual([
    ['C', 'Trade', 0, 5],
    ['B', 'War', 0, 2],
  ]);
});

test('of twelve and more it says how many leave a theme out', () => {
  const many = [...Array.from({ length: 10 }, () => A), B, C];
  expect(gapsOf(many).summary).toBe(
    '1 of 12 says nothing on Trade; 1 of 12 says nothing on War; 1 of 12 says nothing on Law.',
  );
  expect(gapsOf([...many, C, C]).summary).toBe(
    '3 of 14 say nothing on Trade; 3 of 14 say nothing on Law; 1 of 14 says nothing on War.',
  );
  expect(gapsOf(Array.from({ length: 12 }, () => A)).summary).toBe('Nobody leaves a theme out.');
});
