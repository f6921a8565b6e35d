import { describe, expect, it } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { markWords } from '@/lib/charts/spectrum/mark-words';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { otherWords, spreadsOf } from '@/lib/charts/spectrum/spreads';
import { chosenThemes } from '@/lib/charts/theme-title';
import { unsaidOfWords } from '@/lib/positions/content';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { otherwiseByProposition } from '@/lib/view/otherwise';
import { packStances, unpackStances } from '@/lib/view/sent/packed-stances';
import { emptyViewState } from '@/lib/view/state';
import type { EvidenceView } from '@/lib/view/view';
import { kindWords } from '@/lib/words/kind-words';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [2, 1, 0, null],
    [2, -2, 1, null],
    [1, null, null, null],
  ],
  ['Money', 'Streets', 'Money', ''],
);
const facts = filterPropositions(indexDebate(view), emptyViewState);
const rows = spectrumRows(facts, view.commentators);
const ids = (groups: ReturnType<typeof orderSpectrum>) =>
  groups.map((group) => group.rows.map((row) => row.propositionId));

describe('spectrumRows', () => {
  it('puts each commentator in the band of the stance and names the silent', () => {
    const [first, , third, last] = rows;
    expect(first?.bands.map(({ marks }) => marks.map(({ commentator }) => commentator.id))).toEqual(
      [[], [], [], ['C'], ['A', 'B']],
    );
    expect(third?.silent.map(({ id }) => id)).toEqual(['C']);
    expect(last?.n).toBe(0);
    expect(last?.silent).toHaveLength(3);
  });

  it('spans from the lowest to the highest stance, and nothing where all are equal', () => {
    expect(rows.map(({ span }) => span)).toEqual([[1, 2], [-2, 1], [0, 1], null]);
  });

  it('keeps of each mark what its quotations say otherwise, joined in a line and named in the table', () => {
    const said = (stance: Stance | null) => ({ ...unsaidOfWords, stance }) as EvidenceView;
    const spread = {
      ...view,
      positions: view.positions.map((position, at) =>
        at === 0 ? { ...position, evidence: [said(-1), said(null), said(1), said(-1)] } : position,
      ),
    };
    const [first] = spread.positions;
    const own = spectrumRows(
      filterPropositions(indexDebate(spread), emptyViewState),
      view.commentators,
    );
    const row = own.find(({ propositionId }) => propositionId === first?.propositionId)!;
    const lines = spreadsOf(row);
    expect(lines.map(({ mark, from, to }) => [mark.commentator.id, mark.others, from, to])).toEqual(
      [[first?.commentatorId, [-1, 1], -1, 2]],
    );
    expect(otherWords(lines[0]!.mark)).toBe('; quotations also say “disagrees” and “agrees”');
    expect(otherWords({ others: [] })).toBe('');
    // Where positions came as stances alone, a few with their words: of the others nobody knows what
    // their quotations say, so nothing is said of any.
    const { commentators, propositions, positions, silences } = spread;
    const packed = packStances(commentators, propositions, positions, silences);
    const stances = unpackStances(commentators, propositions, packed, positions.slice(0, 1));
    const alone = spectrumRows(
      filterPropositions(indexDebate({ ...spread, ...stances }), emptyViewState),
      view.commentators,
    );
    expect(alone.flatMap(spreadsOf)).toEqual([]);
    const stancesAlone = orderSpectrum(alone, 'text', view.themes, new Map());
    expect(
      spectrumFacts(spread, stancesAlone, view.commentators).columns.map(({ label }) => label),
    ).not.toContain('Quotations also say');
    const groups = orderSpectrum(own, 'text', view.themes, new Map());
    const table = spectrumFacts(spread, groups, view.commentators);
    const at = table.columns.findIndex(({ label }) => label === 'Quotations also say');
    expect(table.rows.map((cells) => cells[at])).toEqual([
      `${lines[0]!.mark.commentator.name}: disagrees, agrees`,
      null,
      null,
      null,
    ]);
  });

  it('keeps of each mark what other readers find, and of who is silent what only they find', () => {
    const otherwise = {
      own: 'Ann',
      readers: [{ id: 'kim', who: 'Kim' }],
      of: 12,
      cells: [
        [0, 0, 0, -1, 1],
        [2, 2, 0, 2],
        [1, 1, 0, null],
      ] as const,
    };
    const contested = { ...view, otherwise };
    const read = spectrumRows(
      facts,
      view.commentators,
      undefined,
      otherwiseByProposition(contested),
    );
    const marks = read.flatMap(({ bands }) => bands.flatMap((band) => band.marks));
    expect(
      marks.filter((mark) => mark.contested.length > 0).map((mark) => markWords(mark)),
    ).toEqual([
      'Person A strongly agrees; read otherwise: disagrees, implied',
      'Person B strongly disagrees; read otherwise: does not address it',
    ]);
    expect(read.map(({ onlyOthers }) => onlyOthers.map((one) => one.commentator.id))).toEqual([
      [],
      [],
      ['C'],
      [],
    ]);
    const groups = orderSpectrum(read, 'theme', view.themes, new Map());
    const table = spectrumFacts(contested, groups, view.commentators);
    const column = table.columns.findIndex(({ label }) => label === 'Read otherwise');
    expect(new Map(table.rows.map((row) => [row[0], row[column]]))).toEqual(
      new Map([
        ['Proposition 0.', 'Person A: disagrees, implied, as read by Kim'],
        ['Proposition 1.', 'Person B: does not address it, as read by Kim'],
        ['Proposition 2.', 'Person C: strongly agrees, as read by Kim'],
        ['Proposition 3.', null],
      ]),
    );
    const alone = spectrumFacts(view, orderSpectrum(rows, 'theme', view.themes, new Map()), []);
    expect(alone.columns.some(({ label }) => label === 'Read otherwise')).toBe(false);
  });

  it('names the reading in the source of its files, where it is not the reference one', () => {
    const other = { ...view, debate: { ...view.debate, otherReading: { id: 'kim', who: 'Kim' } } };
    const source = (of: typeof view) => spectrumFacts(of, [], []).source;
    expect(source(other)).toBe(`${source(view)}, as read by Kim`);
  });

  it('has no sharpness where nobody speaks', () => {
    expect(rows[3]?.division.polarisation).toBeNull();
    expect(rows[1]?.division.polarisation).toBeCloseTo(0.75);
    expect(rows.map(({ division }) => division.sides)).toMatchObject([
      { affirming: 3, rejecting: 0 },
      { affirming: 1, rejecting: 1 },
      { affirming: 1, rejecting: 0 },
      { affirming: 0, rejecting: 0 },
    ]);
  });
});

