import {
  createLoader,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { measurementScales } from '@/lib/analysis/coders/krippendorff-alpha';
import { propositionOrders } from '@/lib/readings/by-proposition';
import { type ComparedState, comparedDefaults, pairFilters } from '@/lib/readings/compare-address';

/** What the address of a comparison of readings asks for. */
export const loadComparedReadings: (
  asked: Promise<Record<string, string | string[] | undefined>>,
) => Promise<ComparedState> = createLoader({
  a: parseAsString,
  b: parseAsString,
  with: parseAsArrayOf(parseAsString).withDefault([...comparedDefaults.with]),
  into: parseAsString,
  scale: parseAsStringLiteral(measurementScales).withDefault(comparedDefaults.scale),
  by: parseAsStringLiteral(propositionOrders).withDefault(comparedDefaults.by),
  rows: parseAsInteger.withDefault(comparedDefaults.rows),
  only: parseAsString,
  show: parseAsStringLiteral(pairFilters).withDefault(comparedDefaults.show),
  most: parseAsInteger.withDefault(comparedDefaults.most),
});
