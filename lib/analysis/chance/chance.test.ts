import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstChance, pooledStances } from '@/lib/analysis/chance/chance';
import { chanceOfAll } from '@/lib/analysis/chance/chance-of-all';
import { chanceOfTerms } from '@/lib/analysis/chance/chance-of-terms';
import { stanceDrawer } from '@/lib/analysis/chance/draw-stances';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { agreementBeyondChance } from '@/lib/analysis/pair/beyond-chance';
import { pairAt } from '@/lib/analysis/pair/pairwise-matrix';
import { pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { seededRandom } from '@/lib/analysis/seeded-random';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import {
  matrixFromRows,
  type Stance,
  type StanceMatrix,
  stances,
} from '@/lib/analysis/stance-matrix';
import { matrices, type Row } from '@/tests/fixtures/law-inputs';

const farebox: StanceCounts = [8, 27, 11, 39, 32];
const xi: StanceCounts = [4, 11, 2, 12, 16];
const even: StanceCounts = [1, 1, 1, 1, 1];

const matrixOf = (rows: readonly Row[]): StanceMatrix =>
  matrixFromRows(
    rows.map((_, row) => `c${row}`),
    (rows[0] ?? []).map((_, column) => `p${column}`),
    rows,
  );

describe('two who draw', () => {
  // From a simulation by another hand, in another language, of independent draws from the stances
  // of the demonstration debates as they were first coded.
  test.each([
    ['the Empty Farebox', farebox, 0.645],
    ['Xi Jinping Goes to Moscow', xi, 0.616],
    ['every stance as often', even, 0.6],
  ] as const)('agreement by chance in %s', (_, pool, level) => {
    for (const n of [1, 5, 32]) {
      expect(chanceOfTerms(pool, 'agreement')(n)?.level).toBeCloseTo(level, 3);
    }
  });

  test('by hand: other measures over one proposition, every stance as often', () => {
    const levelOf = (measure: 'side' | 'directional' | 'euclidean') =>
      chanceOfTerms(even, measure)(1)?.level;
    expect(levelOf('side')).toBeCloseTo(0.5, 12);
    expect(levelOf('directional')).toBeCloseTo(0.5, 12);
    // Over one proposition the root is the distance: as city-block.
    expect(levelOf('euclidean')).toBeCloseTo(0.6, 12);
    expect(chanceOfTerms([0, 0, 5, 0, 0], 'side')(3)).toBeNull();
    expect(chanceOfTerms(even, 'agreement')(0)).toBeNull();
    expect(chanceOfTerms([0, 0, 0, 0, 0], 'agreement')(4)).toBeNull();
  });

  test('side agreement: the range is that of the binomial', () => {
    // R: qbinom(c(0.025, 0.975), 20, 0.5) gives 6 and 14.
    const { range } = chanceOfTerms([1, 0, 0, 0, 1], 'side')(20) ?? {};
    expect(range).toEqual({ low: 6 / 20, high: 14 / 20 });
  });

  test.each(['agreement', 'euclidean', 'directional', 'side'] as const)(
    '%s: level and range are those of many drawn pairs',
    (measure) => {
      const n = 12;
      const random = seededRandom(9);
      const bag = farebox.flatMap((count, place) => Array<Stance>(count).fill(stances[place]!));
      const sided = measure === 'side' ? bag.filter((stance) => stance !== 0) : bag;
      const draw = () => sided[Math.floor(random() * sided.length)]!;
      const drawn = Array.from({ length: 4000 }, () => {
        const row = () => Array.from({ length: n }, draw);
        return pickableMeasure(measure).ofPair(row(), row()).value ?? Number.NaN;
      }).sort((a, b) => a - b);
      const chance = pickableMeasure(measure).chance(farebox)(n)!;
      expect(drawn.reduce((sum, one) => sum + one) / drawn.length).toBeCloseTo(chance.level, 2);
      const beyond = drawn.filter((value) => {
        const found = againstChance(value, chance);
        return found === 'closer' || found === 'further';
      });
      expect(beyond.length / drawn.length).toBeLessThan(0.06);
      expect(chance.range!.low).toBeCloseTo(drawn[100]!, 1);
      expect(chance.range!.high).toBeCloseTo(drawn[3899]!, 1);
    },
  );

  test.each([
    [10, farebox],
    [20, farebox],
    [40, xi],
  ] as const)(
    'α over %i: of a thousand drawn pairs about 95 in 100 stay in its range',
    (n, pool) => {
      const draw = stanceDrawer(pool, 5)!;
      const row = () => Array.from({ length: n }, draw);
      const chance = pickableMeasure('beyond-chance').chance(pool)(n)!;
      const drawn = Array.from({ length: 1000 }, () => agreementBeyondChance(row(), row()).value!);
      expect(drawn.reduce((sum, one) => sum + one) / drawn.length).toBeCloseTo(0, 1);
      const within = drawn.filter((value) => againstChance(value, chance) === 'no-closer').length;
      expect(within).toBeGreaterThan(930);
      expect(within).toBeLessThan(970);
    },
  );

  test.each(['agreement', 'euclidean', 'directional', 'side'] as const)(
    '%s: what is taken for normal goes on from what is counted out',
    (measure) => {
      const at = chanceOfTerms(xi, measure);
      const [counted, normal] = [at(200)!, at(201)!];
      expect(normal.level).toBeCloseTo(counted.level, 4);
      expect(normal.range!.low).toBeCloseTo(counted.range!.low, 2);
      expect(normal.range!.high).toBeCloseTo(counted.range!.high, 2);
    },
  );
});

describe.each(pickableMeasures)('the chance of all by %s', (measure) => {
  const quick = { draws: 20, seed: 3 };

  test('the order of commentators and propositions changes no level', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        const [plain, other] = [rows, turned].map((one) =>
          chanceOfAll(measure, matrixOf(one), { draws: 0 }),
        );
        if (!plain) expect(other).toBeNull();
        else expect(other?.level).toBeCloseTo(plain.level, 10);
      }),
      { numRuns: 10 },
    );
  });

  test('it is there where a pair shares something that is counted, and within the measure', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const matrix = matrixOf(rows);
        const chance = chanceOfAll(measure, matrix, quick);
        const pairs = pickableMeasure(measure).pairwise(matrix);
        const shares = pairs.ids.some((_, i) =>
          pairs.ids.some((__, j) => j < i && pairAt(pairs, i, j).n > 0),
        );
        if (!shares) expect(chance).toBeNull();
        else if (chance) {
          expect(chance.level).toBeGreaterThanOrEqual(pickableMeasure(measure).least);
          expect(chance.level).toBeLessThanOrEqual(1 + 1e-12);
          expect(chanceOfAll(measure, matrix, quick)).toEqual(chance);
        } else expect(agreementOfAll(measure, matrix).value).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  test('nobody shares anything: none', () => {
    expect(
      chanceOfAll(
        measure,
        matrixOf([
          [2, null],
          [null, 2],
        ]),
        quick,
      ),
    ).toBeNull();
    expect(chanceOfAll(measure, matrixOf([]), quick)).toBeNull();
  });
});