describe('orderSpectrum', () => {
  it('groups by theme, the sharpest first in each, those without a theme last', () => {
    const groups = orderSpectrum(rows, 'theme', view.themes, new Map());
    expect(groups.map(({ title }) => title)).toEqual(['Money', 'Streets', 'No theme yet']);
    expect(ids(groups)).toEqual([['p2', 'p0'], ['p1'], ['p3']]);
  });

  it('puts the sharpest first over all, the silent last', () => {
    expect(ids(orderSpectrum(rows, 'sharpest', view.themes, new Map()))).toEqual([
      ['p1', 'p2', 'p0', 'p3'],
    ]);
  });

  it('follows the text, what has no place in it last', () => {
    const places = new Map([
      ['p2', 5],
      ['p1', 90],
    ]);
    expect(ids(orderSpectrum(rows, 'text', view.themes, places))).toEqual([
      ['p2', 'p1', 'p0', 'p3'],
    ]);
  });

  it('puts a proposition under the theme that the filter chose, and says who stands elsewhere', () => {
    const twice = {
      ...view,
      propositions: view.propositions.map((one, at) =>
        at === 0
          ? { ...one, themeIds: [...one.themeIds, ...(view.propositions[1]?.themeIds ?? [])] }
          : one,
      ),
    };
    const all = filterPropositions(indexDebate(twice), emptyViewState);
    const [money, streets] = orderSpectrum(
      spectrumRows(all, view.commentators),
      'theme',
      view.themes,
      new Map(),
    );
    expect([money?.rows.length, money?.elsewhere]).toEqual([2, 0]);
    expect([streets?.rows.length, streets?.elsewhere]).toEqual([1, 1]);
    const chosen = chosenThemes(view.themes, [view.themes[1]?.slug ?? '']);
    const after = orderSpectrum(
      spectrumRows(all, view.commentators, chosen),
      'theme',
      view.themes,
      new Map(),
    );
    expect(after[1]).toMatchObject({ title: 'Streets', elsewhere: 0 });
    expect(after[1]?.rows).toHaveLength(2);
  });

  it('gives no group where there is no row', () => {
    expect(orderSpectrum([], 'sharpest', view.themes, new Map())).toEqual([]);
  });
});

