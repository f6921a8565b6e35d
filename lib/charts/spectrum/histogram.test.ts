import { describe, expect, it } from 'vitest';
import { stances } from '@/lib/analysis/stance-matrix';
import {
  columnCount,
  columnFirst,
  columnsOf,
  columnsOfHeld,
  columnWords,
  heldBy,
} from '@/lib/charts/spectrum/columns';
import {
  fullColumn,
  stopOfCommentator,
  stopOfStance,
  weightedCounts,
  weightedOf,
} from '@/lib/charts/spectrum/histogram';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import {
  filterPropositions,
  indexDebate,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { packStances, unpackStances } from '@/lib/view/sent/packed-stances';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { theLowVillages } from '@/prisma/seed/the-low-villages';
import { makeView } from '@/tests/fixtures/small-view';
import { viewOfSeed } from '@/tests/fixtures/view-of-seed';

const view = viewOfSeed(theLowVillages);

function drawn(of: DebateView, change: Partial<ViewFilter> = {}) {
  const filter = { ...emptyViewState, ...change };
  const shown = shownCommentators(of, filter.who);
  const rows = spectrumRows(filterPropositions(indexDebate(of), filter), shown);
  const groups = orderSpectrum(rows, 'text', of.themes, new Map());
  return { rows, facts: spectrumFacts(of, groups, shown) };
}

/** Three are sure of what they agree with, one is not, one does not say. */
const sure: DebateView = (() => {
  const made = makeView([[2], [2], [1], [-2], [0]], ['Money']);
  const confidences = [10, 8, 6, 0, null];
  return {
    ...made,
    positions: made.positions.map((position, at) => ({
      ...position,
      confidence: confidences[at] ?? null,
      explicitness: at === 1 ? 'implied' : 'explicit',
    })),
  };
})();

describe('columns', () => {
  it('hold everyone once, and are as tall whatever a filter hides', () => {
    const whole = drawn(view).rows;
    const [first, second] = view.commentators;
    for (const change of [
      { explicit: true },
      { who: [first?.slug ?? '', second?.slug ?? ''] },
      { explicit: true, who: [second?.slug ?? ''] },
    ]) {
      const { rows } = drawn(view, change);
      expect(rows.some((row) => columnsOf(row).some(({ hidden }) => hidden > 0))).toBe(true);
      expect(rows.map((row) => columnsOf(row).map(heldBy))).toEqual(
        whole.map((row) => columnsOf(row).map(heldBy)),
      );
    }
    for (const row of whole) {
      const held = view.positions.filter((one) => one.propositionId === row.propositionId);
      expect(columnsOf(row).map(heldBy)).toEqual(
        stances.map((stance) => held.filter((one) => one.stance === stance).length),
      );
    }
  });

  it('are the same of positions alone, as the page of a proposition has them', () => {
    const [row] = drawn(sure).rows;
    expect(columnsOfHeld(sure.positions)).toEqual(columnsOf(row!));
  });

  it('are drawn to one scale, the largest count of the debate; at least one', () => {
    const { rows } = drawn(view);
    expect(fullColumn(view)).toBe(Math.max(...rows.flatMap((row) => columnsOf(row).map(heldBy))));
    expect(fullColumn(makeView([[null]], ['']))).toBe(1);
  });

  it('say how many are on show, of how many where a filter hides some', () => {
    expect(columnCount({ stance: 1, explicit: 3, implied: 2, hidden: 0 })).toBe('5');
    expect(columnCount({ stance: 1, explicit: 3, implied: 0, hidden: 2 })).toBe('3 of 5');
    expect(columnCount({ stance: 1, explicit: 0, implied: 0, hidden: 2 })).toBe('0 of 2');
  });

  it('say in words who holds the stance, and whom a filter hides', () => {
    const [row] = drawn(sure).rows;
    expect(columnWords(row!, 2, null)).toBe(
      '2 of 5 strongly agree (40%), 1 of them implied: Person A and Person B',
    );
    expect(columnWords(row!, 0, null)).toBe('1 of 5 is mixed (20%): Person E');
    const [explicit] = drawn(sure, { explicit: true }).rows;
    expect(columnWords(explicit!, 2, null)).toBe(
      '1 of 4 strongly agrees (25%): Person A\n1 more strongly agrees, hidden by the filter: Person B',
    );
    const [other] = drawn(sure, { who: ['c'] }).rows;
    expect(columnWords(other!, 2, null)).toBe(
      '2 strongly agree, hidden by the filter: Person A and Person B',
    );
  });

  it('are where the arrow keys find a commentator, hidden or not', () => {
    const [row] = drawn(sure, { who: ['c'] }).rows;
    expect(stopOfCommentator(row!, 'C')).toBe(stopOfStance(1));
    expect(stopOfCommentator(row!, 'A')).toBe(stopOfStance(2));
    expect(stopOfCommentator(row!, 'nobody')).toBeNull();
  });
});

it('the panel that a column opens has those of its stance first', () => {
  const held = makeView([[1], [2], [1], [-2], [2]], ['']).positions;
  const order = (asked: string | null) =>
    columnFirst(held, asked).map(({ commentatorId }) => commentatorId);
  expect(order('C')).toEqual(['C', 'A', 'B', 'D', 'E']);
  expect(order('B')).toEqual(['B', 'E', 'A', 'C', 'D']);
  expect(order(null)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(order('nobody')).toEqual(['A', 'B', 'C', 'D', 'E']);
});

describe('counts weighted by confidence', () => {
  it('stand beside plain ones: those who say how sure they are, parted by it', () => {
    const [row] = drawn(sure).rows;
    const weighted = weightedOf(row!);
    // 24 points of confidence among the four who say so: 0 against, 6 for, 18 strongly for.
    expect(weighted).toEqual({ counts: [0, 0, 0, 1, 3], n: 4 });
    expect(columnWords(row!, 2, weighted)).toContain(
      '\nWeighted by confidence: 3.0 of the 4 who say how sure they are',
    );
  });

  it('are not known where nobody is sure, nobody says so, or positions came without it', () => {
    expect(weightedCounts([{ stance: 1, confidence: 0 }])).toBeNull();
    expect(weightedCounts([{ stance: 1, confidence: null }])).toBeNull();
    const { commentators, propositions, positions } = sure;
    const packed = packStances(commentators, propositions, positions);
    const alone = unpackStances(commentators, propositions, packed, positions.slice(0, 1));
    const [row] = drawn({ ...sure, ...alone }).rows;
    expect(weightedOf(row!)).toBeNull();
  });

  it('add up to those who say how sure they are, on every proposition of the panel', () => {
    const weighted = drawn(view).rows.flatMap((row) => weightedOf(row) ?? []);
    expect(weighted.length).toBeGreaterThan(0);
    for (const { counts, n } of weighted) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(n);
    }
  });
});

describe('the table', () => {
  const cells = ({ facts }: ReturnType<typeof drawn>, label: string) => {
    const at = facts.columns.findIndex((column) => column.label === label);
    return at < 0 ? null : facts.rows.map((row) => row[at]);
  };

  it('has the counts of the columns, plain and weighted, and the polarisation', () => {
    const whole = drawn(view);
    for (const [label, at] of [
      ['Strongly disagrees', 0],
      ['Mixed', 2],
      ['Strongly agrees', 4],
    ] as const) {
      expect(cells(whole, label)).toEqual(whole.rows.map((row) => row.bands[at]?.marks.length));
      expect(cells(whole, `${label}, weighted by confidence`)).toEqual(
        whole.rows.map((row) => weightedOf(row)?.counts[at] ?? null),
      );
    }
    expect(cells(whole, 'Address it')).toEqual(whole.rows.map(({ n }) => n));
    expect(cells(whole, 'Polarisation, 0 to 1')).toEqual(
      whole.rows.map(({ division }) => division.polarisation),
    );
    // A filter hides, and changes neither how polarised a proposition is nor how many there are.
    const explicit = drawn(view, { explicit: true });
    expect(cells(explicit, 'Polarisation, 0 to 1')).toEqual(cells(whole, 'Polarisation, 0 to 1'));
  });

  it('has no counts below twelve commentators, and of two nothing on polarisation', () => {
    expect(cells(drawn(sure), 'Mixed')).toBeNull();
    expect(cells(drawn(sure), 'Polarisation, 0 to 1')).toHaveLength(1);
    expect(cells(drawn(makeView([[1], [2]], [''])), 'Polarisation, 0 to 1')).toBeNull();
  });

  it('names the most evenly split with how many are on which side', () => {
    const most = makeView([[2], [1], [-1], [-2], [0]], ['Money']);
    expect(drawn(most).facts.summary).toContain(
      'the most evenly split: “Proposition 0.” (2 for, 2 against, 1 mixed)',
    );
  });
});
