import type { CategoryWeights } from '@/lib/analysis/coders/category-weights';
import { type CoderRatings, isMatrix } from '@/lib/analysis/coders/coder-ratings';
import { type CohenKappa, cohenKappa } from '@/lib/analysis/coders/cohen-kappa';
import { type GwetAc, gwetAc } from '@/lib/analysis/coders/gwet-ac';
import {
  type KrippendorffAlpha,
  krippendorffAlpha,
  type MeasurementScale,
} from '@/lib/analysis/coders/krippendorff-alpha';
import { percentAgreement } from '@/lib/analysis/coders/percent-agreement';
import type { ReadingRatings } from '@/lib/analysis/coders/reading-ratings';
import type { Measured } from '@/lib/analysis/measured';
import { stances } from '@/lib/analysis/stance-matrix';

/** Every measure of how far coders agree, on the same ratings. */
export interface Reliability {
  readonly krippendorffAlpha: KrippendorffAlpha;
  readonly percentAgreement: Measured;
  /** `null` unless there are exactly two coders. */
  readonly cohenKappa: CohenKappa | null;
  readonly gwetAc: GwetAc;
}

export interface ReliabilityOptions {
  readonly scale?: MeasurementScale;
  readonly weights?: CategoryWeights;
  readonly draws?: number;
  readonly seed?: number;
  readonly categories?: readonly number[];
}

/** All measures of reliability at once; each is described in its own file. */
export function measureReliability(
  ratings: CoderRatings,
  options: ReliabilityOptions = {},
): Reliability {
  const coders = isMatrix(ratings) ? ratings.commentatorIds.length : ratings.length;
  return {
    krippendorffAlpha: krippendorffAlpha(ratings, options),
    percentAgreement: percentAgreement(ratings),
    cohenKappa: coders === 2 ? cohenKappa(ratings, options) : null,
    gwetAc: gwetAc(ratings, options),
  };
}

/**
 * The same measures for each proposition by itself, over the commentators coded on it, so that the
 * propositions that coders read differently can be listed. Ratings are stances. Without intervals:
 * one proposition seldom has units enough.
 *
 * Every figure of a proposition uses only the ratings it has; with few commentators they jump
 * about, so their n belongs beside them.
 */
export function reliabilityByProposition(
  readings: ReadingRatings,
  options: Omit<ReliabilityOptions, 'draws' | 'seed' | 'categories'> = {},
): readonly { readonly propositionId: string; readonly reliability: Reliability }[] {
  const places = new Map<string, number[]>();
  for (const [place, { propositionId }] of readings.units.entries()) {
    const list = places.get(propositionId);
    if (list) list.push(place);
    else places.set(propositionId, [place]);
  }
  return [...places].map(([propositionId, units]) => ({
    propositionId,
    reliability: measureReliability(
      readings.ratings.map((row) => units.map((unit) => row[unit] ?? null)),
      { ...options, categories: stances, draws: 0 },
    ),
  }));
}