test('all stances equal: chance is wholly together, and nobody is closer than that', () => {
  fc.assert(
    fc.property(fc.constantFrom<Stance>(-2, 2), fc.integer({ min: 1, max: 9 }), (held, size) => {
      const matrix = matrixOf([0, 1, 2].map(() => Array<Stance>(size).fill(held)));
      for (const measure of ['agreement', 'side', 'directional', 'euclidean'] as const) {
        const chance = chanceOfAll(measure, matrix, { draws: 20 });
        expect(chance?.level).toBeCloseTo(1, 12);
        expect(againstChance(agreementOfAll(measure, matrix).value, chance)).toBe('no-closer');
      }
      expect(agreementOfAll('beyond-chance', matrix).value).toBeNull();
    }),
  );
});

test('of more than two, the range of the mean is narrower than that of a pair', () => {
  const random = seededRandom(2);
  const rows = Array.from({ length: 6 }, () =>
    Array.from({ length: 20 }, () => stances[Math.floor(random() * 5)]!),
  );
  const matrix = matrixOf(rows);
  const all = chanceOfAll('agreement', matrix)!;
  const pair = chanceOfTerms(pooledStances(matrix), 'agreement')(20)!;
  expect(all.draws).toBe(1000);
  expect(all.level).toBeCloseTo(pair.level, 12);
  expect(all.range!.high - all.range!.low).toBeLessThan(pair.range!.high - pair.range!.low);
  expect(againstChance(agreementOfAll('agreement', matrix).value, all)).toBe('no-closer');
  const alike = matrixOf(rows.map(() => rows[0]!));
  expect(
    againstChance(agreementOfAll('agreement', alike).value, chanceOfAll('agreement', alike)),
  ).toBe('closer');
});

test('a figure beside chance; without a range nothing is said', () => {
  const chance = { level: 0.6, range: { low: 0.5, high: 0.7 }, draws: 0 };
  expect([0.71, 0.7, 0.5, 0.49].map((value) => againstChance(value, chance))).toEqual([
    'closer',
    'no-closer',
    'no-closer',
    'further',
  ]);
  expect(againstChance(null, chance)).toBeNull();
  expect(againstChance(0.9, { ...chance, range: null })).toBeNull();
  expect(againstChance(0.9, null)).toBeNull();
});
