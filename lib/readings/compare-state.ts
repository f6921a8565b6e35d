import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { measurementScales } from '@/lib/analysis/coders/krippendorff-alpha';
import { escapeAddress } from '@/lib/fields/route-slug';
import { propositionOrders } from '@/lib/readings/by-proposition';

/** Which pairs the comparison lists. */
export const pairFilters = ['all', 'otherwise', 'differ', 'only-one', 'same'] as const;
export type PairFilter = (typeof pairFilters)[number];

/** How many pairs are listed at first, and how many more each time. */
export const PAIRS_SHOWN = 60;

/** How many propositions have their figures shown at first. */
const ROWS_SHOWN = 20;

/**
 * The address of a comparison of readings: the two side by side (`a`, `b`), more that α also counts
 * (`with`), the reading that decisions are written into (`into`), the scale of α, how the figures of
 * propositions are ordered (`by`), and which pairs are listed (`only`: those of one proposition).
 */
const comparedReadingsParsers = {
  a: parseAsString,
  b: parseAsString,
  with: parseAsArrayOf(parseAsString).withDefault([]),
  into: parseAsString,
  scale: parseAsStringLiteral(measurementScales).withDefault('ordinal'),
  by: parseAsStringLiteral(propositionOrders).withDefault('difference'),
  /** How many propositions have their figures shown. */
  rows: parseAsInteger.withDefault(ROWS_SHOWN),
  only: parseAsString,
  show: parseAsStringLiteral(pairFilters).withDefault('all'),
  /** How many pairs are listed. */
  most: parseAsInteger.withDefault(PAIRS_SHOWN),
};

export const loadComparedReadings = createLoader(comparedReadingsParsers);

const serialize = createSerializer(comparedReadingsParsers);

/** The address of a comparison of readings. */
export function comparedReadingsHref(
  debateSlug: string,
  state: Parameters<typeof serialize>[1],
): string {
  return escapeAddress(serialize(`/debates/${debateSlug}/readings/compare`, state));
}

export type ComparedState = inferParserType<typeof comparedReadingsParsers>;
