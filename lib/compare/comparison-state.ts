import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
} from 'nuqs/server';
import { escapeAddress } from '@/lib/fields/route-slug';

/** More side by side are too narrow to read. */
export const MOST_COMPARED = 4;

/**
 * The comparison's address: who is compared, in order, and on which themes. From the forms: `add` is one more; `instead`
 * takes the place `at` (counted from 0) of one of them.
 */
const parsers = {
  who: parseAsArrayOf(parseAsString).withDefault([]),
  /** Slugs of themes; a parent stands for its children too. None means all. */
  themes: parseAsArrayOf(parseAsString).withDefault([]),
  /** Whose reading is compared; none means the reference reading. */
  reading: parseAsString,
  add: parseAsString,
  instead: parseAsString,
  at: parseAsInteger,
};

export const loadComparisonState = createLoader(parsers);

const serialize = createSerializer(parsers);

/** The address of a comparison. */
export function comparisonHref(
  debateSlug: string,
  who: readonly string[],
  themes: readonly string[] = [],
  reading: string | null = null,
): string {
  return escapeAddress(
    serialize(`/debates/${debateSlug}/compare`, { who: [...who], themes: [...themes], reading }),
  );
}

/** Who is compared after one of them gave a place to another; a place that is none changes nothing. */
export function exchangeCompared(who: readonly string[], at: number, instead: string): string[] {
  return who.map((slug, place) => (place === at ? instead : slug));
}
