import { describe, expect, test } from 'vitest';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { debateFigures, figuredParts } from '@/lib/charts/debate-figures';
import { agreementFigures, consensusFacts, type Drawing } from '@/lib/charts/figures-facts';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const anIndex = /\d\.\d\d/;

function figuresOf(
  rows: (Stance | null)[][],
  themes: string[],
  { measure = 'agreement', draws = 0 }: { measure?: PickableMeasure; draws?: number } = {},
) {
  const view = makeView(rows, themes);
  const selection = selectForCharts(view, ...allIds(view));
  const figures = debateFigures(figuredParts(selection), measure, draws);
  const drawing: Drawing = draws === 0 ? 'waiting' : 'drawn';
  return {
    figures,
    agreement: agreementFigures(selection, measure, figures, drawing),
    consensus: consensusFacts(selection, figures, drawing),
  };
}

/** Six who hold nearly the same on ten propositions, or draw. */
const six = (stanceAt: (person: number, place: number) => Stance) =>
  Array.from({ length: 6 }, (_, person) =>
    Array.from({ length: 10 }, (__, place) => stanceAt(person, place)),
  );
const alike = six((person, place) => (place % 2 === 0 ? 2 : person === 0 ? -1 : -2));
const random = seededRandom(4);
const mixed = six(() => stances[Math.floor(random() * 5)]!);
const themes = Array.from({ length: 10 }, (_, place) => (place < 6 ? 'Fares' : 'Service'));

describe('no index stands at the head', () => {
  test('of two commentators, however many propositions they share', () => {
    const { agreement, figures } = figuresOf(alike.slice(0, 2), themes, { draws: 50 });
    expect(agreement.facts.summary).toMatch(/^Of two commentators no index/);
    expect(agreement.facts.summary).not.toMatch(anIndex);
    // It stands in the table, with what it rests on and beside chance.
    expect(figures.parts[0]).toMatchObject({ n: 10, pairs: 1, few: false });
    expect(agreement.facts.rows[0]?.[3]).toBe('closer than chance');
  });

  test('over fewer than five propositions', () => {
    const few = alike.map((row) => row.slice(0, 4));
    const { agreement } = figuresOf(few, themes.slice(0, 4), { draws: 50 });
    expect(agreement.facts.summary).toMatch(/^They share 4 propositions: an index of fewer than 5/);
    expect(agreement.facts.summary).not.toMatch(anIndex);
  });
});

describe('from three commentators and five propositions on', () => {
  test('the figure is said beside chance, and themes with enough to rest on', () => {
    const { agreement } = figuresOf(alike, themes, { draws: 1000 });
    expect(agreement.facts.summary).toMatch(
      /^Taken together the commentators are closer than chance: 0\.9\d, where chance gives 0\.\d\d and 95 of 100 draws lie between 0\.\d\d and 0\.\d\d\. Of 1 theme with 5 shared propositions or more they are closer than chance on Fares\.$/,
    );
    expect(agreement.rows.map(({ name, few }) => [name, few])).toEqual([
      ['All that is shown', false],
      ['Fares', false],
      ['Service', true],
    ]);
  });

  test('stances that come as from a bag are no closer than chance', () => {
    const { agreement, figures } = figuresOf(mixed, themes, { draws: 1000 });
    expect(agreement.facts.summary).toMatch(
      /are no closer than chance: 0\.\d\d, where chance gives/,
    );
    expect(figures.parts[0]?.chance?.draws).toBe(1000);
    expect(figures.parts[0]?.interval?.draws).toBe(1000);
  });

  test('before anything is drawn there is chance’s level, and no verdict and no interval', () => {
    const { agreement, figures, consensus } = figuresOf(alike, themes);
    expect(agreement.facts.summary).toMatch(
      /^Taken together the commentators are at 0\.9\d, where chance gives 0\.\d\d; how far chance strays from that is not drawn yet\.$/,
    );
    expect(figures.parts[0]).toMatchObject({ interval: null, chance: { range: null, draws: 0 } });
    expect(consensus.facts.rows.every((row) => row[2] === null && row[3] === null)).toBe(true);
  });
});

test('nothing shared, and nothing beyond chance to be had, are said as what they are', () => {
  const nobody = figuresOf(
    [
      [2, null],
      [null, 1],
      [null, null],
    ],
    ['', ''],
  );
  expect(nobody.agreement.facts.summary).toBe('No two commentators share a proposition.');
  expect(nobody.agreement.rows[0]?.words).toBe('nothing shared');
  const one = six(() => 2);
  const { agreement } = figuresOf(one, themes, { measure: 'beyond-chance' });
  expect(agreement.facts.summary).toMatch(
    /^There is no figure to give: all that is shared is held/,
  );
});

test('the mean is over pairs that share something, by each measure', () => {
  // By hand: a–b 1 − (0 + 3 + 1)/12, a–c 1 − 1/4, b–c 1 − 1/4; sides 1 of 2, 1 of 1, 1 of 1.
  const rows: (Stance | null)[][] = [
    [2, 1, 0],
    [2, -2, 1],
    [1, null, null],
  ];
  const of = (measure: 'agreement' | 'side') =>
    figuresOf(rows, ['', '', ''], { measure }).figures.parts[0];
  expect(of('agreement')?.value).toBeCloseTo((2 / 3 + 3 / 4 + 3 / 4) / 3, 12);
  expect(of('side')?.value).toBeCloseTo((1 / 2 + 1 + 1) / 3, 12);
  expect(of('agreement')).toMatchObject({ n: 3, pairs: 3, few: true });
});

test('consensus: the most divided first, with how many address it and what chance gives so many', () => {
  const { consensus } = figuresOf(
    [
      [2, 1, null],
      [2, -2, 1],
      [2, 2, null],
    ],
    ['', '', ''],
    { draws: 200 },
  );
  expect(consensus.facts.rows.map((row) => [row[0], row[4]])).toEqual([
    ['Proposition 1.', 3],
    ['Proposition 0.', 3],
  ]);
  expect(consensus.facts.rows[1]?.[1]).toBe(1);
  for (const row of consensus.facts.rows) expect(row[2]).toBeGreaterThan(0);
});
