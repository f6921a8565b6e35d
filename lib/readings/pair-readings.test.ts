import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { emptyFields } from '@/lib/positions/content';
import {
  contestedFirst,
  countPairs,
  filterPairs,
  pairReadings,
  takesOppositeSides,
} from '@/lib/readings/pair-readings';
import { coverageFigures, drawsOf, readingFigures } from '@/lib/readings/reading-figures';
import { silencesOf } from '@/lib/view/absence';
import type { PositionView } from '@/lib/view/view';

const frame = {
  commentators: [
    { id: 'ada', index: 0 },
    { id: 'bo', index: 1 },
  ],
  propositions: [{ id: 'open' }, { id: 'read' }, { id: 'cost' }],
};

function position(key: string, stance: Stance): PositionView {
  const [commentatorId = '', propositionId = ''] = key.split(' ');
  return {
    id: `${key} ${stance}`,
    commentatorId,
    propositionId,
    ...emptyFields,
    stance,
    version: 1,
    reasonIds: [],
    evidence: [],
  };
}

const first = [position('ada open', 2), position('ada read', 1), position('bo read', -2)];
const second = [position('ada open', 2), position('bo read', 2), position('bo cost', 0)];
/** The second looked at what the first has of Ada on reading; the first never came to the costs. */
const pairs = pairReadings(
  frame,
  { positions: first, silences: {} },
  { positions: second, silences: { read: [0] } },
);

describe('pairReadings', () => {
  it('pairs what at least one found, and never takes silence for a stance', () => {
    expect(pairs.map(({ key, kind, distance }) => [key, kind, distance])).toEqual([
      ['ada open', 'same', 0],
      ['ada read', 'only-first', null],
      ['bo read', 'differ', 4],
      ['bo cost', 'only-second', null],
    ]);
    expect(pairs.map(({ absent }) => [absent.first, absent.second])).toEqual([
      [null, null],
      [null, 'not-addressed'],
      [null, null],
      ['not-coded', null],
    ]);
    expect(countPairs(pairs)).toEqual({
      all: 4,
      otherwise: 2,
      differ: 1,
      'only-one': 2,
      same: 1,
    });
    expect(filterPairs(pairs, 'only-one').map(({ key }) => key)).toEqual(['ada read', 'bo cost']);
  });

  it('puts the most contested proposition first, and in it the sharpest pair', () => {
    expect(
      contestedFirst(pairs).map((group) => [
        group.propositionId,
        ...group.pairs.map(({ commentatorId }) => commentatorId),
      ]),
    ).toEqual([
      ['read', 'bo', 'ada'],
      ['cost', 'bo'],
      ['open', 'ada'],
    ]);
  });

  it('tells opposite sides from different strengths', () => {
    expect(takesOppositeSides(-1, 2)).toBe(true);
    expect(takesOppositeSides(1, 2)).toBe(false);
    expect(takesOppositeSides(0, 2)).toBe(false);
  });
});

describe('readingFigures', () => {
  it('rests on the pairs that both found, and gives κ for two readings only', () => {
    const figures = readingFigures(frame, [first, second], 'ordinal');
    expect(figures.map(({ id, n, few }) => [id, n, few])).toEqual([
      ['alpha', 2, true],
      ['percent', 2, true],
      ['kappa-linear', 2, true],
      ['kappa-quadratic', 2, true],
      ['ac1', 2, true],
      ['ac2', 2, true],
    ]);
    expect(figures[1]?.value).toBe(0.5);
    const three = readingFigures(frame, [first, second, first], 'nominal');
    expect(three.map(({ id }) => id)).toEqual(['alpha', 'percent', 'ac1', 'ac2']);
    expect(three[0]?.n).toBe(3);
  });

  it('draws fewer resamples of very many pairs, and says how many', () => {
    expect([drawsOf(0), drawsOf(3_001), drawsOf(30_000), drawsOf(2_000_000)]).toEqual([
      1_000, 1_000, 500, 100,
    ]);
    const many = {
      commentators: Array.from({ length: 400 }, (_, at) => ({ id: `c${at}` })),
      propositions: Array.from({ length: 50 }, (_, at) => ({ id: `p${at}` })),
    };
    const all = many.propositions.flatMap(({ id }, p) =>
      many.commentators.map((one, c) =>
        position(`${one.id} ${id}`, (((p * 7 + c) % 5) - 2) as Stance),
      ),
    );
    const other = all.map((one, at) => (at % 4 ? one : { ...one, stance: 0 as const }));
    const [alpha] = readingFigures(many, [all, other], 'ordinal');
    expect(alpha).toMatchObject({ n: 20_000, interval: { draws: 750 } });
  });

  it('says of nothing shared that nothing is defined', () => {
    for (const { value, n } of readingFigures(frame, [first, []], 'interval')) {
      expect([value, n]).toEqual([null, 0]);
    }
  });
});

