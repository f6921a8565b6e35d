import {
  fewestUnitsForInterval,
  type MeasurementScale,
} from '@/lib/analysis/coders/krippendorff-alpha';
import { ratingsFromReadings } from '@/lib/analysis/coders/reading-ratings';
import { reliabilityByProposition } from '@/lib/analysis/coders/reliability';
import type { Measured } from '@/lib/analysis/measured';
import { createStanceMatrix, type StancePosition } from '@/lib/analysis/stance-matrix';

/** How readings agree on one proposition. */
export type PropositionFigures = {
  readonly propositionId: string;
  /** Commentators on whom at least two readings have a position here. */
  readonly n: number;
  /** 1 − the mean distance of two stances over the scale's length; null with n = 0. */
  readonly agreement: number | null;
  /** How often two readings have the very same stance. */
  readonly percent: Measured;
  readonly alpha: Measured;
  /** The most steps that two readings are apart on one commentator; null with n = 0. */
  readonly farthest: number | null;
  /** Commentators on whom only one reading has a position. */
  readonly onlyOne: number;
  /** So few commentators that one more can turn the figures round. */
  readonly few: boolean;
};

export const propositionOrders = ['difference', 'alpha', 'n', 'debate'] as const;
export type PropositionOrder = (typeof propositionOrders)[number];

type Frame = { commentators: readonly { id: string }[]; propositions: readonly { id: string }[] };

/** The scale's length, from −2 to +2. */
const LENGTH = 4;

/**
 * How far two or more readings agree on each proposition on which any of them has a position, in
 * the debate's order. Silence is no stance: only commentators whom at least two readings code there
 * are compared. Cost: one step a rating and pair of readings.
 */
export function figuresByProposition(
  { commentators, propositions }: Frame,
  readings: readonly (readonly StancePosition[])[],
  scale: MeasurementScale,
): PropositionFigures[] {
  const commentatorIds = commentators.map(({ id }) => id);
  const propositionIds = propositions.map(({ id }) => id);
  const coded = ratingsFromReadings(
    readings.map((positions) => createStanceMatrix({ commentatorIds, propositionIds, positions })),
  );
  const distances = new Map<string, number[][]>();
  for (const [unit, { propositionId }] of coded.units.entries()) {
    const given = coded.ratings.map((row) => row[unit] ?? null);
    const own = distances.get(propositionId);
    if (own) own.push(distancesOf(given));
    else distances.set(propositionId, [distancesOf(given)]);
  }
  return reliabilityByProposition(coded, { scale }).map(({ propositionId, reliability }) => {
    const units = distances.get(propositionId) ?? [];
    const shared = units.filter((unit) => unit.length > 0);
    const all = shared.flat();
    const { value, n } = reliability.krippendorffAlpha;
    return {
      propositionId,
      n: shared.length,
      agreement:
        all.length === 0
          ? null
          : 1 - all.reduce((sum, one) => sum + one, 0) / (LENGTH * all.length),
      percent: reliability.percentAgreement,
      alpha: { value, n },
      farthest: all.length === 0 ? null : Math.max(...all),
      onlyOne: units.length - shared.length,
      few: shared.length < fewestUnitsForInterval,
    };
  });
}

/**
 * The rows in an order: by the least agreement, by the least α, by the most commentators compared,
 * or as in the debate. Where a figure is not defined the row stands after those where it is.
 */
export function orderPropositions(
  rows: readonly PropositionFigures[],
  order: PropositionOrder,
): PropositionFigures[] {
  if (order === 'debate') return [...rows];
  if (order === 'n') return [...rows].sort((a, b) => b.n - a.n);
  const figure = (row: PropositionFigures) =>
    (order === 'alpha' ? row.alpha.value : row.agreement) ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => compare(figure(a), figure(b)) || b.n - a.n);
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/** The distances between all pairs of stances that one unit was given. */
function distancesOf(given: readonly (number | null)[]): number[] {
  const stances = given.filter((stance) => stance !== null);
  return stances.flatMap((one, at) => stances.slice(at + 1).map((other) => Math.abs(one - other)));
}
