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
import type { PositionView } from '@/lib/view/view';

const frame = {
  commentators: [{ id: 'ada' }, { id: 'bo' }],
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
const pairs = pairReadings(frame, first, second);

describe('pairReadings', () => {
  it('pairs what at least one found, and never takes silence for a stance', () => {
    expect(pairs.map(({ key, kind, distance }) => [key, kind, distance])).toEqual([
      ['ada open', 'same', 0],
      ['ada read', 'only-first', null],
      ['bo read', 'differ', 4],
      ['bo cost', 'only-second', null],
    ]);
    expect(countPairs(pairs)).toEqual({ all: 4, differ: 1, 'only-one': 2, same: 1 });
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

it('coverageFigures counts who found a position at all, apart from the stance', () => {
  const coverage = coverageFigures(frame, [first, second]);
  expect(coverage).toMatchObject({ cells: 6, inAll: 2, inSome: 2, inNone: 2 });
  expect(coverage.percent).toMatchObject({ n: 6 });
  expect(coverage.percent.value).toBeCloseTo(4 / 6);
});
