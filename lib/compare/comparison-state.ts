import { createLoader, parseAsArrayOf, parseAsInteger, parseAsString } from 'nuqs/server';

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
  /** Of the propositions, from 1; or the page on which a place of the comparison stands, by its id. */
  page: parseAsInteger.withDefault(1),
  on: parseAsString,
  add: parseAsString,
  instead: parseAsString,
  at: parseAsInteger,
};

export const loadComparisonState = createLoader(parsers);