describe('coverageFigures', () => {
  it('counts only what both looked at: who found a position at all, apart from the stance', () => {
    const coverage = coverageFigures(frame, [
      { positions: first, silences: { cost: [1] } },
      { positions: second, silences: { read: [0], open: [1] } },
    ]);
    // Bo on opening: only the second looked. Ada on the costs: nobody did.
    expect(coverage).toMatchObject({
      cells: 6,
      lookedAt: 4,
      firstTwo: { both: 2, onlyFirst: 1, onlySecond: 1, neither: 0, notCoded: 2 },
    });
    expect(coverage.figures.map(({ id, value, n }) => [id, value, n])).toEqual([
      ['percent', 0.5, 4],
      // By hand: six of eight ratings say yes, and one unit in two is split.
      ['alpha', expect.closeTo(1 - 0.5 / ((2 * 6 * 2) / (8 * 7))), 4],
      [
        'kappa',
        expect.closeTo((0.5 - (0.75 * 0.75 + 0.25 * 0.25)) / (1 - (0.75 * 0.75 + 0.25 * 0.25))),
        4,
      ],
      ['ac1', expect.closeTo((0.5 - 2 * 0.75 * 0.25) / (1 - 2 * 0.75 * 0.25)), 4],
    ]);
  });

  it('says of two who looked at nothing together that nothing is defined, and not that they agree', () => {
    const coverage = coverageFigures(frame, [
      { positions: [], silences: { open: [0, 1] } },
      { positions: [], silences: { cost: [0] } },
    ]);
    expect(coverage).toMatchObject({ lookedAt: 0, firstTwo: { neither: 0, notCoded: 6 } });
    for (const { value, n } of coverage.figures) expect([value, n]).toEqual([null, 0]);
  });

  it('puts each pair in one of five places, and never counts one that somebody has not looked at', () => {
    const states = fc.array(fc.constantFrom('held', 'silent', 'not-coded'), {
      minLength: 6,
      maxLength: 6,
    });
    const cells = frame.propositions.flatMap(({ id }) =>
      frame.commentators.map((person) => ({ propositionId: id, person })),
    );
    const coded = (of: readonly string[]) => ({
      positions: cells.flatMap(({ person, propositionId }, at) =>
        of[at] === 'held' ? position(`${person.id} ${propositionId}`, 1) : [],
      ),
      silences: silencesOf(
        frame,
        cells.flatMap(({ person, propositionId }, at) =>
          of[at] === 'silent' ? { commentatorId: person.id, propositionId } : [],
        ),
      ),
    });
    fc.assert(
      fc.property(states, states, (one, other) => {
        const coverage = coverageFigures(frame, [coded(one), coded(other)]);
        const sum = Object.values(coverage.firstTwo).reduce((all, count) => all + count, 0);
        expect(sum).toBe(6);
        expect(coverage.lookedAt).toBe(6 - coverage.firstTwo.notCoded);
        const { both, neither } = coverage.firstTwo;
        const [percent] = coverage.figures;
        expect(percent?.n).toBe(coverage.lookedAt);
        expect(percent?.value ?? 0).toBeCloseTo(
          coverage.lookedAt === 0 ? 0 : (both + neither) / coverage.lookedAt,
        );
      }),
    );
  });
});
