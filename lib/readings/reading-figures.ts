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

/** Whether readings find a position at all, which is a question of its own. */
export type CoverageFigure = {
  /** All pairs of commentator and proposition in the debate. */
  readonly cells: number;
  readonly inAll: number;
  readonly inSome: number;
  readonly inNone: number;
  readonly percent: ReadingFigure;
  readonly alpha: ReadingFigure;
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

/** How far readings agree on who addresses what at all. */
export function coverageFigures(
  frame: Frame,
  readings: readonly (readonly StancePosition[])[],
): CoverageFigure {
  const found = readings.map(
    (positions) => new Set(positions.map((one) => `${one.commentatorId} ${one.propositionId}`)),
  );
  const keys = frame.propositions.flatMap((proposition) =>
    frame.commentators.map((commentator) => `${commentator.id} ${proposition.id}`),
  );
  const ratings = found.map((set) => keys.map((key) => (set.has(key) ? 1 : 0)));
  const counts = keys.map((key) => found.filter((set) => set.has(key)).length);
  return {
    cells: keys.length,
    inAll: counts.filter((count) => count === readings.length).length,
    inSome: counts.filter((count) => count > 0 && count < readings.length).length,
    inNone: counts.filter((count) => count === 0).length,
    percent: figure('percent', 'Percent agreement', percentAgreement(ratings)),
    alpha: figure(
      'alpha',
      'Krippendorff’s α, nominal',
      krippendorffAlpha(ratings, { scale: 'nominal', draws: 0 }),
    ),
  };
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
