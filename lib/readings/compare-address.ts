import type { MeasurementScale } from '@/lib/analysis/coders/krippendorff-alpha';
import { escapeAddress } from '@/lib/fields/route-slug';
import type { PropositionOrder } from '@/lib/readings/by-proposition';
import { searchOf } from '@/lib/view/address/search';

/** Which pairs the comparison lists. */
export const pairFilters = ['all', 'otherwise', 'differ', 'only-one', 'same'] as const;
export type PairFilter = (typeof pairFilters)[number];

/** How many pairs are listed at first, and how many more each time. */
export const PAIRS_SHOWN = 60;

/**
 * The address of a comparison of readings: the two side by side (`a`, `b`), more that α also counts
 * (`with`), the reading that decisions are written into (`into`), the scale of α, how the figures of
 * propositions are ordered (`by`), and which pairs are listed (`only`: those of one proposition).
 */
export type ComparedState = {
  a: string | null;
  b: string | null;
  with: string[];
  into: string | null;
  scale: MeasurementScale;
  by: PropositionOrder;
  /** How many propositions have their figures shown. */
  rows: number;
  only: string | null;
  show: PairFilter;
  /** How many pairs are listed. */
  most: number;
};

/** What an address that says nothing of it means. */
export const comparedDefaults = {
  with: [],
  scale: 'ordinal',
  by: 'difference',
  rows: 20,
  show: 'all',
  most: PAIRS_SHOWN,
} as const satisfies Partial<ComparedState>;

/** The address of a comparison of readings. */
export function comparedReadingsHref(
  debateSlug: string,
  state: { readonly [Name in keyof ComparedState]?: ComparedState[Name] | null },
): string {
  const defaults: Partial<ComparedState> = comparedDefaults;
  const said = Object.entries(state).filter(
    ([name, value]) => value !== defaults[name as keyof ComparedState],
  );
  const page = escapeAddress(`/debates/${debateSlug}/readings/compare`);
  return page + searchOf(Object.fromEntries(said));
}
