import { escapeAddress } from '@/lib/fields/route-slug';
import { searchOf } from '@/lib/view/address/search';

/** More side by side are too narrow to read. */
export const MOST_COMPARED = 4;

/** The address of a comparison; see `loadComparisonState` for what it says. */
export function comparisonHref(
  debateSlug: string,
  who: readonly string[],
  themes: readonly string[] = [],
  reading: string | null = null,
  page = 1,
): string {
  const path = escapeAddress(`/debates/${debateSlug}/compare`);
  return path + searchOf({ who, themes, reading, page: page === 1 ? null : page });
}

/** Who is compared after one of them gave a place to another; a place that is none changes nothing. */
export function exchangeCompared(who: readonly string[], at: number, instead: string): string[] {
  return who.map((slug, place) => (place === at ? instead : slug));
}
