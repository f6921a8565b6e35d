import { cohenKappa } from '@/lib/analysis/coders/cohen-kappa';
import { gwetAc } from '@/lib/analysis/coders/gwet-ac';
import {
  fewestUnitsForInterval,
  krippendorffAlpha,
  type MeasurementScale,
} from '@/lib/analysis/coders/krippendorff-alpha';
import { agreementByUnit, percentAgreement } from '@/lib/analysis/coders/percent-agreement';
import { ratingsFromReadings } from '@/lib/analysis/coders/reading-ratings';
import type { Interval } from '@/lib/analysis/percentile-interval';
import { createStanceMatrix, type StancePosition, stances } from '@/lib/analysis/stance-matrix';
import { absencesIn } from '@/lib/view/absence';
import type { Silences } from '@/lib/view/view';
import type { Absence } from '@/lib/words/absence-words';

/** A figure of how far readings agree, by the entry of the methods page that defines it. */
export type ReadingFigure = {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  /** Pairs of commentator and proposition with a position in at least two readings. */
  readonly n: number;
  readonly interval: Interval | null;
  readonly few: boolean;
};

/**
 * Whether readings find a position at all, which is a question of its own. Only those say so who have
 * looked: with a position or a silence.
 */
export type CoverageFigure = {
  /** All pairs of commentator and proposition in the debate. */
  readonly cells: number;
  /** The pairs that at least two of the readings looked at: what the figures rest on. */
  readonly lookedAt: number;
  /** All pairs as the first two readings have them; each pair is in one of the five. */
  readonly firstTwo: {
    readonly both: number;
    /** The other looked and found none. */
    readonly onlyFirst: number;
    readonly onlySecond: number;
    readonly neither: number;
    /** One of the two, or both, have not looked yet. */
    readonly notCoded: number;
  };
  readonly figures: readonly ReadingFigure[];
};

/** What somebody coded: positions, and where they looked and found none. */
type Coded = {
  readonly positions: readonly Pick<StancePosition, 'commentatorId' | 'propositionId'>[];
  readonly silences: Silences;
};

type Frame = { commentators: readonly { id: string }[]; propositions: readonly { id: string }[] };

const SEED = 1;

/** How many resamples the interval of α rests on, and on how many at the least. */
export const DRAWS = 1_000;
const FEWEST_DRAWS = 100;

/** So many pairs can be drawn while a page is made: about a quarter of a second. */
const PAIRS_DRAWN = 15_000_000;

/** Of very many pairs fewer resamples are drawn, which are enough there: the interval is narrow. */
export function drawsOf(pairs: number): number {
  return Math.min(DRAWS, Math.max(FEWEST_DRAWS, Math.floor(PAIRS_DRAWN / Math.max(1, pairs))));
}

/**
 * How far the stances of two or more readings agree, by every measure for coders; κ for two only.
 * Pairs on which a reading has no position are not compared there.
 */
export function readingFigures(
  frame: Frame,
  readings: readonly (readonly StancePosition[])[],
  scale: MeasurementScale,
): ReadingFigure[] {
  const { ratings } = ratingsFromReadings(readings.map((positions) => matrixOf(frame, positions)));
  const pairs = agreementByUnit(ratings).filter(({ n }) => n > 1).length;
  const alpha = krippendorffAlpha(ratings, { scale, draws: drawsOf(pairs), seed: SEED });
  const kappas =
    readings.length === 2
      ? [
          figure(
            'kappa-linear',
            'Cohen’s κ, linear weights',
            cohenKappa(ratings, { weights: 'linear' }),
          ),
          figure(
            'kappa-quadratic',
            'Cohen’s κ, quadratic weights',
            cohenKappa(ratings, { weights: 'quadratic' }),
          ),
        ]
      : [];
  return [
    figure('alpha', `Krippendorff’s α, ${scale}`, alpha, alpha.interval),
    figure('percent', 'Percent agreement', percentAgreement(ratings)),
    ...kappas,
    figure('ac1', 'Gwet’s AC1', gwetAc(ratings, { categories: stances })),
    figure(
      'ac2',
      'Gwet’s AC2, quadratic weights',
      gwetAc(ratings, { weights: 'quadratic', categories: stances }),
    ),
  ];
}

/**
 * How far readings agree on who addresses what at all, over the pairs that at least two of them looked
 * at; without any every figure is null, with n = 0. κ for two readings only. Cost: one step a pair and
 * reading.
 */
export function coverageFigures(
  frame: {
    readonly commentators: readonly { readonly id: string; readonly index: number }[];
    readonly propositions: readonly { readonly id: string }[];
  },
  readings: readonly Coded[],
): CoverageFigure {
  const why = readings.map(absencesIn);
  const cells = frame.propositions.flatMap(({ id }) =>
    frame.commentators.map((person) => why.map((absence) => found(absence(person, id)))),
  );
  const units = cells.filter((cell) => cell.filter((one) => one !== null).length > 1);
  const ratings = readings.map((_, reading) => units.map((unit) => unit[reading] ?? null));
  const count = (first: Found, second: Found) =>
    cells.filter((cell) => cell[0] === first && cell[1] === second).length;
  const firstTwo = {
    both: count(1, 1),
    onlyFirst: count(1, 0),
    onlySecond: count(0, 1),
    neither: count(0, 0),
  };
  const known = Object.values(firstTwo).reduce((sum, one) => sum + one, 0);
  return {
    cells: cells.length,
    lookedAt: units.length,
    firstTwo: { ...firstTwo, notCoded: cells.length - known },
    figures: [
      figure('percent', 'Percent agreement', percentAgreement(ratings)),
      figure(
        'alpha',
        'Krippendorff’s α, nominal',
        krippendorffAlpha(ratings, { scale: 'nominal', draws: 0 }),
      ),
      ...(readings.length === 2 ? [figure('kappa', 'Cohen’s κ', cohenKappa(ratings))] : []),
      figure('ac1', 'Gwet’s AC1', gwetAc(ratings, { categories: [0, 1] })),
    ],
  };
}

/** 1: there is a position; 0: somebody looked and found none; null: nobody has looked. */
type Found = 0 | 1 | null;

function found(absence: Absence | null): Found {
  if (absence === null) return 1;
  return absence === 'not-addressed' ? 0 : null;
}

function matrixOf({ commentators, propositions }: Frame, positions: readonly StancePosition[]) {
  return createStanceMatrix({
    commentatorIds: commentators.map(({ id }) => id),
    propositionIds: propositions.map(({ id }) => id),
    positions,
  });
}

function figure(
  id: string,
  name: string,
  { value, n }: { value: number | null; n: number },
  interval: Interval | null = null,
): ReadingFigure {
  return { id, name, value, n, interval, few: n < fewestUnitsForInterval };
}