describe('spectrumFacts', () => {
  it('has a column for each commentator and leaves silence empty', () => {
    const table = spectrumFacts(
      view,
      orderSpectrum(rows, 'text', view.themes, new Map()),
      view.commentators,
    );
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Proposition',
      'Theme',
      'Person A',
      'Person B',
      'Person C',
      'Implied by',
      'Polarisation, 0 to 1',
      'Kind',
      'Kind, with how many',
    ]);
    const contested = kindWords('contested', 3);
    const cells = ['Proposition 1.', 'Streets', 1, -2, null, null, 0.75, contested];
    expect(table.rows[1]).toEqual([...cells, 'Contested, 1 against, 1 for; 1 silent']);
    expect(table.rows[0]?.at(-1)).toBe('Affirmed by 3');
    expect(table.rows[2]?.slice(-2)).toEqual(['Undecided', 'Undecided; 1 for, 1 mixed, 1 silent']);
    expect(table.summary).toContain('1 of 4 propositions');
  });

  it.each<[stances: (Stance | null)[][], summary: string]>([
    [
      [[2, 1]],
      'Fewer than two stances stand on each of these 2 propositions, so that no sides can be compared.',
    ],
    [
      [
        [2, 1],
        [1, null],
      ],
      'None of the 1 of 2 propositions with two stances or more is contested.',
    ],
    [
      [
        [2, 1],
        [1, 0],
      ],
      'None of these 2 propositions is contested.',
    ],
    [
      [
        [2, -1, 1],
        [-2, 1, 1],
        [1, 0, null],
      ],
      '2 of 3 propositions are contested; the most evenly split: “Proposition 1.” (1 for, 1 against, 1 mixed)',
    ],
    [
      [
        [2, -1, 1],
        [-2, 1, -1],
        [null, 0, null],
      ],
      'Each of these 3 propositions is contested; the most evenly split: “Proposition 0.” (1 for, 1 against); “Proposition 2.” (1 for, 1 against); “Proposition 1.” (1 for, 1 against, 1 mixed)',
    ],
    [
      [
        [2, 2, 2, 2],
        [-2, -2, -2, -2],
      ],
      'Each of these 4 propositions is contested; the furthest apart: 4 alike, such as “Proposition 0.”',
    ],
  ])('says of %j only what can be compared', (stances, summary) => {
    const one = makeView(stances, stances[0]?.map(() => '') ?? []);
    const own = spectrumRows(
      filterPropositions(indexDebate(one), emptyViewState),
      one.commentators,
    );
    const groups = orderSpectrum(own, 'text', one.themes, new Map());
    expect(spectrumFacts(one, groups, one.commentators).summary).toBe(summary);
  });
});
